package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's title. JSON-LD and {@code og:title} are trusted most; where they differ, as
 * they do when a desk writes another line for social media, the one that more of the page's other
 * titles bear out wins.
 */
final class TitleReader {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—•·»]|-|::)\\s+");
  private static final int SUFFIX_WORDS = 4;

  private final Set<String> siteNames = new HashSet<>();
  private final Map<String, Double> votes = new HashMap<>();

  private TitleReader() {}

  /**
   * @param siteNames what the site calls itself; cut from the titles' ends
   */
  static @Nullable String read(
      Document page, JsonLd jsonLd, MetaTags meta, List<String> siteNames) {
    TitleReader reader = new TitleReader();
    siteNames.forEach(name -> reader.siteNames.add(Names.key(name)));
    String documentTitle = page.title();
    String heading = reader.heading(page, documentTitle + ' ' + meta.first("og:title"));
    String headline = reader.known(JsonLd.text(jsonLd.article().path("headline")), heading);
    String social = reader.known(meta.first("og:title", "twitter:title"), heading);
    List<@Nullable String> others = new ArrayList<>();
    others.add(reader.known(documentTitle, heading));
    for (String name :
        List.of("sailthru.title", "parsely-title", "dc.title", "citation_title", "title")) {
      others.add(reader.known(meta.first(name), heading));
    }
    reader.vote(headline, 1.1);
    reader.vote(social, headline == null ? 3 : 1);
    reader.vote(heading, 1);
    others.forEach(other -> reader.vote(other, 0.8));
    others.add(heading);
    String best = null;
    for (String candidate : candidates(headline, social, others)) {
      if (best == null || reader.weight(candidate) > reader.weight(best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static List<String> candidates(
      @Nullable String headline, @Nullable String social, List<@Nullable String> others) {
    List<String> candidates = new ArrayList<>();
    if (headline != null) {
      candidates.add(headline);
    }
    if (social != null) {
      candidates.add(social);
    }
    for (String other : others) {
      if (other != null) {
        candidates.add(other);
      }
    }
    return candidates;
  }

  private void vote(@Nullable String title, double weight) {
    if (title != null) {
      votes.merge(Names.key(title), weight, Double::sum);
    }
  }

  private double weight(String title) {
    return votes.getOrDefault(Names.key(title), 0.0);
  }

  /** The heading of first rank that is most like the page's other titles. */
  private @Nullable String heading(Document page, String like) {
    Set<String> words = new HashSet<>(List.of(Names.key(like).split(" ", -1)));
    String best = null;
    double bestShare = 0.3;
    for (Element element : page.getElementsByTag("h1")) {
      String text = Names.clean(element.text());
      String key = Names.key(text);
      if (!key.isEmpty() && !siteNames.contains(key)) {
        String[] own = key.split(" ", -1);
        double share = 0;
        for (String word : own) {
          share += words.contains(word) ? 1.0 / own.length : 0;
        }
        if (share > bestShare) {
          best = text;
          bestShare = share;
        }
      }
    }
    return best;
  }

  private @Nullable String known(@Nullable String title, @Nullable String heading) {
    if (title == null) {
      return null;
    }
    String cut = cut(Names.clean(title), heading);
    String key = Names.key(cut);
    return key.isEmpty() || siteNames.contains(key) ? null : cut;
  }

  /** The title without the site's name and sections behind it. */
  private String cut(String title, @Nullable String heading) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      starts.add(separator.start());
      ends.add(separator.end());
    }
    String headingKey = heading == null ? "" : Names.key(heading);
    int end = title.length();
    for (int i = starts.size() - 1; i >= 0; i--) {
      String head = title.substring(0, starts.get(i));
      String tail = Names.key(title.substring(ends.get(i), end));
      boolean known = siteNames.contains(tail) || Names.key(head).equals(headingKey);
      boolean bar = title.charAt(starts.get(i) + 1) == '|';
      boolean looksLikeSite = bar && words(tail) <= SUFFIX_WORDS && words(head) > words(tail);
      if (!known && !(looksLikeSite && !Names.key(title.substring(0, end)).equals(headingKey))) {
        break;
      }
      end = starts.get(i);
    }
    return title.substring(0, end);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }
}
