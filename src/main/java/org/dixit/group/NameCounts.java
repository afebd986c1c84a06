package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each form of something was seen. Bounded softly: when there are far more forms than
 * anybody asks for, the rarest go. Not thread-safe.
 */
final class NameCounts {
  private static final int MOST_FORMS = 1000;

  private static final Comparator<Map.Entry<String, Long>> FREQUENT_FIRST =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(entry -> -entry.getKey().length())
          .thenComparing(Map.Entry.comparingByKey());

  private final TreeMap<String, Long> counts = new TreeMap<>();

  void add(String form, long count) {
    counts.merge(form, count, Long::sum);
    if (counts.size() > 2 * MOST_FORMS) {
      List<String> kept = top(MOST_FORMS).stream().map(Map.Entry::getKey).toList();
      counts.keySet().retainAll(kept);
    }
  }

  void addAll(NameCounts other) {
    other.counts.forEach(this::add);
  }

  void writeTo(OutputStream out) throws IOException {
    Wire.number(counts.size(), out);
    for (Map.Entry<String, Long> form : counts.entrySet()) {
      Wire.text(form.getKey(), out);
      Wire.number(form.getValue(), out);
    }
  }

  /** Adds what {@link #writeTo} has written. */
  void readFrom(InputStream in) throws IOException {
    for (int left = Wire.count(in); left > 0; left--) {
      add(Wire.text(in), Wire.number(in));
    }
  }

  /** The most frequent forms, most frequent first; of equals the longer, then alphabetical. */
  List<Map.Entry<String, Long>> top(int most) {
    return counts.entrySet().stream().sorted(FREQUENT_FIRST).limit(most).toList();
  }

  /** The most frequent form. */
  String best() {
    return top(1).get(0).getKey();
  }
}
