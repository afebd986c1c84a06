package org.dixit.speaker;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Spouses, fathers and sons: sources whose surname several people of an article have. */
class FamilyNamesTest {
  @Test
  void tellsSpousesApartByTitle() {
    assertThat(
            Story.of(
                    """
                    Peter Lindqvist and his wife, Susan Lindqvist, own the mill.
                    "[Q:We will stay]," [S:Mrs. Lindqvist] said.
                    "[Q:We will sell]," [S:Mr. Lindqvist] said.
                    """)
                .names())
        .containsExactly("Susan Lindqvist", "Peter Lindqvist")
        .inOrder();
  }

  @Test
  void sonWithSameNameIsAnotherPerson() {
    assertThat(
            Story.of(
                    """
                    [S:Robert Hallam] said [Q:the firm was sound].
                    [S:Robert Hallam Jr.] said [Q:the firm was broke].
                    """)
                .names())
        .containsExactly("Robert Hallam", "Robert Hallam Jr.")
        .inOrder();
  }

  @Test
  void theYoungerOfTwoIsTheJunior() {
    List<ResolvedSpeaker> speakers =
        Story.of(
                """
                Robert Hallam spoke in Norland. His eldest son, Robert Hallam Jr., was away.
                [S:The younger Hallam] said [Q:the firm was sold].
                [S:Hallam] said [Q:it was not].
                [S:The junior Mr. Hallam] said [Q:so].
                """)
            .speakers();
    assertThat(speakers.get(0).name()).isEqualTo("Robert Hallam Jr.");
    assertThat(speakers.get(2).name()).isEqualTo("Robert Hallam Jr.");
    assertThat(speakers.get(1).name()).isEqualTo("Robert Hallam");
  }

  @Test
  void misterIsNotTheDaughterWhoseForenameNobodyKnows() {
    assertThat(
            Story.of(
                    """
                    [S:President Ruiz] said [Q:the firm was sold]. His advisers, among them
                    daughter Zorvanka Ruiz, were away. [S:Mr. Ruiz] said [Q:it would do].
                    """)
                .names())
        .containsExactly("Ruiz", "Ruiz");
  }

  @Test
  void anotherMiddleInitialIsAnotherPersonOfTheFamily() {
    List<ResolvedSpeaker> speakers =
        Story.of(
                """
                [S:Robert H.W. Hallam] said [Q:the firm was sold].
                His son, [S:Robert W. Hallam], said [Q:it was not].
                """)
            .speakers();
    assertThat(speakers.get(0).name()).isEqualTo("Robert H.W. Hallam");
    assertThat(speakers.get(1).name()).isEqualTo("Robert W. Hallam");
  }

  @Test
  void thePresidentIsNotTheDaughterWhoAloneIsNamedInFull() {
    List<ResolvedSpeaker> speakers =
        Story.of(
                """
                [S:President Ruiz] said [Q:the firm was sold].
                Ana Ruiz, the president's daughter and an adviser, was away.
                [S:Ruiz] said [Q:it would do]. [S:Ms. Ruiz] came back.
                [S:Ms. Ruiz] said [Q:it would not].
                """)
            .speakers();
    assertThat(speakers.stream().map(ResolvedSpeaker::name))
        .containsExactly("Ruiz", "Ruiz", "Ana Ruiz")
        .inOrder();
  }

  @Test
  void theYoungerIsNotTheOnlyOneWhoIsNamedInFull() {
    assertThat(
            Story.of(
                    """
                    Robert Hallam spoke in Norland. His son Tom was away.
                    [S:The younger Hallam] said [Q:the firm was sold].
                    """)
                .names())
        .containsExactly("the younger Hallam");
  }

  @Test
  void aTitleChoosesTheOneWhoseForenameIsKnownToFitIt() {
    assertThat(
            Story.of(
                    """
                    Zorv Balanov won the vote. Zorv Balanov thanked Anna Balanov, his wife.
                    [S:Mrs. Balanov] said [Q:the night had been long].
                    """)
                .names())
        .containsExactly("Anna Balanov");
  }

  @Test
  void juniorIsPartOfTheName() {
    ResolvedSpeaker speaker =
        Story.of("[S:Chief Justice Peter G. Hobart Jr.] wrote [Q:the law was void].")
            .speakers()
            .get(0);
    assertThat(speaker.name()).isEqualTo("Peter G. Hobart Jr.");
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.PERSON);
  }

  @Test
  void surnameWithJuniorIsTheSons() {
    assertThat(
            Story.of(
                    """
                    Robert Hallam and his son, Robert Hallam Jr., own the firm. Robert Hallam founded it.
                    "[Q:It is broke]," [S:Hallam Jr.] said.
                    """)
                .names())
        .containsExactly("Robert Hallam Jr.");
  }

  @Test
  void surnameAloneIsNotTheJuniorsIfTheJuniorHasHisOwn() {
    assertThat(
            Story.of(
                    """
                    Robert Hallam Jr. owns the firm. The mayor, Hallam, sold it.
                    "[Q:It is broke]," [S:Hallam Jr.] said.
                    "[Q:It is sound]," [S:Hallam] said.
                    """)
                .names())
        .containsExactly("Robert Hallam Jr.", "Hallam")
        .inOrder();
  }
}
