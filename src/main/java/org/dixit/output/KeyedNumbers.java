package org.dixit.output;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that belong to keys, brought together by key, however many there are: so many are held,
 * sorted and put on the disk, 16 bytes each, in the JVM's temporary folder. The file has no name
 * once it is open, so that a killed run leaves none. Not thread-safe.
 */
final class KeyedNumbers implements Closeable {
  /** About 10 MB. */
  static final int HELD = 1 << 18;

  private static final int PAIR_BYTES = 2 * Long.BYTES;
  private static final int BUFFERED_PAIRS = 512;
  private static final Comparator<Pair> BY_KEY = Comparator.comparingLong(Pair::key);

  private final int most;
  private final List<Pair> held = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private @Nullable FileChannel file;

  /**
   * @param most how many are held at a time
   */
  KeyedNumbers(int most) {
    this.most = most;
  }

  /** A key's hash and a number of it. */
  private record Pair(long key, long number) {}

  /**
   * What was added for one key.
   *
   * @param numbers how many
   * @param negative how many of them were below zero
   */
  record Sum(long numbers, long negative, long total) {
    private Sum plus(Pair pair) {
      return new Sum(numbers + 1, negative + (pair.number < 0 ? 1 : 0), total + pair.number);
    }
  }

  /**
   * Adds a number to those of {@code key}.
   *
   * @throws UncheckedIOException if the disk does not take it
   */
  void add(long key, long number) {
    held.add(new Pair(key, number));
    if (held.size() == most) {
      try {
        spill();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Gives the sum of each key to {@code consumer}, a key after the other. */
  void forEachKey(Consumer<Sum> consumer) throws IOException {
    held.sort(BY_KEY);
    PriorityQueue<Ahead> queue = new PriorityQueue<>(Comparator.comparingLong(Ahead::key));
    Ahead.of(held.iterator(), queue);
    for (Run run : runs) {
      Ahead.of(run, queue);
    }
    Sum none = new Sum(0, 0, 0);
    Sum sum = none;
    try {
      while (!queue.isEmpty()) {
        Ahead ahead = queue.remove();
        sum = sum.plus(ahead.pair);
        Ahead.of(ahead.rest, queue);
        if (queue.isEmpty() || queue.element().key() != ahead.key()) {
          consumer.accept(sum);
          sum = none;
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void spill() throws IOException {
    held.sort(BY_KEY);
    if (file == null) {
      file =
          FileChannel.open(
              Files.createTempFile("dixit-checks", ".tmp"), READ, WRITE, DELETE_ON_CLOSE);
    }
    long begin = file.size();
    ByteBuffer bytes = ByteBuffer.allocate(held.size() * PAIR_BYTES);
    held.forEach(pair -> bytes.putLong(pair.key).putLong(pair.number));
    bytes.flip();
    while (bytes.hasRemaining()) {
      file.write(bytes, begin + bytes.position());
    }
    runs.add(new Run(file, begin, file.size()));
    held.clear();
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** The first of some sorted pairs, and the others. */
  private record Ahead(Pair pair, Iterator<Pair> rest) {
    private static void of(Iterator<Pair> pairs, PriorityQueue<Ahead> queue) {
      if (pairs.hasNext()) {
        queue.add(new Ahead(pairs.next(), pairs));
      }
    }

    private long key() {
      return pair.key;
    }
  }

  /** Sorted pairs on the disk. */
  private static final class Run implements Iterator<Pair> {
    private final FileChannel file;
    private final long end;
    private long position;
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    private Run(FileChannel file, long begin, long end) {
      this.file = file;
      this.position = begin;
      this.end = end;
    }

    @Override
    public boolean hasNext() {
      return bytes.hasRemaining() || position < end;
    }

    @Override
    public Pair next() {
      if (!bytes.hasRemaining()) {
        fill();
      }
      return new Pair(bytes.getLong(), bytes.getLong());
    }

    private void fill() {
      bytes =
          ByteBuffer.allocate((int) Math.min(end - position, (long) BUFFERED_PAIRS * PAIR_BYTES));
      try {
        while (bytes.hasRemaining()) {
          int read = file.read(bytes, position);
          if (read < 0) {
            throw new EOFException("a temporary file was cut short");
          }
          position += read;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      bytes.flip();
    }
  }
}
