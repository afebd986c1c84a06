package org.dixit.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dixit.ingest.ArticleRows;
import org.dixit.ingest.InputRejectedException;
import org.dixit.ingest.ParsedArticle;
import org.dixit.ingest.RawDocument;
import org.dixit.ingest.Reject;
import org.dixit.ingest.container.DocumentSink;
import org.dixit.quotation.QuotationEngine;
import org.dixit.tables.ArticleRow;

/**
 * The whole of Dixit as a plain loop: threads take files from a queue, read, parse, mine and write
 * rows. No runner, no shuffle, no sums. What a pipeline takes beyond this is the pipeline's price.
 */
final class EngineLoop {
  private final EngineParts parts;
  private final QuotationEngine engine;
  private final Path folder;
  private final Queue<Path> files;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger articles = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  private EngineLoop(EngineParts parts, List<Path> files, Path folder) {
    this.parts = parts;
    this.engine = parts.engine();
    this.folder = folder;
    this.files = new ConcurrentLinkedQueue<>(files);
  }

  /**
   * What a loop did.
   *
   * @param articles mined, each once
   * @param bytes allocated by its threads
   */
  record Done(int articles, long bytes) {}

  /** Works through {@code files} with so many threads; rows go to {@code folder}. */
  static Done run(EngineParts parts, List<Path> files, Path folder, int threads)
      throws InterruptedException {
    EngineLoop loop = new EngineLoop(parts, files, folder);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      String name = "loop-" + threads + "-" + i;
      workers.add(new Thread(() -> loop.work(name), name));
    }
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    return new Done(loop.articles.get(), loop.bytes.get());
  }

  private void work(String name) {
    StageWatch watch = new StageWatch();
    try (RowFile rows = new RowFile(folder, name, parts.settings())) {
      Miner miner = new Miner(rows);
      for (Path file = files.poll(); file != null; file = files.poll()) {
        try (InputStream in = Files.newInputStream(file)) {
          parts.reader().read(file.toString(), in, miner);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.addAndGet(watch.lap().bytes());
  }

  private final class Miner implements DocumentSink {
    private final RowFile rows;

    Miner(RowFile rows) {
      this.rows = rows;
    }

    @Override
    public void document(RawDocument document) {
      try {
        ParsedArticle article = parts.parser().parse(document);
        ArticleRow row = rows.row(article, parts.languages().detect(article.text()));
        if (row.getStatus().equals(ArticleRows.MINED) && seen.add(row.getArticleId())) {
          rows.write(row, engine.quotations(row.getBodyText(), row.getTitle()));
          articles.incrementAndGet();
        }
      } catch (InputRejectedException e) {
        // A reject is no work.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void reject(Reject reject) {
      // A reject is no work.
    }
  }
}
