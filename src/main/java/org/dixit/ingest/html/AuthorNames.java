package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the people, or the outlet, out of a credit: "By Ann Lee and Bo Ray, Political Editors". */
final class AuthorNames {
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|reported|story|words|article|analysis|review|published|text|von|par|por|door|di|authors?)\\s+)?(?:by|von|par|por|door)\\b[:\\s]*|^(?:authors?|by)\\s*:\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPLIT =
      Pattern.compile("\\s*(?:[,;|•·/\\n]|&|\\band\\b|\\bund\\b|\\s[-–—]\\s|\\bwith\\b)\\s*");
  private static final Pattern CONTACT =
      Pattern.compile("\\S+@\\S*|https?://\\S+|www\\.\\S+|\\(.*?\\)");
  private static final Pattern PLACE =
      Pattern.compile("\\s+(?:in|for|at|of the|from)\\s+(?:the\\s+)?\\p{Lu}.*$");
  private static final Pattern JOB =
      Pattern.compile(
          "(?i).*\\b(?:editors?|reporters?|correspondents?|writers?|journalists?|columnists?|producers?|contributors?|critics?|anchor|director|manager|analyst|fellow|professor|intern|freelancer?|photographers?|presenter|bureau chief|specialist|author|staff)\\b.*");
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?i).*\\b(?:press|news|times|post|reuters|agenc(?:y|ies)|network|magazine|media|journal|tribune|herald|bbc|cnn|afp|ap|bloomberg|guardian|telegraph|team|desk|service|\\w+\\.(?:com|org|net)(?:\\.\\w\\w)?)\\b.*");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:admin|administrator|webmaster|root|user\\d*|unknown|null|none|\\d+|guest|n/a|view .*|see .*|read .*|more .*|posted.*|updated.*|published.*)");
  private static final Pattern DATE = Pattern.compile(".*\\d.*");
  private static final int LONGEST = 60;
  private static final int LONGEST_CREDIT = 1000;

  private final Map<String, String> names = new LinkedHashMap<>();

  /** Adds the names in a credit line, which may name several people, their jobs and their place. */
  void addCredit(String credit) {
    String text =
        BY.matcher(CONTACT.matcher(Names.clean(credit)).replaceAll(" ").strip()).replaceFirst("");
    List<String> people = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String part : SPLIT.split(text, -1)) {
      String name = name(part);
      if (!name.isEmpty() && !DATE.matcher(name).matches()) {
        (JOB.matcher(name).matches() || OUTLET.matcher(name).matches() ? others : people).add(name);
      }
    }
    if (people.isEmpty() && !others.isEmpty()) {
      people.add(others.get(0));
    }
    people.forEach(this::put);
  }

  /** Adds a name that stands alone in its field. */
  void addName(String given) {
    if (given.length() > LONGEST_CREDIT) {
      return;
    }
    String clean = Names.clean(given);
    if (SPLIT.matcher(clean).find() || BY.matcher(clean).find() || JOB.matcher(clean).matches()) {
      addCredit(clean);
    } else {
      put(name(clean));
    }
  }

  private void put(String name) {
    if (!name.isEmpty()) {
      names.putIfAbsent(Names.key(name), name);
    }
  }

  private static String name(String part) {
    String name = CONTACT.matcher(part).replaceAll(" ").strip();
    name = PLACE.matcher(BY.matcher(name).replaceFirst("")).replaceFirst("").strip();
    boolean isNone = name.length() < 2 || name.length() > LONGEST || NOBODY.matcher(name).matches();
    return isNone ? "" : cased(name);
  }

  /** A slug or shouted name as it would be written. */
  private static String cased(String name) {
    boolean isSlug = name.indexOf('-') > 0 && name.indexOf(' ') < 0 && name.equals(lower(name));
    boolean isShouted =
        name.indexOf(' ') > 0
            && !name.equals(lower(name))
            && name.equals(name.toUpperCase(Locale.ROOT));
    boolean isQuiet = name.indexOf(' ') > 0 && name.equals(lower(name));
    if (!isSlug && !isShouted && !isQuiet) {
      return name;
    }
    return Arrays.stream(lower(isSlug ? name.replace('-', ' ') : name).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** The names found, without the publisher where people are named too. */
  List<String> without(String publisher) {
    List<String> people = new ArrayList<>(names.values());
    if (people.size() > 1) {
      people.removeIf(name -> Names.key(name).equals(Names.key(publisher)));
    }
    return people;
  }
}
