package org.dixit.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Moves a checked night from its staging folder to where readers look. On a local disk each table's
 * folder is swapped by renaming, so that a reader sees the old night or the new one; on object
 * stores the old files go first. {@code _SUCCESS} comes last.
 */
public final class PublishNight {
  private static final String SUCCESS = "_SUCCESS";

  private final Night night;

  private PublishNight(Night night) {
    this.night = night;
  }

  /** Removes what crashed runs have left in the staging folder of {@code night}'s output. */
  public static void clearStaging(Night night) throws IOException {
    new PublishNight(night).delete(night.output() + "/_staging");
  }

  /**
   * Publishes all tables, then the manifest, then {@code _SUCCESS}. What takes long is done before
   * the marker of an earlier run of the night goes; then come only renames, on a disk.
   *
   * @param manifest makes the manifest's text of how many files each table has
   */
  public static void publish(Night night, Function<Map<String, Integer>, String> manifest)
      throws IOException {
    PublishNight publish = new PublishNight(night);
    Map<String, Integer> files = new LinkedHashMap<>();
    for (Table<?> table : night.tables()) {
      files.put(table.name(), publish.join(table));
    }
    publish.deleteFiles(night.manifestFolder() + "/" + SUCCESS);
    for (Table<?> table : night.tables()) {
      publish.swap(table);
    }
    publish.write(night.manifestFolder(), "manifest.json", manifest.apply(files));
    publish.write(night.manifestFolder(), SUCCESS, "");
    publish.delete(night.output() + "/_staging");
  }

  private <T extends SpecificRecord> int join(Table<T> table) throws IOException {
    String folder = night.joined(table);
    if (isLocal(folder)) {
      Files.createDirectories(localPath(folder));
    }
    int files = JoinFiles.join(table, TableFiles.staged(night, table), folder);
    write(folder, SUCCESS, "");
    return files;
  }

  private void swap(Table<?> table) throws IOException {
    String staged = night.joined(table);
    String published = night.published(table);
    if (isLocal(published)) {
      Path target = localPath(published);
      Files.createDirectories(localPath(night.output() + "/" + table.name()));
      Path old = localPath(night.staging() + "/_old/" + table.name());
      if (Files.exists(target)) {
        Files.createDirectories(localPath(night.staging() + "/_old"));
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(localPath(staged), target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    // Readers who wait for the marker must not see it while files come and go.
    deleteFiles(published + "/" + SUCCESS);
    delete(published);
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (Metadata file : TableFiles.matching(staged + "/*")) {
      if (!SUCCESS.equals(file.resourceId().getFilename())) {
        from.add(file.resourceId());
        to.add(resource(published + "/" + file.resourceId().getFilename()));
      }
    }
    FileSystems.rename(from, to);
    write(published, SUCCESS, "");
  }

  private void write(String folder, String name, String text) throws IOException {
    if (isLocal(folder)) {
      Files.createDirectories(localPath(folder));
    }
    try (OutputStream out =
        Channels.newOutputStream(
            FileSystems.create(resource(folder + "/" + name), "application/json"))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void delete(String folder) throws IOException {
    deleteFiles(folder + "/**");
    if (isLocal(folder) && Files.exists(localPath(folder))) {
      try (var paths = Files.walk(localPath(folder))) {
        for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private void deleteFiles(String pattern) throws IOException {
    List<ResourceId> found = new ArrayList<>();
    for (Metadata file : TableFiles.matching(pattern)) {
      found.add(file.resourceId());
    }
    FileSystems.delete(found, StandardMoveOptions.IGNORE_MISSING_FILES);
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
