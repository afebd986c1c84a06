package org.dixit.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/** Writes, moves and deletes files at any address that Beam's file systems know. */
final class OutputFiles {
  private OutputFiles() {}

  /** Writes a small file. */
  static void write(String address, String text) throws IOException {
    if (isLocal(address)) {
      Files.createDirectories(localPath(address).getParent());
    }
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(resource(address), "application/json"))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Puts a small file in the place of another in one step: whoever reads sees one of the two. An
   * object store does so by itself; on a disk it is written at {@code aside} and renamed.
   */
  static void replace(String address, String text, String aside) throws IOException {
    if (!isLocal(address)) {
      write(address, text);
      return;
    }
    write(aside, text);
    // Beam's own renaming deletes the file that is there before.
    Files.createDirectories(localPath(address).getParent());
    Files.move(localPath(aside), localPath(address), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Moves files into {@code folder}; their names stay. */
  static void move(List<Metadata> files, String folder) throws IOException {
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (Metadata file : files) {
      from.add(file.resourceId());
      to.add(resource(folder + "/" + file.resourceId().getFilename()));
    }
    FileSystems.rename(from, to);
  }

  /** Deletes a folder and all that is in it, if it is there. */
  static void deleteFolder(String folder) throws IOException {
    delete(folder + "/**", file -> true);
    if (isLocal(folder) && Files.exists(localPath(folder))) {
      try (var paths = Files.walk(localPath(folder))) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  /** Deletes a file, if it is there. */
  static void delete(String address) throws IOException {
    delete(address, file -> true);
  }

  /** Deletes those files that match {@code pattern} and whose names {@code unwanted} accepts. */
  static void delete(String pattern, Predicate<String> unwanted) throws IOException {
    List<ResourceId> found = new ArrayList<>();
    for (Metadata file : TableFiles.matching(pattern)) {
      if (unwanted.test(String.valueOf(file.resourceId().getFilename()))) {
        found.add(file.resourceId());
      }
    }
    FileSystems.delete(found, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Makes the folder, where there is such a thing. */
  static void makeFolder(String folder) throws IOException {
    if (isLocal(folder)) {
      Files.createDirectories(localPath(folder));
    }
  }

  private static ResourceId resource(String address) {
    return FileSystems.matchNewResource(address, false);
  }

  private static boolean isLocal(String address) {
    return "file".equals(resource(address).getScheme());
  }

  private static Path localPath(String address) {
    return Path.of(resource(address).toString());
  }
}
