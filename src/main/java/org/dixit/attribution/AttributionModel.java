package org.dixit.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dixit.encoder.ModelFiles;
import org.dixit.text.ContentId;

/** The encoders that Dixit comes with; their cards tell what they cost and how right they are. */
public enum AttributionModel {
  /** The one that is right most often, and the default ({@code attribution-model.md}). */
  ACCURATE("attribution.int8.onnx"),

  /** A smaller one that the accurate one has taught ({@code attribution-fast-model.md}). */
  FAST("attribution-fast.int8.onnx");

  private final String file;

  AttributionModel(String file) {
    this.file = file;
  }

  /**
   * The model that a user names.
   *
   * @throws IllegalArgumentException if there is none of this name, with the names that there are
   */
  public static AttributionModel named(String name) {
    return Arrays.stream(values())
        .filter(model -> model.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no attribution model \""
                        + name
                        + "\"; there are: "
                        + Arrays.stream(values())
                            .map(AttributionModel::toString)
                            .collect(Collectors.joining(", "))));
  }

  /** The same for the same model, another for others. */
  public String hash() {
    List<String> checksums =
        ModelFiles.beside(AttributionModel.class).checksums().stream()
            .filter(line -> line.endsWith(" " + file) || !line.endsWith(".onnx"))
            .toList();
    return ContentId.of(checksums);
  }

  String file() {
    return file;
  }

  /** The name that users give. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
