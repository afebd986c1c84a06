package org.dixit.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person behind "he" and "she". Works through one article in text order: each pronoun
 * that is found out is a mention of its person for the next.
 */
final class PronounResolver {
  /** A person and how sure it is. */
  record Antecedent(Entity person, double confidence) {}

  private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
  private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> OWNING = Set.of("his", "her", "hers");

  private final AnnotatedText text;
  private final Words words;
  private final Cast cast;
  private final PronounChooser model;

  PronounResolver(AnnotatedText text, Words words, Cast cast, PronounChooser model) {
    this.text = text;
    this.words = words;
    this.cast = cast;
    this.model = model;
  }

  /** The gender of a singular personal pronoun, lower case; null for any other word. */
  static @Nullable Gender gender(String word) {
    if (MALE.contains(word)) {
      return Gender.MALE;
    }
    return FEMALE.contains(word) ? Gender.FEMALE : null;
  }

  /**
   * Finds the antecedent of the pronoun at word {@code i} and counts the pronoun as its mention.
   */
  @Nullable Antecedent resolve(
      int i, boolean speaks, List<Span> content, @Nullable Entity lastSpeaker, int lastParagraph) {
    Word word = words.get(i);
    Gender gender = gender(word.uncontracted());
    if (gender == null) {
      return null;
    }
    PronounFeatures.Context context =
        new PronounFeatures.Context(
            word.span(),
            word.sentence(),
            text.paragraphAt(word.span().begin()),
            gender,
            speaks,
            lastSpeaker,
            lastParagraph,
            content);
    List<Entity> candidates = candidates(context);
    if (candidates.isEmpty()) {
      return null;
    }
    if (lastBefore(candidates.get(0), context) < 0) {
      if (!speaks) {
        return null;
      }
      candidates.sort(Comparator.comparingInt(PronounResolver::firstMention));
    }
    double[] probabilities =
        model.probabilities(word.span(), candidates, features(context, candidates));
    int best = 0;
    for (int c = 1; c < probabilities.length; c++) {
      if (probabilities[c] > probabilities[best]) {
        best = c;
      }
    }
    Entity person = candidates.get(best);
    mention(person, word, context);
    return new Antecedent(person, probabilities[best]);
  }

  /** The persons that the pronoun may mean, the most recently mentioned first. */
  List<Entity> candidates(PronounFeatures.Context context) {
    List<Entity> persons = new ArrayList<>();
    for (Entity entity : cast.entities()) {
      if (entity.kind() == NameKind.PERSON && entity.gender().agrees(context.gender())) {
        persons.add(entity);
      }
    }
    persons.sort(Comparator.comparingInt(entity -> -lastBefore(entity, context)));
    return persons;
  }

  static List<double[]> features(PronounFeatures.Context context, List<Entity> candidates) {
    int most = 0;
    for (Entity candidate : candidates) {
      most = Math.max(most, countBefore(candidate, context));
    }
    List<double[]> features = new ArrayList<>();
    for (int rank = 0; rank < candidates.size(); rank++) {
      features.add(PronounFeatures.of(context, candidates.get(rank), rank, most));
    }
    return features;
  }

  static void mention(Entity person, Word word, PronounFeatures.Context context) {
    boolean owns = OWNING.contains(word.lower());
    boolean subject = Set.of("he", "she").contains(word.uncontracted());
    person.mention(
        new Mention(
            word.span(), word.sentence(), context.paragraph(), true, word.quoted(), owns, subject));
    person.vote(context.gender(), 1);
  }

  private static int lastBefore(Entity entity, PronounFeatures.Context context) {
    int last = -1;
    for (Mention mention : entity.mentions()) {
      if (mention.span().begin() >= context.pronoun().begin()) {
        break;
      }
      if (context.content().stream().noneMatch(span -> span.covers(mention.span()))) {
        last = mention.span().begin();
      }
    }
    return last;
  }

  private static int firstMention(Entity entity) {
    List<Mention> mentions = entity.mentions();
    return mentions.isEmpty() ? Integer.MAX_VALUE : mentions.get(0).span().begin();
  }

  private static int countBefore(Entity entity, PronounFeatures.Context context) {
    int count = 0;
    for (Mention mention : entity.mentions()) {
      if (mention.span().begin() >= context.pronoun().begin()) {
        break;
      }
      count++;
    }
    return count;
  }
}
