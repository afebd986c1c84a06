package org.dixit.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A model's files on the class path, beside one of its classes, each checked against the list of
 * checksums beside them. Immutable and thread-safe.
 */
public final class ModelFiles {
  private static final String CHECKSUMS = "SHA256SUMS";

  private final Class<?> neighbour;

  private ModelFiles(Class<?> neighbour) {
    this.neighbour = neighbour;
  }

  /** The files in the package of a class. */
  public static ModelFiles beside(Class<?> neighbour) {
    return new ModelFiles(neighbour);
  }

  /**
   * @throws EngineUnavailableException if the file is missing or not the one that the list names
   */
  public byte[] read(String name) {
    byte[] bytes = open(name);
    if (!checksums().contains(sha256(bytes) + "  " + name)) {
      throw new EngineUnavailableException(
          "the model file " + name + " is damaged: its checksum is not the one in " + CHECKSUMS);
    }
    return bytes;
  }

  /** The same, as lines of UTF-8. */
  public List<String> readLines(String name) {
    return lines(read(name));
  }

  /** Names and checksums of all of them. */
  public List<String> checksums() {
    return lines(open(CHECKSUMS));
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private byte[] open(String name) {
    try (InputStream stream = neighbour.getResourceAsStream(name)) {
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
