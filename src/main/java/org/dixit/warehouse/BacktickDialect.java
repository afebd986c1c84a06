package org.dixit.warehouse;

/** A warehouse that quotes names with backticks, and escapes in constants with backslashes. */
interface BacktickDialect extends Dialect {
  @Override
  default String name(String column) {
    return "`" + column + "`";
  }

  @Override
  default String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  @Override
  default String part(Column list, Column part) {
    return list.type() == Column.Type.VALUES ? "e" : "e." + name(part.name());
  }
}
