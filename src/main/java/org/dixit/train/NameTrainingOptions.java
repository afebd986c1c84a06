package org.dixit.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line of {@link TrainNames}. */
record NameTrainingOptions(Path data, Path output, List<Path> names, @Nullable Path words) {
  private static final String USAGE =
      "usage: names --data FOLDER --output FILE [--names FILE]... [--words MODEL]";

  /**
   * @throws IllegalArgumentException if something is missing or not known; the message says how
   */
  static NameTrainingOptions of(String... args) {
    Path data = null;
    Path output = null;
    Path words = null;
    List<Path> names = new ArrayList<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      Path value = Path.of(args[i + 1]);
      switch (args[i]) {
        case "--data" -> data = value;
        case "--output" -> output = value;
        case "--names" -> names.add(value);
        case "--words" -> words = value;
        default -> throw new IllegalArgumentException("not known: " + args[i] + "; " + USAGE);
      }
    }
    if (data == null || output == null || args.length % 2 != 0) {
      throw new IllegalArgumentException(USAGE);
    }
    return new NameTrainingOptions(data, output, List.copyOf(names), words);
  }
}
