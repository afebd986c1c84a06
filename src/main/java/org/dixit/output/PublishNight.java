package org.dixit.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * Moves a checked night from its staging folder to where readers look. Files are never changed and
 * their names never used again; the manifest names those that are the night, and putting it in the
 * place of the former one is the one step that publishes: whoever goes by it sees the old night or
 * the new one, whole, on a disk and on an object store. Whoever reads folders waits for {@code
 * _SUCCESS}, which is there while the folders hold what the manifest names and nothing else.
 */
public final class PublishNight {
  private final Night night;
  private final String publication = UUID.randomUUID().toString().substring(0, 8);

  private PublishNight(Night night) {
    this.night = night;
  }

  /**
   * Clears what crashed runs have left in the output of {@code night}: the staging folder, and in
   * nights whose publishing was cut off the files that their manifest does not name.
   */
  public static void clearCrashed(Night night) throws IOException {
    OutputFiles.deleteFolder(night.output() + "/_staging");
    for (Metadata mark : TableFiles.matching(Partition.unfinished(night.output()))) {
      settle(
          new Partition(night.output(), Partition.dateOf(mark.resourceId().toString())), Table.ALL);
    }
  }

  /**
   * Publishes all tables. What takes long on a disk, joining files, is done before anything that a
   * reader may see changes.
   *
   * @param manifest makes the manifest's text of the names of each table's files
   */
  public static void publish(Night night, Function<Map<String, List<String>>, String> manifest)
      throws IOException {
    PublishNight publish = new PublishNight(night);
    Partition partition = night.partition();
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (Table<?> table : night.tables()) {
      files.put(table.name(), publish.join(table));
    }
    OutputFiles.write(partition.publishing(), "");
    OutputFiles.delete(partition.runs() + "/" + Partition.SUCCESS);
    for (Table<?> table : night.tables()) {
      OutputFiles.delete(partition.folder(table) + "/" + Partition.SUCCESS);
      OutputFiles.move(TableFiles.in(night.joined(table)), partition.folder(table));
    }
    OutputFiles.replace(
        partition.manifest(), manifest.apply(files), night.staging() + "/" + Manifest.FILE);
    settle(partition, night.tables());
    OutputFiles.deleteFolder(night.output() + "/_staging");
  }

  private <T extends SpecificRecord> List<String> join(Table<T> table) throws IOException {
    OutputFiles.deleteFolder(night.joined(table));
    OutputFiles.makeFolder(night.joined(table));
    return JoinFiles.join(
        table, TableFiles.staged(night, table), night.joined(table), "-" + publication);
  }

  /** Makes the folders of a night hold what its manifest names, then says so. */
  private static void settle(Partition partition, List<Table<?>> tables) throws IOException {
    PublishedNight published = PublishedNight.read(partition);
    if (published == null) {
      for (Table<?> table : tables) {
        OutputFiles.deleteFolder(partition.folder(table));
      }
      OutputFiles.deleteFolder(partition.runs());
      return;
    }
    for (Table<?> table : tables) {
      if (published.has(table)) {
        List<String> named = published.names(table);
        OutputFiles.delete(partition.folder(table) + "/*.avro", name -> !named.contains(name));
        OutputFiles.write(partition.folder(table) + "/" + Partition.SUCCESS, "");
      }
    }
    OutputFiles.write(partition.runs() + "/" + Partition.SUCCESS, "");
    OutputFiles.delete(partition.publishing());
  }
}
