package org.dixit;

import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;

/** The options of {@code dixit report}. */
public interface ReportOptions extends PipelineOptions {
  @Description("The folder of the tables, as given to extract as --output.")
  @Validation.Required
  String getTables();

  void setTables(String tables);

  @Description("The HTML file to write. Example: --out=/tmp/report.html")
  @Validation.Required
  String getOut();

  void setOut(String out);
}
