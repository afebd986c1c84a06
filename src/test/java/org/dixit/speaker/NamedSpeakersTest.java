package org.dixit.speaker;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sources with a name: where it begins and ends, whose it is, what stands around it. */
class NamedSpeakersTest {
  @Test
  void keepsTitleAsRole() {
    ResolvedSpeaker speaker =
        Story.of("[S:Norlandish President Viktor Balanov] said [Q:the bridge would be rebuilt].")
            .speakers()
            .get(0);
    assertThat(speaker.name()).isEqualTo("Viktor Balanov");
    assertThat(speaker.role()).contains("President");
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.PERSON);
    assertThat(speaker.mention()).isEqualTo(MentionKind.NAME);
  }

  @Test
  void keepsPartyAsAffiliation() {
    ResolvedSpeaker speaker =
        Story.of("[S:Rep. Ana Ruiz (R-Wis.)] said [Q:the levee had failed].").speakers().get(0);
    assertThat(speaker.name()).isEqualTo("Ana Ruiz");
    assertThat(speaker.affiliation()).isEqualTo("R-Wis.");
  }

  @Test
  void affiliationEndsWithItsState() {
    assertThat(affiliation("[Q:The levee failed], said [S:Ana Ruiz, R-Wis.] Officials nodded."))
        .isEqualTo("R-Wis.");
    assertThat(affiliation("[Q:The levee held], said [S:Ana Ruiz, D-N. Dakota]. Officials nodded."))
        .isEqualTo("D-N. Dakota");
    assertThat(
            affiliation("[Q:The levee leaks], said [S:Ana Ruiz, D-New York City]. Nobody nodded."))
        .isEqualTo("D-New York City");
    assertThat(affiliation("[Q:The levee leaks], said [S:Ana Ruiz, R-W. Va.] Officials nodded."))
        .isEqualTo("R-W. Va.");
    assertThat(
            affiliation("[S:Ana Ruiz, D-St. Louis,] said [Q:the levee leaks]. Officials nodded."))
        .isEqualTo("D-St. Louis");
  }

  @Test
  void keepsAppositionAsRole() {
    ResolvedSpeaker speaker =
        Story.of("[S:Hugh Hill, a doctor at Brenford Hospital,] said [Q:beds were running out].")
            .speakers()
            .get(0);
    assertThat(speaker.name()).isEqualTo("Hugh Hill");
    assertThat(speaker.role()).isEqualTo("doctor at Brenford Hospital");
  }

  @Test
  void findsNameBehindRole() {
    ResolvedSpeaker speaker =
        Story.of(
                "[S:The solicitor general for the state, Paul Mendez,] argued [Q:the ban was void].")
            .speakers()
            .get(0);
    assertThat(speaker.name()).isEqualTo("Paul Mendez");
  }

  @Test
  void joinsSurnameToFullNameSeenEarlier() {
    assertThat(
            Story.of(
                    """
                    Carla Mendez runs the harbour. The storm came at night.
                    "[Q:We lost three boats]," [S:Mendez] said.
                    """)
                .names())
        .containsExactly("Carla Mendez");
  }

  @Test
  void joinsSurnameToFullNameSeenLater() {
    assertThat(
            Story.of(
                    """
                    "[Q:We lost three boats]," [S:Mendez] said.
                    Carla Mendez has run the harbour for ten years.
                    """)
                .names())
        .containsExactly("Carla Mendez");
  }

  @Test
  void findsPersonNamedInHeadlineOnly() {
    List<ResolvedSpeaker> speakers =
        Story.of("\"[Q:We lost three boats],\" [S:Mendez] said on Monday.")
            .speakers("Harbour Chief Carla Mendez Counts the Losses");
    assertThat(speakers.get(0).name()).isEqualTo("Carla Mendez");
  }

  @Test
  void takesFullestNameWithMiddleInitial() {
    assertThat(
            Story.of(
                    """
                    Judge James L. Hobart heard the case.
                    [S:James Hobart] ruled [Q:the order was void].
                    """)
                .names())
        .containsExactly("James L. Hobart");
  }

  @Test
  void stripsPossessive() {
    assertThat(
            Story.of(
                    """
                    Carla Mendez came home.
                    In [S:Mendez's] view, [Q:the harbour will recover].
                    """)
                .names())
        .containsExactly("Carla Mendez");
  }

  @Test
  void bothAndNeitherLeadJointSpeakers() {
    List<String> names =
        Story.of(
                """
                Ana Ruiz met Tom Becker.
                [S:Both Ms. Ruiz and Mr. Becker] said [Q:the bill was dead].
                [S:Neither Ruiz nor Becker] said [Q:who would pay].
                [S:Two Democratic senators, Ana Ruiz of Norland and Tom Becker of Iowa,] said [Q:they agreed].
                """)
            .speakers()
            .stream()
            .map(ResolvedSpeaker::name)
            .toList();
    assertThat(names)
        .containsExactly(
            "Ana Ruiz and Tom Becker", "Ana Ruiz and Tom Becker", "Ana Ruiz and Tom Becker");
  }

  @Test
  void thoseWhoAreLikeSomebodyAreNotThatPerson() {
    List<ResolvedSpeaker> speakers =
        Story.of(
                """
                Tom Becker and Ana Ruiz ran for office.
                [S:Democrats like Tom Becker] said [Q:the bill was dead].
                [S:Ruiz's supporters, like Becker's,] said [Q:it was alive].
                """)
            .speakers();
    assertThat(speakers.get(0).kind()).isNotEqualTo(SpeakerKind.PERSON);
    assertThat(speakers.get(1).kind()).isNotEqualTo(SpeakerKind.PERSON);
  }

  @Test
  void aRareForenameBelongsToTheSurnameThatLooksLikeOne() {
    List<ResolvedSpeaker> speakers =
        Story.of(
                """
                [S:Sen. Rand Paul] said [Q:the bill was dead].
                Paul Ryan was away. [S:Paul] said [Q:so].
                [S:Rand Paul] said [Q:it again].
                """)
            .speakers();
    assertThat(speakers.stream().map(ResolvedSpeaker::name))
        .containsExactly("Rand Paul", "Rand Paul", "Rand Paul");
  }

  @Test
  void jointSpeakersAreNamedTogether() {
    List<ResolvedSpeaker> speakers =
        Story.of(
                """
                [S:Sens. Ana Ruiz, R-Wis., and Tom Becker] said [Q:the bill was dead].
                [S:The senators] said [Q:they would try again].
                """)
            .speakers();
    assertThat(speakers.get(0).name()).isEqualTo("Ana Ruiz and Tom Becker");
    assertThat(speakers.get(0).kind()).isEqualTo(SpeakerKind.GROUP);
    assertThat(speakers.get(1).name()).isEqualTo("Ana Ruiz and Tom Becker");
  }

  @Test
  void thePeopleOfAPersonAreNotThePerson() {
    assertThat(
            Story.of(
                    """
                    Carla Mendez runs the harbour.
                    [S:Mendez's close aides] knew [Q:that the boats were gone].
                    """)
                .names())
        .doesNotContain("Carla Mendez");
  }

  @Test
  void bodyInATitleIsNoSpeaker() {
    assertThat(
            Story.of(
                    "[S:House Speaker Ana Ruiz and Minority Leader Peter Hobart] said"
                        + " [Q:the levee had failed].")
                .names())
        .containsExactly("Ana Ruiz and Peter Hobart");
  }

  @Test
  void surnameGetsTheForenameThatLooksLikeAPlace() {
    assertThat(
            Story.of(
                    """
                    Virginia Sourbeck of Port Ellery taught for years.
                    "[Q:It is late]," [S:Sourbeck] said.
                    """)
                .names())
        .containsExactly("Virginia Sourbeck");
  }

  @Test
  void titleAndSurnameAreAPersonWithoutAFullName() {
    ResolvedSpeaker speaker =
        Story.of("[S:President Balanov] on Monday said [Q:the bridge was safe].").speakers().get(0);
    assertThat(speaker.name()).isEqualTo("Balanov");
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.PERSON);
  }

  @Test
  void officeWithWhatItIsOfStaysBeforeItsHolder() {
    assertThat(
            Story.of(
                    """
                    [S:Secretary of State Carla Mendez] said [Q:the talks had failed].
                    [S:A spokeswoman for Carla Mendez] said [Q:the talks would go on].
                    """)
                .names())
        .containsExactly("Carla Mendez", "a spokeswoman for Carla Mendez")
        .inOrder();
  }

  @Test
  void stateAndPartyBehindACommaAreNoSecondSpeaker() {
    assertThat(
            Story.of(
                    "[S:Rep. Peter Hobart, Texas Republican and the committee's chairman,] said"
                        + " [Q:the levee had failed].")
                .names())
        .containsExactly("Peter Hobart");
  }

  @Test
  void dayBehindANameIsNoPartOfTheSource() {
    assertThat(Story.of("[S:Sen. Ana Ruiz on Friday] said [Q:the levee had failed].").names())
        .containsExactly("Ana Ruiz");
  }

  @Test
  void sourceCutWithinItsNameIsCompleted() {
    assertThat(
            Story.of("In a letter, [S:Sen]. Ana Ruiz wrote that [Q:the levee had failed].").names())
        .containsExactly("Ana Ruiz");
  }

  @Test
  void nameRunTogetherWithTheNextHeadlineEndsInTime() {
    assertThat(
            Story.of(
                    "[S:Sen. Peter Hobart Peter James HobartGOP senators] said [Q:the levee failed].")
                .names())
        .containsExactly("Peter Hobart");
  }

  @Test
  void acronymAloneIsABody() {
    ResolvedSpeaker speaker =
        Story.of("[S:The NKRB] said [Q:the levee had failed].").speakers().get(0);
    assertThat(speaker.name()).isEqualTo("NKRB");
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.ORGANIZATION);
  }

  private static @Nullable String affiliation(String story) {
    return Story.of(story).speakers().get(0).affiliation();
  }
}
