package org.dixit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.file.DataFileWriter;
import org.dixit.ingest.ArticleRows;
import org.dixit.ingest.ParsedArticle;
import org.dixit.output.Table;
import org.dixit.output.WriteTable;
import org.dixit.quotation.EngineSettings;
import org.dixit.quotation.Quotation;
import org.dixit.quotation.QuotationRows;
import org.dixit.run.RunStamp;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.QuotationRow;
import org.jspecify.annotations.Nullable;

/** Articles and quotations as the pipeline writes them, without the pipeline. Not thread-safe. */
final class RowFile implements AutoCloseable {
  private static final RunStamp STAMP = new RunStamp(LocalDate.EPOCH, "bench", "bench");

  private final ArticleRows articleRows = new ArticleRows(STAMP);
  private final QuotationRows quotationRows;
  private final DataFileWriter<ArticleRow> articles;
  private final DataFileWriter<QuotationRow> quotations;

  RowFile(Path folder, String name, EngineSettings settings) throws IOException {
    this.quotationRows = new QuotationRows(settings, STAMP);
    this.articles =
        WriteTable.open(
            Table.ARTICLES, folder.resolve("articles").resolve(name + ".avro").toString());
    this.quotations =
        WriteTable.open(
            Table.QUOTATIONS, folder.resolve("quotations").resolve(name + ".avro").toString());
  }

  ArticleRow row(ParsedArticle article, @Nullable String language) {
    return articleRows.row(article, language);
  }

  void write(ArticleRow article, List<Quotation> found) throws IOException {
    for (QuotationRow row : quotationRows.rows(article, found)) {
      quotations.append(row);
    }
    article.setQuotationCount(found.size());
    articles.append(article);
  }

  @Override
  public void close() throws IOException {
    articles.close();
    quotations.close();
  }
}
