package org.dixit.speaker;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pronouns, quotations without a source, texts that are no stories. */
class ArticleSpeakerResolverTest {
  @Test
  void pronounGoesToPersonOfItsGender() {
    assertThat(
            Story.of(
                    """
                    Susan Lindqvist met Peter Mendez at the mill on Monday.
                    "[Q:The water is rising]," [S:she] said.
                    "[Q:The dam will hold]," [S:he] said.
                    """)
                .names())
        .containsExactly("Susan Lindqvist", "Peter Mendez")
        .inOrder();
  }

  @Test
  void pronounAfterQuotationGoesOnWithSpeaker() {
    assertThat(
            Story.of(
                    """
                    "[Q:The dam will hold]," [S:Peter Mendez] said.
                    "[Q:We built it well]," [S:he] said.
                    """)
                .names())
        .containsExactly("Peter Mendez", "Peter Mendez");
  }

  @Test
  void personInsideTheQuotationIsNotItsSpeaker() {
    assertThat(
            Story.of(
                    """
                    Peter Mendez inspected the dam on Monday.
                    "[Q:David Hobart told me nothing about the leak]," [S:he] said.
                    """)
                .names())
        .containsExactly("Peter Mendez");
  }

  @Test
  void relativePronounGoesToNameBeforeIt() {
    assertThat(
            Story.of("The mayor thanked Carla Mendez, [S:who] said [Q:the work was not finished].")
                .names())
        .containsExactly("Carla Mendez");
  }

  @Test
  void theyGoesToLastGroup() {
    assertThat(
            Story.of(
                    """
                    [S:Several engineers] warned [Q:the dam was cracked].
                    [S:They] said [Q:it should be drained].
                    """)
                .names())
        .containsExactly("several engineers", "several engineers");
  }

  @Test
  void quotationWithoutSourceGoesOnWithTheSpeaker() {
    List<ResolvedSpeaker> speakers =
        Story.of(
                """
                "[Q:The dam will hold]," [S:Peter Mendez] said.
                "[Q:We built it well. It will be there in a hundred years.]"
                """)
            .speakers();
    assertThat(speakers.get(1).name()).isEqualTo("Peter Mendez");
    assertThat(speakers.get(1).mention()).isEqualTo(MentionKind.NONE);
    assertThat(speakers.get(1).confidence()).isAtMost(0.5);
  }

  @Test
  void quotationThatNobodySaysIsUnknown() {
    ResolvedSpeaker speaker = Story.of("\"[Q:The dam will hold.]\"").speakers().get(0);
    assertThat(speaker.name()).isNull();
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.UNKNOWN);
    assertThat(speaker.confidence()).isLessThan(0.2);
  }

  @Test
  void pronounWithoutAnybodyIsUnknown() {
    ResolvedSpeaker speaker = Story.of("\"[Q:It rained],\" [S:he] said.").speakers().get(0);
    assertThat(speaker.name()).isNull();
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.UNKNOWN);
  }

  @Test
  void oddTextsGiveNoError() {
    List<String> odds =
        List.of("", "\n\n", "II Jr.", "\"", "''", "\u00a0\u2019s", "A. B. C.", "1-".repeat(9_000));
    for (String odd : odds) {
      Story story = Story.of("[S:" + odd.replace("\n", " ") + " Jr.] said [Q:no].");
      assertThat(story.speakers()).hasSize(1);
    }
  }

  @Test
  void aContractedPronounIsAPronoun() {
    assertThat(
            Story.of(
                    """
                    Carla Mendez plans a new harbour.
                    [S:She’ll] say [Q:that boats need more room].
                    """)
                .names())
        .containsExactly("Carla Mendez");
  }
}
