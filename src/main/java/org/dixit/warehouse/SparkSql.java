package org.dixit.warehouse;

import java.util.Locale;
import java.util.stream.Collectors;

/** The SQL of Spark, whatever keeps the tables. */
abstract class SparkSql implements BacktickDialect {
  @Override
  public String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "STRING";
      case INT -> "INT";
      case LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
      case VALUES -> "ARRAY<%s>".formatted(type(column.parts().get(0)));
      case RECORDS ->
          column.parts().stream()
              .map(part -> name(part.name()) + ": " + type(part))
              .collect(Collectors.joining(", ", "ARRAY<STRUCT<", ">>"));
    };
  }

  @Override
  public String unnest(Column list) {
    return "LATERAL VIEW explode(t.%s) elements AS e".formatted(name(list.name()));
  }

  @Override
  public String daysBefore(String date, int days) {
    return String.format(Locale.ROOT, "DATE_SUB(%s, %d)", date, days);
  }
}
