package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's title. JSON-LD and {@code og:title} are trusted most; where they differ, as
 * they do when a desk writes another line for social media or for search engines, the one that more
 * of the page's other titles bear out wins. A title that was cut short speaks for the whole one.
 */
final class TitleReader {
  private static final List<String> OTHERS =
      List.of("sailthru.title", "parsely-title", "dc.title", "citation_title", "title");
  private static final Pattern ELLIPSIS = Pattern.compile("\\s*(?:…|\\.\\.\\.)$");

  /** A title, and how far it is trusted. */
  private record Candidate(String title, double weight) {
    String key() {
      return Names.key(title);
    }
  }

  /** In order of trust. */
  private final List<Candidate> candidates = new ArrayList<>();

  private TitleReader() {}

  static @Nullable String read(Document page, JsonLd jsonLd, MetaTags meta, SiteNames site) {
    String headline = JsonLd.text(jsonLd.article().path("headline"));
    String social = meta.first("og:title", "twitter:title");
    Headings headings = new Headings(page, site);
    String heading =
        headings.like(
            Stream.of(page.title(), social, headline)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    TitleCutter cutter = new TitleCutter(site, heading);
    TitleReader reader = new TitleReader();
    reader.add(cutter.cut(headline), 1.1);
    reader.addSocial(cutter.cut(social), cutter.cut(meta.first("twitter:title")));
    reader.add(cutter.cut(page.title()), 0.8);
    for (String name : OTHERS) {
      reader.add(cutter.cut(meta.first(name)), 0.8);
    }
    reader.add(heading, 1);
    String best = reader.best();
    return best == null ? headings.first() : best;
  }

  /** Lines for social media speak for themselves where they differ; more so without JSON-LD. */
  private void addSocial(@Nullable String social, @Nullable String twitter) {
    boolean differ =
        social != null && twitter != null && !Names.key(social).equals(Names.key(twitter));
    double weight = differ ? 2 : 3;
    add(social, candidates.isEmpty() ? weight : 1);
    add(differ ? twitter : null, 1);
  }

  private void add(@Nullable String title, double weight) {
    if (title != null) {
      candidates.add(new Candidate(title, weight));
    }
  }

  private @Nullable String best() {
    Map<String, Double> votes = new HashMap<>();
    candidates.forEach(one -> votes.merge(whole(one).key(), one.weight(), Double::sum));
    Candidate best = null;
    double bestVotes = 0;
    for (Candidate one : candidates) {
      Candidate whole = whole(one);
      double its = votes.getOrDefault(whole.key(), 0.0);
      if (its > bestVotes) {
        best = whole;
        bestVotes = its;
      }
    }
    return best == null ? null : best.title();
  }

  /** The first candidate that goes on where this one was cut short, or else this one. */
  private Candidate whole(Candidate given) {
    String start = Names.key(ELLIPSIS.matcher(given.title()).replaceFirst(""));
    if (!ELLIPSIS.matcher(given.title()).find()) {
      return given;
    }
    return candidates.stream()
        .filter(one -> one.key().length() > start.length() && one.key().startsWith(start))
        .filter(one -> !ELLIPSIS.matcher(one.title()).find())
        .findFirst()
        .orElse(given);
  }
}
