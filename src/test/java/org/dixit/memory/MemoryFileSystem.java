package org.dixit.memory;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * An object store in this JVM, as S3 and GCS are: objects under keys, no folders, an object is
 * there whole or not at all, and a rename is a copy and a deletion. Addresses are {@code
 * memory://bucket/key}.
 */
public final class MemoryFileSystem extends FileSystem<MemoryResource> {
  static final String SCHEME = "memory";
  private static final ConcurrentNavigableMap<String, byte[]> OBJECTS =
      new ConcurrentSkipListMap<>();

  private static volatile String crashing = "";
  private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

  /**
   * Lets {@code changes} more objects below {@code prefix} be put or deleted, then fails, as for a
   * process that is killed.
   */
  public static void crashAfter(int changes, String prefix) {
    LEFT.set(changes);
    crashing = prefix;
  }

  /** Ends {@link #crashAfter}. */
  public static void recover() {
    LEFT.set(Integer.MAX_VALUE);
  }

  private static void change(String address) throws IOException {
    if (address.startsWith(crashing) && LEFT.getAndDecrement() <= 0) {
      LEFT.set(0);
      throw new IOException("crashed");
    }
  }

  /** Puts an object, as a delivery would. */
  public static void put(String address, byte[] bytes) {
    OBJECTS.put(address, bytes);
  }

  /** The addresses of all objects that begin with {@code prefix}. */
  public static List<String> list(String prefix) {
    return OBJECTS.tailMap(prefix).keySet().stream().takeWhile(a -> a.startsWith(prefix)).toList();
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    return specs.stream().map(MemoryFileSystem::match).toList();
  }

  private static MatchResult match(String spec) {
    Pattern pattern = pattern(spec);
    List<MatchResult.Metadata> found = new ArrayList<>();
    OBJECTS.forEach(
        (address, bytes) -> {
          if (pattern.matcher(address).matches()) {
            found.add(
                MatchResult.Metadata.builder()
                    .setResourceId(new MemoryResource(address))
                    .setSizeBytes(bytes.length)
                    .setIsReadSeekEfficient(true)
                    .build());
          }
        });
    return found.isEmpty()
        ? MatchResult.create(MatchResult.Status.NOT_FOUND, new FileNotFoundException(spec))
        : MatchResult.create(MatchResult.Status.OK, found);
  }

  /** {@code *} stays within a name, {@code **} does not. */
  private static Pattern pattern(String spec) {
    String quoted = Pattern.quote(spec);
    return Pattern.compile(
        quoted.replace("**", "\\E.\u0000\\Q").replace("*", "\\E[^/]*\\Q").replace('\u0000', '*'));
  }

  @Override
  protected WritableByteChannel create(MemoryResource resource, CreateOptions options) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WritableByteChannel channel = Channels.newChannel(bytes);
    return new WritableByteChannel() {
      @Override
      public int write(ByteBuffer source) throws IOException {
        return channel.write(source);
      }

      @Override
      public boolean isOpen() {
        return channel.isOpen();
      }

      @Override
      public void close() throws IOException {
        channel.close();
        change(resource.toString());
        OBJECTS.put(resource.toString(), bytes.toByteArray());
      }
    };
  }

  @Override
  protected ReadableByteChannel open(MemoryResource resource) throws IOException {
    return new SeekableInMemoryByteChannel(bytes(resource));
  }

  @Override
  protected void copy(List<MemoryResource> from, List<MemoryResource> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      change(to.get(i).toString());
      OBJECTS.put(to.get(i).toString(), bytes(from.get(i)));
    }
  }

  @Override
  protected void rename(List<MemoryResource> from, List<MemoryResource> to, MoveOptions... options)
      throws IOException {
    copy(from, to);
    delete(from);
  }

  @Override
  protected void delete(Collection<MemoryResource> resources) throws IOException {
    for (MemoryResource resource : resources) {
      change(resource.toString());
      OBJECTS.remove(resource.toString());
    }
  }

  @Override
  protected MemoryResource matchNewResource(String address, boolean isFolder) {
    return new MemoryResource(isFolder && !address.endsWith("/") ? address + "/" : address);
  }

  @Override
  protected String getScheme() {
    return SCHEME;
  }

  private static byte[] bytes(MemoryResource resource) throws FileNotFoundException {
    byte[] bytes = OBJECTS.get(resource.toString());
    if (bytes == null) {
      throw new FileNotFoundException(resource.toString());
    }
    return bytes;
  }
}
