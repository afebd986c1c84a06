package org.dixit.ingest;

import java.io.Serializable;
import java.util.Locale;
import org.dixit.run.RunStamp;
import org.dixit.tables.RejectRow;
import org.dixit.text.ContentId;
import org.jspecify.annotations.Nullable;

/** Rows of the rejects table. Thread-safe. */
public final class RejectRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_MESSAGE = 1000;

  /** Where on its way an input was turned away. */
  public enum Stage {
    READ,
    PARSE,
    EXTRACT
  }

  private final RunStamp stamp;

  public RejectRows(RunStamp stamp) {
    this.stamp = stamp;
  }

  /** The row of one input that gave no article. */
  public RejectRow row(String sourceUri, Stage stage, RejectCode code, @Nullable String message) {
    return row(sourceUri, stage, code, message, 1);
  }

  /** The row of some inputs with the same content, {@code sourceUri} the first of them. */
  public RejectRow row(
      String sourceUri, Stage stage, RejectCode code, @Nullable String message, int copies) {
    String text = message == null || message.isBlank() ? code.name() : message.strip();
    return stamp
        .onto(RejectRow.newBuilder())
        .setRejectId(ContentId.of(sourceUri, stage, code))
        .setSourceUri(sourceUri)
        .setStage(stage.name().toLowerCase(Locale.ROOT))
        .setCode(code.name())
        .setMessage(text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE))
        .setCopies(copies)
        .build();
  }
}
