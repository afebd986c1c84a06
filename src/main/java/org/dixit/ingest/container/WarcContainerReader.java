package org.dixit.ingest.container;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import org.dixit.ingest.RejectCode;
import org.dixit.ingest.container.ExpansionGuard.ExpandedException;
import org.dixit.ingest.container.ExpansionGuard.UnreadableException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Web archives (WARC, also compressed record by record): a document for each response, resource and
 * conversion. Where a record is broken the reading goes on at the next one that can be found.
 */
final class WarcContainerReader implements ContainerReader {
  private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b, 8};
  private static final byte[] PLAIN_MAGIC = "WARC/".getBytes(US_ASCII);

  @Override
  public void read(String address, String name, BufferedInputStream in, ContainerWalk walk)
      throws IOException {
    in.mark(1);
    byte[] magic = in.read() == 0x1f ? GZIP_MAGIC : PLAIN_MAGIC;
    in.reset();
    new Reading(address, new ResyncChannel(in), walk).readAll(magic);
  }

  /** One archive's reading. */
  private static final class Reading {
    private final String address;
    private final ResyncChannel channel;
    private final WarcRecordEntry entries;
    private final ContainerWalk walk;
    private long number;
    private boolean lastWasBroken;

    Reading(String address, ResyncChannel channel, ContainerWalk walk) {
      this.address = address;
      this.channel = channel;
      this.entries = new WarcRecordEntry(walk);
      this.walk = walk;
    }

    void readAll(byte[] magic) throws IOException {
      do {
        long start = channel.position();
        try {
          readOn(new WarcReader(channel), start);
          return;
        } catch (UnreadableException | ExpandedException e) {
          throw e;
        } catch (IOException | IllegalArgumentException e) {
          broken(start, e);
        }
      } while (channel.resync(magic));
    }

    private void readOn(WarcReader reader, long start) throws IOException {
      reader.setLenient(true);
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        number++;
        long offset = start + reader.position();
        channel.soundAt(offset);
        lastWasBroken = !entries.give(recordAddress(offset), record.get());
      }
    }

    /** One reject for each broken stretch, however many false starts it holds. */
    private void broken(long start, Exception e) {
      if (!lastWasBroken) {
        number++;
        String message = "broken record: " + e.getMessage();
        walk.reject(recordAddress(start), RejectCode.PARSE_FAILED, message);
      }
      lastWasBroken = true;
    }

    private String recordAddress(long offset) {
      return EntryNames.numbered(address, "record", number) + "&offset=" + offset;
    }
  }
}
