package org.dixit.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The model's files on the class path, each checked against the list of checksums beside them. */
final class ModelFiles {
  private static final String CHECKSUMS = "SHA256SUMS";

  private ModelFiles() {}

  /**
   * @throws EngineUnavailableException if the file is missing or not the one that the list names
   */
  static byte[] read(String name) {
    byte[] bytes = open(name);
    if (!checksums().contains(sha256(bytes) + "  " + name)) {
      throw new EngineUnavailableException(
          "the model file " + name + " is damaged: its checksum is not the one in " + CHECKSUMS);
    }
    return bytes;
  }

  /** Names and checksums of all of them. */
  static List<String> checksums() {
    return lines(open(CHECKSUMS));
  }

  static List<String> readLines(String name) {
    return lines(read(name));
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] open(String name) {
    try (InputStream stream = ModelFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new EngineUnavailableException(
            "the model file " + name + " is not on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new EngineUnavailableException("the model file " + name + " cannot be read", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}
