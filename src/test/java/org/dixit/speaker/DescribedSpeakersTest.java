package org.dixit.speaker;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources without a name: "the minister", "the company", "an official". */
class DescribedSpeakersTest {
  @Test
  void roleFindsItsHolder() {
    assertThat(
            Story.of(
                    """
                    Finance Minister Ana Ruiz met President Viktor Balanov on Monday.
                    "[Q:The money is there]," [S:the minister] said.
                    "[Q:We shall spend it]," [S:the president] said.
                    """)
                .names())
        .containsExactly("Ana Ruiz", "Viktor Balanov")
        .inOrder();
  }

  @Test
  void acronymFindsItsBody() {
    assertThat(
            Story.of(
                    """
                    The Northern Harbour Organization (NHO) met on Monday.
                    [S:The NHO] said [Q:the port would close].
                    """)
                .names())
        .containsExactly("Northern Harbour Organization");
  }

  @Test
  void bodyIsFoundByItsNoun() {
    List<ResolvedSpeaker> speakers =
        Story.of(
                """
                The Department of Harbours raised its fees on Monday.
                [S:The department] said [Q:costs had doubled].
                """)
            .speakers();
    assertThat(speakers.get(0).name()).isEqualTo("Department of Harbours");
    assertThat(speakers.get(0).kind()).isEqualTo(SpeakerKind.ORGANIZATION);
  }

  @Test
  void shortDescriptionFindsFullerOne() {
    List<ResolvedSpeaker> speakers =
        Story.of(
                """
                [S:A study by two Brenford engineers] found [Q:the dam was cracked].
                [S:The study] said [Q:it should be drained].
                """)
            .speakers();
    assertThat(speakers.get(1).name()).isEqualTo("study by two Brenford engineers");
    assertThat(speakers.get(1).kind()).isEqualTo(SpeakerKind.DOCUMENT);
  }

  @Test
  void unnamedSourceKeepsItsDescription() {
    ResolvedSpeaker speaker =
        Story.of("[S:A senior administration official] said [Q:talks had failed].")
            .speakers()
            .get(0);
    assertThat(speaker.name()).isEqualTo("a senior administration official");
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.UNNAMED);
    assertThat(speaker.mention()).isEqualTo(MentionKind.NOMINAL);
  }

  @Test
  void criticsAreAGroup() {
    ResolvedSpeaker speaker =
        Story.of("[S:Critics] said [Q:the plan was too dear].").speakers().get(0);
    assertThat(speaker.name()).isEqualTo("Critics");
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.GROUP);
  }

  @Test
  void clauseBehindANameGivesNoRole() {
    assertThat(
            Story.of(
                    """
                    President Viktor Balanov met rebels. Before he met Ana Ruiz, the president took a walk.
                    "[Q:We are close]," [S:the president] said.
                    """)
                .names())
        .containsExactly("Viktor Balanov");
  }

  @Test
  void partyAndStateMeanTheOneWhoHasBoth() {
    assertThat(
            Story.of(
                    """
                    Sen. Ana Ruiz, R-Ky., and Sen. Peter Hobart, Tennessee Republican, met Sen. Carla Mendez, D-Mo.
                    "[Q:It is late]," [S:the Kentucky Republican] said.
                    "[Q:It is early]," [S:the Tennessee Republican] said.
                    "[Q:It is time]," [S:the Missouri Democrat] said.
                    "[Q:It is over]," [S:the Ohio Democrat] said.
                    """)
                .names())
        .containsExactly("Ana Ruiz", "Peter Hobart", "Carla Mendez", "the Ohio Democrat")
        .inOrder();
  }

  @Test
  void independentsHaveAStateToo() {
    assertThat(
            Story.of(
                    """
                    Sen. Ana Ruiz, I-Vt., met Sen. Peter Hobart.
                    "[Q:It is late]," [S:the Vermont senator] said.
                    """)
                .names())
        .containsExactly("Ana Ruiz");
  }

  @Test
  void senatorOfAStateIsItsPartysMember() {
    assertThat(
            Story.of(
                    """
                    Senator Ana Ruiz of Maine met Senator Peter Hobart of Ohio.
                    "[Q:It is late]," [S:the Maine Republican] said.
                    """)
                .names())
        .containsExactly("Ana Ruiz");
  }

  @Test
  void presidentOfAnotherBodyIsNotThePresident() {
    assertThat(
            Story.of(
                    """
                    President Viktor Balanov met doctors.
                    "[Q:It is cruel]," [S:the president of the Norland Academy] said.
                    """)
                .names())
        .containsExactly("the president of the Norland Academy");
  }

  @Test
  void officialWhoWouldNotBeNamedStaysUnnamed() {
    assertThat(
            Story.of(
                    """
                    Ana Ruiz, the director of the harbour office, met reporters.
                    [S:A harbour official] said [Q:the crane was old].
                    [S:The official] said [Q:it would be replaced].
                    """)
                .names())
        .containsExactly("a harbour official", "a harbour official")
        .inOrder();
  }

  @Test
  void sourceCutBeforeItsOfIsReadOn() {
    assertThat(
            Story.of(
                    """
                    The harbour is lost, according to [S:an account] of his speech in the Brenford Post.
                    [Q:Nobody came to help], according to [S:several accounts] of the evening.
                    [S:A study by] a harbour office found [Q:no fault with the ships].
                    """)
                .names())
        .containsExactly("several accounts of the evening", "study by a harbour office")
        .inOrder();
  }

  @Test
  void ofThatTheVerbAsksForIsNoPartOfTheSource() {
    assertThat(
            Story.of("He accused [S:two clerks] of theft, and [Q:they said they were sorry].\n")
                .names())
        .containsExactly("two clerks");
  }

  @Test
  void goBetweenOfAnAsideIsNotTheSpeaker() {
    assertThat(
            Story.of(
                    """
                    Ana Ruiz also met the crews and, as reported by [S:the Brenford Post], [C:called] [Q:the strike a shame].
                    As reported by [S:the Brenford Post], the crews [C:said] [Q:they would go on].
                    """)
                .names())
        .containsExactly("Ana Ruiz", "Brenford Post")
        .inOrder();
  }
}
