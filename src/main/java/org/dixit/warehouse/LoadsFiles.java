package org.dixit.warehouse;

import java.time.LocalDate;
import java.util.List;

/** A warehouse that reads the files of the tables itself. */
interface LoadsFiles extends Dialect {
  /**
   * What makes the tables hold of the night what its files hold, and nothing else: statements, or
   * commands of the shell.
   */
  List<String> loadNight(List<WarehouseTable> tables, LocalDate night);
}
