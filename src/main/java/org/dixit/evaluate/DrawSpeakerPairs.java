package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.dixit.output.PublishedTables;
import org.dixit.output.Table;
import org.dixit.output.TableFiles;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.tables.QuotationRow;

/**
 * Draws pairs of speakers of two articles for a person to judge: 100 that were joined although the
 * articles name them differently, and 100 that were not although they may be one: they have a
 * surname in common, and one has no forename or both have the same initial.
 *
 * <p>Usage: {@code DrawSpeakerPairs TABLES [VERDICTS]}. Prints tab-separated {@code merged|apart,
 * name, name, article, article}. Verdicts are lines that begin with {@code same}, {@code other} or
 * another word, and the kind of the pair; with them, how many of each were right is printed.
 */
public final class DrawSpeakerPairs {
  private static final int PAIRS = 100;
  private static final int SEED = 5;

  /** A person as one article names it, in the fullest of its forms, and as the tables do. */
  private record Sighting(String speakerId, String name, String form, String article) {}

  private final Map<String, Sighting> sightings = new TreeMap<>();

  private DrawSpeakerPairs() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: DrawSpeakerPairs TABLES [VERDICTS]");
      System.exit(2);
    }
    if (args.length == 2) {
      count(Files.readAllLines(Path.of(args[1])));
      return;
    }
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    DrawSpeakerPairs draw = new DrawSpeakerPairs();
    TableFiles.forEach(
        Table.QUOTATIONS, PublishedTables.in(args[0]).files(Table.QUOTATIONS), draw::see);
    draw.print("merged", true);
    draw.print("apart", false);
  }

  private void see(QuotationRow row) {
    String source = row.getSourceText();
    if (row.getSpeakerKind().equals("person")
        && row.getMentionKind().equals("name")
        && source != null) {
      String form = source.replaceAll("\\s+", " ").replaceFirst("[,(].*", "").strip();
      String key = row.getSpeakerId() + " " + row.getArticleId();
      sightings.merge(
          key,
          new Sighting(row.getSpeakerId(), row.getSpeakerName(), form, row.getSourceUri()),
          (one, other) -> other.form().length() > one.form().length() ? other : one);
    }
  }

  private void print(String kind, boolean merged) {
    List<String> lines = pairs(kind, merged);
    Collections.shuffle(lines, new Random(SEED));
    System.err.println(lines.size() + " pairs " + kind);
    lines.stream().limit(PAIRS).forEach(System.out::println);
  }

  /** One line for each two forms of one speaker, or of two who have a surname in common. */
  private List<String> pairs(String kind, boolean merged) {
    Map<String, List<Sighting>> meeting = new TreeMap<>();
    for (Sighting sighting : sightings.values()) {
      String key = merged ? sighting.speakerId() : SpeakerIdentity.surnameKey(sighting.name());
      meeting.computeIfAbsent(key, k -> new ArrayList<>()).add(sighting);
    }
    Map<String, String> lines = new TreeMap<>();
    for (List<Sighting> group : meeting.values()) {
      Map<String, Sighting> forms = new HashMap<>();
      group.forEach(sighting -> forms.putIfAbsent(form(sighting, merged), sighting));
      for (Sighting one : forms.values()) {
        for (Sighting other : forms.values()) {
          String left = shown(one, merged);
          String right = shown(other, merged);
          if (left.compareTo(right) < 0
              && one.speakerId().equals(other.speakerId()) == merged
              && (merged || SpeakerIdentity.mayBeOne(left, right))) {
            lines.put(
                left + "\t" + right,
                String.join("\t", kind, left, right, one.article(), other.article()));
          }
        }
      }
    }
    return new ArrayList<>(lines.values());
  }

  private static String form(Sighting sighting, boolean merged) {
    return merged ? sighting.form() : sighting.speakerId();
  }

  private static String shown(Sighting sighting, boolean merged) {
    return merged ? sighting.form() : sighting.name();
  }

  private static void count(List<String> verdicts) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : verdicts) {
      String[] columns = line.split("\t");
      if (columns.length > 1 && !line.startsWith("#")) {
        counts.merge(columns[1] + " " + columns[0], 1, Integer::sum);
      }
    }
    counts.forEach((verdict, count) -> System.out.println(verdict + ": " + count));
  }
}
