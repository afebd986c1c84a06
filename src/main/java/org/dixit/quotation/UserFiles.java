package org.dixit.quotation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/** The files that a user edits, read from wherever they are: a disk or an object store. */
final class UserFiles {
  private UserFiles() {}

  /**
   * The texts of the theme files in a folder, by address, as {@code folder} was written.
   *
   * @throws NoSuchFileException if there is none
   */
  static Map<String, String> themes(String folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    String prefix = folder.replaceAll("/+$", "") + "/";
    for (Metadata file : matching(prefix + "*.yaml")) {
      texts.put(prefix + file.resourceId().getFilename(), read(file));
    }
    if (texts.isEmpty()) {
      throw new NoSuchFileException(prefix + "*.yaml");
    }
    return texts;
  }

  /**
   * The text of one file.
   *
   * @throws NoSuchFileException if there is none
   */
  static String text(String address) throws IOException {
    List<Metadata> files = matching(address);
    if (files.isEmpty()) {
      throw new NoSuchFileException(address);
    }
    return read(files.get(0));
  }

  private static List<Metadata> matching(String pattern) throws IOException {
    try {
      return FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  private static String read(Metadata file) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
