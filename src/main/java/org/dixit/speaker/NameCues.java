package org.dixit.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words around names that tell their kind: titles, verbs of speech, prepositions of place, the
 * last words of organisations' names. Read from {@code name-cues.txt}. Immutable.
 */
public final class NameCues {
  private final Set<String> titles;
  private final Set<String> honorifics;
  private final Set<String> offices;
  private final Set<String> speech;
  private final Set<String> placePrepositions;
  private final Set<String> organizationHeads;

  private NameCues(Map<String, Set<String>> lists) {
    this.titles = lists.getOrDefault("titles", Set.of());
    this.honorifics = lists.getOrDefault("honorifics", Set.of());
    this.offices = lists.getOrDefault("offices", Set.of());
    this.speech = lists.getOrDefault("speech", Set.of());
    this.placePrepositions = lists.getOrDefault("place", Set.of());
    this.organizationHeads = lists.getOrDefault("organization", Set.of());
  }

  /**
   * The English cues.
   *
   * @throws UncheckedIOException if the list cannot be read
   */
  public static NameCues english() {
    Map<String, Set<String>> lists = new HashMap<>();
    try (InputStream in = NameCues.class.getResourceAsStream("name-cues.txt")) {
      if (in == null) {
        throw new IOException("not on the class path: name-cues.txt");
      }
      Set<String> current = new HashSet<>();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (line.startsWith("[")) {
          current =
              lists.computeIfAbsent(line.substring(1, line.length() - 1), k -> new HashSet<>());
        } else if (!line.startsWith("#")) {
          current.addAll(Set.of(line.strip().split("\\s+")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list of name cues", e);
    }
    return new NameCues(lists);
  }

  boolean isTitle(String token) {
    String word = token.toLowerCase(Locale.ROOT);
    return titles.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
  }

  /** Titles that only people have, and always stand before a name. */
  boolean isHonorific(String token) {
    return honorifics.contains(token);
  }

  /** Offices that are written with a capital before a surname alone ("President Dorn"). */
  boolean isOffice(String token) {
    return offices.contains(token);
  }

  boolean isSpeech(String token) {
    return speech.contains(token);
  }

  boolean isPlacePreposition(String token) {
    return placePrepositions.contains(token);
  }

  boolean isOrganizationHead(String token) {
    return organizationHeads.contains(token.toLowerCase(Locale.ROOT));
  }
}
