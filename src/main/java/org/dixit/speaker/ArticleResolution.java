package org.dixit.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dixit.attribution.Attribution;
import org.dixit.attribution.QuotationType;
import org.dixit.text.AnnotatedText;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** Works through the attributions of one article in text order and remembers who spoke. */
final class ArticleResolution {
  private static final ResolvedSpeaker NOBODY =
      new ResolvedSpeaker(null, SpeakerKind.UNKNOWN, MentionKind.NONE, null, null, 0.1);

  private final AnnotatedText text;
  private final Words words;
  private final Cast cast;
  private final PronounResolver pronouns;
  private final DescriptionResolver descriptions;
  private final SourceReader sources;
  private final MediatedReports mediated;
  private final List<Description> earlier = new ArrayList<>();
  private final Set<Integer> sourceBegins = new HashSet<>();
  private final List<List<Entity>> joint = new ArrayList<>();
  private int nextWord;
  private @Nullable Entity lastPerson;
  private int lastPersonParagraph;
  private ResolvedSpeaker last = NOBODY;
  private ResolvedSpeaker lastSeveral = NOBODY;
  private ResolvedSpeaker lastThing = NOBODY;
  private int lastEnd;

  ArticleResolution(AnnotatedText text, Words words, Cast cast, PronounChooser model) {
    this.text = text;
    this.words = words;
    this.cast = cast;
    this.pronouns = new PronounResolver(text, words, cast, model);
    this.descriptions = new DescriptionResolver(cast, new EarlierPhrases(text.text(), words));
    this.sources = new SourceReader(text, words, cast);
    this.mediated = new MediatedReports(text, words);
  }

  List<ResolvedSpeaker> resolve(List<Attribution> attributions) {
    ResolvedSpeaker[] speakers = new ResolvedSpeaker[attributions.size()];
    for (Attribution attribution : attributions) {
      if (attribution.source() != null) {
        sourceBegins.add(attribution.source().begin());
      }
    }
    IntStream.range(0, attributions.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> anchor(attributions.get(i))))
        .forEach(
            i -> {
              Attribution attribution = attributions.get(i);
              readUpTo(anchor(attribution));
              ResolvedSpeaker speaker = speaker(attribution);
              speakers[i] = speaker;
              remember(speaker, attribution);
            });
    return List.of(speakers);
  }

  private static int anchor(Attribution attribution) {
    if (attribution.source() != null) {
      return attribution.source().begin();
    }
    return attribution.cue() != null ? attribution.cue().begin() : attribution.extent().begin();
  }

  /** Finds out the pronouns before {@code offset} that are no sources: they are mentions too. */
  private void readUpTo(int offset) {
    while (nextWord < words.size() && words.get(nextWord).span().begin() < offset) {
      Word word = words.get(nextWord);
      if (!word.quoted() && !sourceBegins.contains(word.span().begin())) {
        pronouns.resolve(nextWord, false, List.of(), lastPerson, lastPersonParagraph);
      }
      nextWord++;
    }
  }

  private ResolvedSpeaker speaker(Attribution attribution) {
    Source source = sources.read(mediated.source(attribution));
    if (source instanceof Source.Named named) {
      return named(named);
    }
    if (source instanceof Source.Pronoun pronoun) {
      return pronoun(pronoun, attribution);
    }
    if (source instanceof Source.Described described) {
      return described(described.description(), described.span(), MentionKind.NOMINAL);
    }
    return missing(attribution);
  }

  private ResolvedSpeaker named(Source.Named named) {
    if (named.entities().size() > 1) {
      joint.add(named.entities());
      String names = joined(named.entities().stream().map(Entity::name).toList());
      return new ResolvedSpeaker(names, SpeakerKind.GROUP, MentionKind.NAME, null, null, 0.85);
    }
    Entity entity = named.entities().get(0);
    if (entity.kind() == NameKind.PERSON) {
      speaks(entity);
    }
    ResolvedSpeaker known = known(entity, MentionKind.NAME, 0.95);
    return new ResolvedSpeaker(
        known.name(),
        known.kind(),
        known.mention(),
        known.role() != null ? known.role() : named.role(),
        known.affiliation() != null ? known.affiliation() : named.affiliation(),
        known.confidence());
  }

  private void speaks(Entity person) {
    lastPerson = person;
  }

  private static String joined(List<String> names) {
    int end = names.size() - 1;
    return names.subList(0, end).stream().collect(Collectors.joining(", "))
        + " and "
        + names.get(end);
  }

  private static ResolvedSpeaker known(Entity entity, MentionKind mention, double confidence) {
    SpeakerKind kind =
        entity.kind() == NameKind.PERSON ? SpeakerKind.PERSON : SpeakerKind.ORGANIZATION;
    return new ResolvedSpeaker(
        entity.name(), kind, mention, entity.role(), entity.affiliation(), confidence);
  }

  private ResolvedSpeaker pronoun(Source.Pronoun pronoun, Attribution attribution) {
    String word = pronoun.word();
    if (PronounResolver.gender(word) != null) {
      int i = words.firstAfter(pronoun.span().begin());
      PronounResolver.Antecedent found =
          pronouns.resolve(i, true, attribution.content(), lastPerson, lastPersonParagraph);
      if (found == null) {
        return unknown(MentionKind.PRONOUN);
      }
      speaks(found.person());
      return known(found.person(), MentionKind.PRONOUN, 0.9 * found.confidence());
    }
    return switch (word) {
      case "they", "their", "them", "these", "those" ->
          again(lastSeveral, MentionKind.PRONOUN, 0.6);
      case "it", "its", "this" -> again(lastThing, MentionKind.PRONOUN, 0.5);
      case "who", "which", "that", "whom", "whose" -> relative(pronoun.span());
      default -> unknown(MentionKind.PRONOUN);
    };
  }

  /** What a relative pronoun goes back to: the name or the description right before it. */
  private ResolvedSpeaker relative(Span pronoun) {
    int i = words.firstAfter(pronoun.begin());
    Cast.Named named = cast.before(pronoun.begin());
    int sentence = words.get(i).sentence();
    for (int j = i - 1; j >= 0 && words.get(j).sentence() == sentence; j--) {
      if (named != null && named.span().covers(words.get(j).span())) {
        if (named.entity().kind() == NameKind.PERSON) {
          speaks(named.entity());
        }
        return known(named.entity(), MentionKind.PRONOUN, 0.75);
      }
      RoleNouns.RoleNoun noun = RoleNouns.english().find(words.get(j).text());
      if (noun != null) {
        int begin = phraseBegin(j);
        Span range = new Span(begin, j + 1);
        Description description = new DescriptionReader(text.text(), words).read(range, range);
        Span span = new Span(words.get(begin).span().begin(), words.get(j).span().end());
        return described(description, span, MentionKind.PRONOUN);
      }
    }
    return unknown(MentionKind.PRONOUN);
  }

  private int phraseBegin(int head) {
    Set<String> determiners =
        Set.of("a", "an", "the", "this", "those", "these", "some", "many", "several", "one", "two");
    int begin = head;
    for (int j = head - 1; j >= 0 && head - j <= 5 && words.get(j + 1).adjacent(); j--) {
      if (determiners.contains(words.get(j).lower())) {
        return j;
      }
      if (words.get(j).capitalized()) {
        begin = j;
      }
    }
    return begin;
  }

  private ResolvedSpeaker described(Description description, Span at, MentionKind mention) {
    List<Entity> several = jointReferent(description);
    if (several != null) {
      String names = joined(several.stream().map(Entity::name).toList());
      return new ResolvedSpeaker(names, SpeakerKind.GROUP, mention, null, null, 0.6);
    }
    DescriptionResolver.Referent referent = descriptions.resolve(description, at, earlier);
    earlier.add(description);
    if (referent != null && referent.entity() != null) {
      if (referent.entity().kind() == NameKind.PERSON) {
        speaks(referent.entity());
      }
      return known(referent.entity(), mention, referent.confidence());
    }
    Description fullest =
        referent != null && referent.description() != null ? referent.description() : description;
    double confidence =
        referent != null ? referent.confidence() : description.definite() ? 0.5 : 0.8;
    return new ResolvedSpeaker(fullest.text(), fullest.kind(), mention, null, null, confidence);
  }

  /** "The senators", "both men": the last joint speakers one of whom has that role. */
  private @Nullable List<Entity> jointReferent(Description description) {
    RoleNouns.RoleNoun noun = description.noun();
    if (noun == null || !description.definite() || !description.plural()) {
      return null;
    }
    for (int j = joint.size() - 1; j >= 0; j--) {
      if (joint.get(j).stream().anyMatch(entity -> DescriptionResolver.hasRole(entity, noun))) {
        return joint.get(j);
      }
    }
    return null;
  }

  /**
   * A quotation without a source goes on with the speaker before it; an indirect one is nobody's.
   */
  private ResolvedSpeaker missing(Attribution attribution) {
    int gap = text.paragraphAt(attribution.extent().begin()) - text.paragraphAt(lastEnd);
    boolean goesOn = attribution.type() != QuotationType.INDIRECT && gap <= 1;
    return goesOn ? again(last, MentionKind.NONE, 0.5) : NOBODY;
  }

  private static ResolvedSpeaker again(ResolvedSpeaker before, MentionKind mention, double most) {
    if (before.name() == null) {
      return unknown(mention);
    }
    return new ResolvedSpeaker(
        before.name(),
        before.kind(),
        mention,
        before.role(),
        before.affiliation(),
        Math.min(most, before.confidence()));
  }

  private static ResolvedSpeaker unknown(MentionKind mention) {
    return new ResolvedSpeaker(null, SpeakerKind.UNKNOWN, mention, null, null, 0.1);
  }

  private void remember(ResolvedSpeaker speaker, Attribution attribution) {
    lastEnd = Math.max(anchor(attribution), attribution.extent().end() - 1);
    lastPersonParagraph = text.paragraphAt(anchor(attribution));
    if (speaker.name() == null) {
      return;
    }
    last = speaker;
    switch (speaker.kind()) {
      case GROUP -> lastSeveral = speaker;
      case ORGANIZATION -> {
        lastThing = speaker;
        lastSeveral = speaker;
      }
      case DOCUMENT -> lastThing = speaker;
      default -> {}
    }
  }
}
