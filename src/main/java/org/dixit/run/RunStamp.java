package org.dixit.run;

import java.io.Serializable;
import java.time.LocalDate;
import org.dixit.tables.ArticleRow;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.RejectRow;

/**
 * What every row carries about the run that wrote it. The same inputs, options and version give the
 * same stamp, so that a night can be run again and give equal rows.
 *
 * @param batchDate the night's date
 * @param runId see the manifest
 * @param version of Dixit
 */
public record RunStamp(LocalDate batchDate, String runId, String version) implements Serializable {
  /** Puts the stamp on a row that has everything else. */
  public ArticleRow.Builder onto(ArticleRow.Builder row) {
    return row.setBatchDate(batchDate).setRunId(runId).setPipelineVersion(version);
  }

  /** Puts the stamp on a row that has everything else. */
  public QuotationRow.Builder onto(QuotationRow.Builder row) {
    return row.setBatchDate(batchDate).setRunId(runId).setPipelineVersion(version);
  }

  /** Puts the stamp on a row that has everything else. */
  public RejectRow.Builder onto(RejectRow.Builder row) {
    return row.setBatchDate(batchDate).setRunId(runId).setPipelineVersion(version);
  }
}
