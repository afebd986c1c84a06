package org.dixit.output;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.dixit.run.RunStamp;

/**
 * Where a night's files are. Rows are staged beside the tables and move into them when all checks
 * have passed.
 *
 * @param output the folder of the tables, any address that Beam's file systems know, without a
 *     slash at its end
 * @param tables those that the run writes
 */
public record Night(String output, RunStamp stamp, List<Table<?>> tables) implements Serializable {
  /** A night of all tables. */
  public Night(String output, RunStamp stamp) {
    this(output, stamp, Table.ALL);
  }

  public Night {
    tables = List.copyOf(tables);
    output = output.endsWith("/") && output.length() > 1 ? output.replaceAll("/+$", "") : output;
  }

  public LocalDate date() {
    return stamp.batchDate();
  }

  /** Where the run's files wait for the checks. */
  public String staging() {
    return output + "/_staging/" + stamp.runId();
  }

  public String staged(Table<?> table) {
    return staging() + "/" + table.name();
  }

  /** Where the run's receipts wait for the checks: files with this beginning. */
  public String receipts() {
    return staging() + "/_receipts";
  }

  /** Where the joined files of a table wait to be moved. */
  String joined(Table<?> table) {
    return staging() + "/_joined/" + table.name();
  }

  /** Where readers find the table's rows of this night. */
  public String published(Table<?> table) {
    return partition().folder(table);
  }

  /** Where readers find the run's manifest. */
  public String manifestFolder() {
    return partition().runs();
  }

  Partition partition() {
    return new Partition(output, date());
  }
}
