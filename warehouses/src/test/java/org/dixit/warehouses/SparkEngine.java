package org.dixit.warehouses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Apache Spark in this process. */
abstract class SparkEngine extends Engine {
  private final SparkSession session;

  /**
   * @param settings what Spark is to be told beside what keeps it small
   */
  SparkEngine(Map<String, String> settings) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1");
    settings.forEach(builder::config);
    session = builder.getOrCreate();
  }

  /** Runs what {@code scripts/warehouse-sql} prints. */
  final void tell(String... words) {
    List<String> command = new ArrayList<>(List.of("scripts/warehouse-sql"));
    command.addAll(List.of(words));
    for (String statement :
        Scripts.run(Map.of(), "", command.toArray(String[]::new)).split(";\\R")) {
      session.sql(statement);
    }
  }

  @Override
  final List<List<String>> query(String sql) {
    return session.sql(sql).collectAsList().stream().map(SparkEngine::row).toList();
  }

  private static List<String> row(Row row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(row.isNullAt(i) ? null : row.get(i).toString());
    }
    return values;
  }

  @Override
  final String number(String column, Schema type) {
    String logical = type.getProp("logicalType");
    if ("date".equals(logical)) {
      return "CAST(DATEDIFF(" + column + ", DATE '1970-01-01') AS BIGINT)";
    }
    if ("timestamp-millis".equals(logical)) {
      return "UNIX_MILLIS(" + column + ")";
    }
    return switch (type.getType()) {
      case STRING -> "CAST(CONV(SUBSTR(MD5(" + column + "), 1, 8), 16, 10) AS BIGINT)";
      case DOUBLE -> "FLOOR(" + column + " * " + Checksum.SCALE + "D)";
      default -> column;
    };
  }

  @Override
  final String quoted(String name) {
    return "`" + name + "`";
  }

  @Override
  public void close() {
    session.stop();
  }
}
