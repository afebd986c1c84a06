package org.dixit.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The views: for each list column one with a row for each element ({@code quotations_themes}), and
 * on top of these the questions of {@code questions.sql}, which is the same SQL for all warehouses.
 */
final class Views {
  private static final Pattern DAYS_BEFORE =
      Pattern.compile("\\{(\\d+) days before (\\w+\\(\\w+\\))}");

  private final Dialect dialect;

  Views(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Statements that make the views, in an order in which each finds what it is made of. */
  List<String> over(List<WarehouseTable> tables, String schema) {
    List<String> statements = new ArrayList<>();
    for (WarehouseTable table : tables) {
      for (Column column : table.columns()) {
        if (column.isList()) {
          statements.add(elements(table, column));
        }
      }
    }
    statements.addAll(questions(schema));
    return statements;
  }

  /** The parts come first, so that a table that grows at its end only adds to the end of a view. */
  private String elements(WarehouseTable table, Column list) {
    List<String> columns = new ArrayList<>();
    for (Column part : list.parts()) {
      columns.add(dialect.part(list, part) + " AS " + dialect.name(part.name()));
    }
    for (Column column : table.columns()) {
      if (!column.isList()) {
        String name = dialect.name(column.name());
        columns.add("t." + name + " AS " + name);
      }
    }
    return "CREATE OR REPLACE VIEW %s AS%nSELECT%n  %s%nFROM %s AS t %s"
        .formatted(
            table.nameOfElements(list),
            String.join(",\n  ", columns),
            table.name(),
            dialect.unnest(list));
  }

  private List<String> questions(String schema) {
    String sql =
        DAYS_BEFORE
            .matcher(text("questions.sql").replace("{schema}", schema))
            .replaceAll(days -> dialect.daysBefore(days.group(2), Integer.parseInt(days.group(1))));
    return Arrays.stream(sql.split(";\\R")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String text(String resource) {
    try (InputStream in = Objects.requireNonNull(Views.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
