package org.dixit.warehouse;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs from one warehouse to the next. Implementations are stateless. */
interface Dialect {
  /** The statement that makes the schema (dataset, database) if it is not there. */
  default String makeSchema(String schema) {
    return "CREATE SCHEMA IF NOT EXISTS " + schema;
  }

  /** Statements that make a table, or give one that is there the columns that it lacks. */
  List<String> makeTable(WarehouseTable table);

  /** The type of a column, in this warehouse's words. */
  String type(Column column);

  /** What to write after {@code FROM table AS t} to get a row for each element {@code e}. */
  String unnest(Column list);

  /** A part of the element {@code e} of {@code list}. */
  String part(Column list, Column part);

  /** The day so many days before {@code date}. */
  String daysBefore(String date, int days);

  /** A column's name, which may be a reserved word. */
  String name(String column);

  /** A text constant. */
  String text(String value);

  /** {@code columns} in this dialect, one a line, for a list between brackets. */
  default String lines(List<Column> columns, Function<Column, String> definition) {
    return columns.stream().map(definition).collect(Collectors.joining(",\n  ", "  ", ""));
  }
}
