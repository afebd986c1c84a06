package org.dixit;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;
import org.jspecify.annotations.Nullable;

/** The options of {@code dixit show}. */
public interface ShowOptions extends PipelineOptions {
  @Description("The folder of the tables, as given to extract as --output.")
  @Validation.Required
  String getTables();

  void setTables(String tables);

  @Description("A part of the speaker's name.")
  @Nullable String getSpeaker();

  void setSpeaker(@Nullable String speaker);

  @Description("A theme's id, such as accusation.")
  @Nullable String getTheme();

  void setTheme(@Nullable String theme);

  @Description("At most so many quotations, the newest.")
  @Default.Integer(20)
  int getLimit();

  void setLimit(int limit);
}
