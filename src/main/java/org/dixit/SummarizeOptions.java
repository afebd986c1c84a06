package org.dixit;

import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;
import org.jspecify.annotations.Nullable;

/** The options of {@code dixit summarize}; every option of Beam and its runners works too. */
public interface SummarizeOptions extends PipelineOptions {
  @Description("The folder of the tables of past nights: the --output of dixit extract.")
  @Validation.Required
  String getInput();

  void setInput(String input);

  @Description("The folder of the new tables, another than --input.")
  @Validation.Required
  String getOutput();

  void setOutput(String output);

  @Description("The first night, YYYY-MM-DD; the earliest if not given.")
  @Nullable String getFrom();

  void setFrom(@Nullable String from);

  @Description("The last night, YYYY-MM-DD; the latest if not given.")
  @Nullable String getTo();

  void setTo(@Nullable String to);

  @Description("A folder of theme files (*.yaml) to tag the quotations anew with.")
  @Nullable String getThemes();

  void setThemes(@Nullable String themes);

  @Description("A file of speakers and their aliases to name the speakers anew with.")
  @Nullable String getSpeakers();

  void setSpeakers(@Nullable String speakers);
}
