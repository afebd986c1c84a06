package org.dixit.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;

/**
 * Loads a night into Iceberg tables, by Iceberg's own library. All rows are written before the
 * first table changes; then each table changes in one commit, one after the other, since not all
 * catalogs can change several at once. Loading a night again replaces it.
 */
public final class LoadIceberg {
  private final Catalog catalog;

  private LoadIceberg(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Started by scripts/load-iceberg, which adds Iceberg to the class path.
   *
   * @param args a file with the catalog's properties, called as the catalog is (a database may keep
   *     several), the schema (namespace) for the tables, their folder, the night
   */
  public static void main(String[] args) {
    if (args.length != 4) {
      System.err.println("usage: load-iceberg CATALOG SCHEMA TABLES NIGHT");
      System.exit(2);
    }
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    try {
      String name = args[0].replaceAll("^.*/|\\.properties$", "");
      Catalog catalog =
          CatalogUtil.buildIcebergCatalog(name, properties(Path.of(args[0])), hadoop());
      new LoadIceberg(catalog).load(args[1], args[2], LocalDate.parse(args[3]));
    } catch (IOException | ReflectiveOperationException | RuntimeException e) {
      System.err.println("load-iceberg: not all tables have the night: " + e.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  /** Hadoop's settings, which some catalogs want. By name, since Dixit is built without Hadoop. */
  private static Object hadoop() throws ReflectiveOperationException {
    return Class.forName("org.apache.hadoop.conf.Configuration").getConstructor().newInstance();
  }

  private static Map<String, String> properties(Path file) throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    Map<String, String> properties = new HashMap<>();
    read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
    return properties;
  }

  private void load(String schema, String output, LocalDate night) throws IOException {
    PublishedTables published = PublishedTables.in(output, night, night);
    if (published.nights().isEmpty()) {
      throw new FileNotFoundException("there is no published night of " + night + " in " + output);
    }
    List<WarehouseTable> tables = new Warehouse(new Iceberg(), schema, output).tables();
    List<IcebergNight> written = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Table<?> source = Table.ALL.get(i);
      if (!published.have(source)) {
        System.out.printf("%-42s not written by this run, left as it is%n", tables.get(i).name());
        continue;
      }
      written.add(IcebergNight.write(table(tables.get(i)), night, source, published.files(source)));
    }
    for (IcebergNight table : written) {
      table.commit(published.runIds().get(0));
      System.out.printf("%-42s %,10d rows%n", table.table().name(), table.rows());
    }
  }

  /** The table, made if it is not there, with columns added that it lacks. */
  private org.apache.iceberg.Table table(WarehouseTable wanted) {
    TableIdentifier name = TableIdentifier.parse(wanted.name());
    Schema schema = IcebergSchema.of(wanted);
    if (catalog.tableExists(name)) {
      org.apache.iceberg.Table table = catalog.loadTable(name);
      table.updateSchema().unionByNameWith(schema).commit();
      return table;
    }
    if (catalog instanceof SupportsNamespaces namespaces
        && !namespaces.namespaceExists(name.namespace())) {
      namespaces.createNamespace(name.namespace());
    }
    return catalog.createTable(
        name, schema, IcebergNight.byNight(schema), Map.of("comment", wanted.doc()));
  }
}
