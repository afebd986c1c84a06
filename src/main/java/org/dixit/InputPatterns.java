package org.dixit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;

/** What {@code --input} names: files, folders and patterns, separated by commas. */
final class InputPatterns {
  private InputPatterns() {}

  /**
   * The patterns of {@code input}; commas within braces separate nothing, and a folder stands for
   * all files in it.
   */
  static List<String> of(String input) throws IOException {
    List<String> patterns = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i <= input.length(); i++) {
      char c = i < input.length() ? input.charAt(i) : ',';
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (i == input.length() || (c == ',' && depth == 0)) {
        String pattern = input.substring(begin, i).strip();
        begin = i + 1;
        if (!pattern.isEmpty()) {
          patterns.add(isFolder(pattern) ? pattern.replaceAll("/+$", "") + "/**" : pattern);
        }
      }
    }
    if (patterns.isEmpty()) {
      throw new UsageException("--input is empty: name files, a folder or a pattern");
    }
    return patterns;
  }

  /** Those of {@code patterns} that match no file. */
  static List<String> withoutFiles(List<String> patterns) throws IOException {
    List<String> empty = new ArrayList<>();
    for (String pattern : patterns) {
      if (!anyFile(pattern)) {
        empty.add(pattern);
      }
    }
    return empty;
  }

  /**
   * Object stores have no folders: there it is one if it ends so, or if only what is below exists.
   */
  private static boolean isFolder(String pattern) throws IOException {
    if (!pattern.matches("^[A-Za-z][A-Za-z0-9+.-]+://.*")) {
      try {
        return Files.isDirectory(Path.of(pattern));
      } catch (InvalidPathException e) {
        return false;
      }
    }
    boolean plain = pattern.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0);
    return plain && (pattern.endsWith("/") || (!anyFile(pattern) && anyFile(pattern + "/**")));
  }

  private static boolean anyFile(String pattern) throws IOException {
    try {
      return !FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata().isEmpty();
    } catch (FileNotFoundException e) {
      return false;
    }
  }
}
