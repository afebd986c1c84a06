package org.dixit.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import org.apache.poi.hsmf.datatypes.ChunkGroup;
import org.apache.poi.hsmf.datatypes.Chunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.MessagePropertiesChunk;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.datatypes.Types;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A message as Outlook saves it, written by POI. */
final class SampleOutlook {
  /** Windows counts from 1601, in tenths of a microsecond. */
  private static final long SECONDS_FROM_1601 = 11_644_473_600L;

  private SampleOutlook() {}

  static byte[] msg(String subject, String sender, Instant sent, String body) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      DirectoryEntry root = files.getRoot();
      string(root, MAPIProperty.MESSAGE_CLASS, "IPM.Note");
      string(root, MAPIProperty.SUBJECT, subject);
      string(root, MAPIProperty.SENDER_NAME, sender);
      string(root, MAPIProperty.BODY, body);
      ChunkGroup parent = new Chunks();
      MessagePropertiesChunk properties = new MessagePropertiesChunk(parent);
      long time = (sent.getEpochSecond() + SECONDS_FROM_1601) * 10_000_000;
      byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(time).array();
      properties.setProperty(new PropertyValue(MAPIProperty.CLIENT_SUBMIT_TIME, 6, bytes));
      properties.writeProperties(root);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void string(DirectoryEntry root, MAPIProperty property, String value)
      throws IOException {
    StringChunk chunk = new StringChunk(property.id, Types.UNICODE_STRING);
    chunk.setValue(value);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    chunk.writeValue(bytes);
    root.createDocument(chunk.getEntryName(), new ByteArrayInputStream(bytes.toByteArray()));
  }
}
