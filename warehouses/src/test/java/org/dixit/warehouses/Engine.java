package org.dixit.warehouses;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** A warehouse that runs here. */
abstract class Engine implements AutoCloseable {
  /** The schema (database) that the tables are loaded into. */
  static final String SCHEMA = "news";

  /** Loads a night as the documentation tells a user to. */
  abstract void load(WrittenTables tables) throws IOException;

  /** The rows of a query, nulls as null, days as YYYY-MM-DD. */
  abstract List<List<String>> query(String sql);

  /** Takes a column from a table, with the views that need it. */
  abstract void dropColumn(String table, String column);

  /** SQL for the whole number that {@link Checksum} makes of a value. */
  abstract String number(String column, Schema type);

  abstract String quoted(String name);

  @Override
  public abstract void close();

  /**
   * Counts and sums of {@code fields} over the rows of a night, as {@link Checksum#of} has them.
   */
  final List<String> checksums(String table, List<Field> fields, String night) {
    List<String> columns = new ArrayList<>(List.of("COUNT(*)"));
    for (Field field : fields) {
      String name = quoted(field.name());
      columns.add("COUNT(" + name + ")");
      columns.add("COALESCE(SUM(" + number(name, Checksum.withoutNull(field.schema())) + "), 0)");
    }
    return query(
            "SELECT %s FROM %s.%s WHERE batch_date = '%s'"
                .formatted(String.join(", ", columns), SCHEMA, table, night))
        .get(0);
  }
}
