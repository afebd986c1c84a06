package org.dixit.warehouse;

import java.util.List;

/** Views in Spark SQL over Iceberg tables, which {@link LoadIceberg} makes and loads. */
final class Iceberg extends SparkSql {
  @Override
  public List<String> makeTable(WarehouseTable table) {
    return List.of();
  }
}
