package org.dixit.evaluate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dixit.attribution.Attribution;
import org.dixit.speaker.ArticleSpeakerResolver;
import org.dixit.speaker.ResolvedSpeaker;
import org.dixit.speaker.SpeakerResolver;
import org.dixit.text.AnnotatedText;
import org.dixit.text.OpenNlpTextAnnotator;
import org.dixit.text.Span;
import org.dixit.train.SilverArticle;

/**
 * Measures speaker resolution on PolNeAR's gold sources against machine-made coreference chains.
 *
 * <p>Usage: {@code EvaluatePronouns POLNEAR_DIR SPLIT [DISAGREEMENTS_FILE]}. Of the sources "he"
 * and "she" whose chain has a name: how many got the same last name; of any two sources, whether
 * they are one ({@link ChainAgreement}); also the time a resolution takes. A seeded draw of the
 * disagreements, with their texts, is written for a person to judge.
 */
public final class EvaluatePronouns {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her");

  private static final int SEED = 5;
  private static final int DRAWN = 50;

  private int pronouns;
  private int right;
  private int unresolved;
  private int articles;
  private int words;
  private long nanos;
  private final ChainAgreement agreement = new ChainAgreement();
  private final List<String> disagreements = new ArrayList<>();

  private EvaluatePronouns() {}

  public static void main(String[] args) throws IOException {
    EvaluatePronouns evaluation = new EvaluatePronouns();
    SpeakerResolver resolver = ArticleSpeakerResolver.english();
    OpenNlpTextAnnotator annotator = OpenNlpTextAnnotator.english();
    SilverArticle.forEach(
        Path.of(args[0]), args[1], article -> evaluation.judge(article, annotator, resolver));
    if (args.length > 2) {
      Collections.shuffle(evaluation.disagreements, new Random(SEED));
      Files.write(Path.of(args[2]), evaluation.disagreements.stream().limit(DRAWN).toList());
    }
    System.out.println(evaluation.report());
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void judge(
      SilverArticle article, OpenNlpTextAnnotator annotator, SpeakerResolver resolver) {
    AnnotatedText text = annotator.annotate(article.text());
    long start = cpuTime();
    List<ResolvedSpeaker> speakers = resolver.resolve(text, null, article.attributions());
    nanos += cpuTime() - start;
    agreement.add(article, speakers);
    articles++;
    words += text.tokens().size();
    for (int i = 0; i < speakers.size(); i++) {
      Attribution attribution = article.attributions().get(i);
      Span source = attribution.source();
      if (source == null
          || !PRONOUNS.contains(source.in(article.text()).toLowerCase(Locale.ROOT))) {
        continue;
      }
      String expected = article.nameBehind(source);
      if (expected != null) {
        judge(article, attribution, source, expected, speakers.get(i));
      }
    }
  }

  private void judge(
      SilverArticle article,
      Attribution attribution,
      Span source,
      String expected,
      ResolvedSpeaker speaker) {
    pronouns++;
    String name = speaker.name();
    if (name != null && SilverArticle.lastWord(name).equals(SilverArticle.lastWord(expected))) {
      right++;
      return;
    }
    if (name == null) {
      unresolved++;
    }
    int begin = Math.max(0, source.begin() - 600);
    int end = Math.min(article.text().length(), attribution.extent().end() + 60);
    disagreements.add(
        "== %s: silver %s, ours %s (%.2f)\n%s[[%s]]%s"
            .formatted(
                article.id(),
                expected,
                name,
                speaker.confidence(),
                article.text().substring(begin, source.begin()),
                source.in(article.text()),
                article.text().substring(source.end(), Math.max(source.end(), end))));
  }

  private String report() {
    return """
        %d pronoun sources with a named chain: same last name %.1f %%, not resolved %.1f %%
        %.2f ms of CPU an article, %.2f ms per 900 words%s"""
        .formatted(
            pronouns,
            100.0 * right / Math.max(1, pronouns),
            100.0 * unresolved / Math.max(1, pronouns),
            nanos / 1e6 / Math.max(1, articles),
            nanos / 1e6 * 900 / Math.max(1, words),
            agreement.report());
  }
}
