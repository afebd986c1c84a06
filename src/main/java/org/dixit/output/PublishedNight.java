package org.dixit.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.jspecify.annotations.Nullable;

/**
 * A night as its manifest tells.
 *
 * @param files the names of each table's files
 */
record PublishedNight(Partition partition, String runId, Map<String, List<String>> files) {
  private static final ObjectMapper JSON = new ObjectMapper();

  PublishedNight {
    files = Map.copyOf(files);
  }

  /**
   * Reads the manifest; null if there is none, or if it was being written when publishing was cut
   * off, which file systems such as HDFS leave half done.
   *
   * @throws IOException if it cannot be read, or tells less than it must
   */
  static @Nullable PublishedNight read(Partition partition) throws IOException {
    if (TableFiles.matching(partition.manifest()).isEmpty()) {
      return null;
    }
    JsonNode manifest;
    try (InputStream in =
        Channels.newInputStream(
            FileSystems.open(FileSystems.matchNewResource(partition.manifest(), false)))) {
      manifest = JSON.readTree(in);
    } catch (FileNotFoundException | NoSuchFileException e) {
      return null;
    } catch (JsonProcessingException e) {
      manifest = MissingNode.getInstance();
    }
    if (!manifest.isObject()) {
      if (!TableFiles.matching(partition.publishing()).isEmpty()) {
        return null;
      }
      throw new IOException(partition.manifest() + " is damaged: run its date again");
    }
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> table : manifest.path("tables").properties()) {
      JsonNode names = table.getValue().path("files");
      if (!names.isArray()) {
        throw new IOException(
            partition.manifest() + " does not name the files of its tables: run its date again");
      }
      List<String> named = new ArrayList<>();
      names.forEach(name -> named.add(name.asText()));
      files.put(table.getKey(), List.copyOf(named));
    }
    return new PublishedNight(partition, manifest.path("run_id").asText(), files);
  }

  LocalDate date() {
    return partition.date();
  }

  /** Whether the run wrote {@code table}: those that only make groups write some. */
  boolean has(Table<?> table) {
    return files.containsKey(table.name());
  }

  List<String> names(Table<?> table) {
    return files.getOrDefault(table.name(), List.of());
  }
}
