package org.dixit.speaker;

import java.util.List;
import org.dixit.text.Span;
import org.jspecify.annotations.Nullable;

/** What speaks for a person being the one a pronoun means. */
final class PronounFeatures {
  static final List<String> NAMES =
      List.of(
          "same sentence",
          "previous sentence",
          "two sentences ago",
          "few sentences ago",
          "many sentences ago",
          "same paragraph",
          "previous paragraph",
          "last mention is subject",
          "subject in same sentence",
          "subject in previous sentence",
          "last speaker",
          "last speaker in same paragraph",
          "last speaker and pronoun speaks",
          "gender known to agree",
          "named in full",
          "log mentions",
          "most mentioned",
          "nearest person",
          "second nearest person",
          "last mention is pronoun",
          "last mention owns",
          "last mention is quoted",
          "only quoted mentions nearby",
          "named in own content",
          "never mentioned before",
          "in first paragraph",
          "subject in same sentence, not speaking");

  /** Where the pronoun stands and who spoke last. */
  record Context(
      Span pronoun,
      int sentence,
      int paragraph,
      Gender gender,
      boolean speaks,
      @Nullable Entity lastSpeaker,
      int lastSpeakerParagraph,
      List<Span> content) {}

  private PronounFeatures() {}

  /**
   * @param rank how many persons have been mentioned since {@code candidate} was
   * @param most the largest number of mentions that any candidate has so far
   */
  static double[] of(Context context, Entity candidate, int rank, int most) {
    double[] f = new double[NAMES.size()];
    Mention last = null;
    Mention subject = null;
    int count = 0;
    boolean inContent = false;
    for (Mention mention : candidate.mentions()) {
      if (context.content().stream().anyMatch(span -> span.covers(mention.span()))) {
        inContent |= !mention.pronoun();
        continue;
      }
      if (mention.span().begin() >= context.pronoun().begin()) {
        break;
      }
      count++;
      last = mention;
      if (mention.subject() && !mention.quoted()) {
        subject = mention;
      }
    }
    f[23] = flag(inContent);
    f[13] = flag(candidate.gender() == context.gender());
    f[14] = flag(candidate.nameWords().size() > 1);
    f[25] = flag(!candidate.mentions().isEmpty() && candidate.mentions().get(0).paragraph() <= 1);
    boolean speaker = candidate == context.lastSpeaker();
    f[10] = flag(speaker);
    f[11] = flag(speaker && context.lastSpeakerParagraph() == context.paragraph());
    f[12] = flag(speaker && context.speaks());
    f[15] = Math.log(1 + count);
    f[16] = flag(count == most);
    f[17] = flag(rank == 0);
    f[18] = flag(rank == 1);
    if (last == null) {
      f[24] = 1;
      return f;
    }
    int distance = context.sentence() - last.sentence();
    f[distance <= 0 ? 0 : distance == 1 ? 1 : distance == 2 ? 2 : distance <= 5 ? 3 : 4] = 1;
    int paragraphs = context.paragraph() - last.paragraph();
    f[5] = flag(paragraphs == 0);
    f[6] = flag(paragraphs == 1);
    f[7] = flag(last.subject());
    if (subject != null) {
      int back = context.sentence() - subject.sentence();
      f[8] = flag(back == 0);
      f[9] = flag(back == 1);
      f[26] = flag(back == 0 && !context.speaks());
    }
    f[19] = flag(last.pronoun());
    f[20] = flag(last.possessive());
    f[21] = flag(last.quoted());
    f[22] = flag(last.quoted() && distance <= 1);
    return f;
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }
}
