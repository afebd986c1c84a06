package org.dixit;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.Validation;
import org.jspecify.annotations.Nullable;

/** The options of {@code dixit extract}; every option of Beam and its runners works too. */
public interface ExtractOptions extends PipelineOptions {
  @Description(
      "What to read: files, folders or patterns, separated by commas, at any address that Beam's"
          + " file systems know. Example: --input='articles/**/*.html,feeds/*.jsonl.gz'")
  @Validation.Required
  String getInput();

  void setInput(String input);

  @Description("The folder of the tables. Example: --output=/data/dixit")
  @Validation.Required
  String getOutput();

  void setOutput(String output);

  @Description("The night's date, YYYY-MM-DD; today in UTC if not given.")
  @Nullable String getBatchDate();

  void setBatchDate(@Nullable String batchDate);

  @Description(
      "Names of the fields in JSON and CSV records, where they are not the usual ones."
          + " Example: --fields=text=story,title=head")
  @Default.String("")
  String getFields();

  void setFields(String fields);

  @Description("A folder of theme files (*.yaml) instead of the built-in taxonomy.")
  @Nullable String getThemes();

  void setThemes(@Nullable String themes);

  @Description("A file of speakers and their aliases instead of the built-in one.")
  @Nullable String getSpeakers();

  void setSpeakers(@Nullable String speakers);

  @Description(
      "The model that finds attributions: accurate, or fast, which takes two fifths of its time and"
          + " finds a little less.")
  @Default.String("accurate")
  String getAttribution();

  void setAttribution(String attribution);

  @Description("The largest document that is parsed, in megabytes; larger ones are rejects.")
  @Default.Integer(64)
  int getMaxDocumentMegabytes();

  void setMaxDocumentMegabytes(int megabytes);

  @Description("How many containers may lie in one another; what lies deeper is a reject.")
  @Default.Integer(3)
  int getMaxDepth();

  void setMaxDepth(int depth);

  @Description("How many seconds a document may take to be parsed; slower ones are rejects.")
  @Default.Integer(60)
  int getParseSeconds();

  void setParseSeconds(int seconds);

  @Description(
      "The memory of each process that parses, in megabytes; documents that need more are rejects.")
  @Default.Integer(256)
  int getParseMegabytes();

  void setParseMegabytes(int megabytes);
}
