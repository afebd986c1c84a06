package org.dixit.speaker;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dixit.text.OpenNlpTextAnnotator;
import org.junit.jupiter.api.Test;

class OpenNlpNameFinderTest {
  private static final OpenNlpTextAnnotator ANNOTATOR = OpenNlpTextAnnotator.english();
  private static final NameFinder FINDER = OpenNlpNameFinder.english();

  private static List<String> find(String text, NameKind kind) {
    return FINDER.find(ANNOTATOR.annotate(text)).stream()
        .filter(name -> name.kind() == kind)
        .map(name -> name.span().in(text))
        .toList();
  }

  private static List<String> people(String text) {
    return find(text, NameKind.PERSON);
  }

  @Test
  void fullNamesThenSurnames() {
    String text =
        """
        The harbour will reopen next week, Maria Delgado told reporters on Monday.
        Delgado, who runs the port, said the storm had damaged two cranes.
        "We were lucky," said Delgado.
        """;
    assertThat(people(text)).containsExactly("Maria Delgado", "Delgado", "Delgado").inOrder();
  }

  @Test
  void titlesStayOutside() {
    assertThat(people("Sen. Robert Hale and Mr. Novak met President Laura Kimani on Friday."))
        .containsExactly("Robert Hale", "Novak", "Laura Kimani")
        .inOrder();
  }

  @Test
  void possessiveStaysOutside() {
    assertThat(
            people("Critics rejected James Carter\u2019s plan, but Peter Walsh's friends did not."))
        .containsExactly("James Carter", "Peter Walsh")
        .inOrder();
  }

  @Test
  void initialsAndHyphens() {
    assertThat(
            people(
                "The bill was written by John F. Kowalski and Anne-Marie Smith-Jones last year."))
        .containsExactly("John F. Kowalski", "Anne-Marie Smith-Jones")
        .inOrder();
  }

  @Test
  void namesFromManyLanguages() {
    String text =
        """
        Prime Minister Mohammed al-Rashid met Chinese envoy Li Wei in Geneva.
        Kenyan lawyer Wanjiku Mwangi said she disagreed, and so did José Hernández of Mexico.
        """;
    assertThat(people(text))
        .containsAtLeast("Mohammed al-Rashid", "Li Wei", "Wanjiku Mwangi", "José Hernández");
  }

  @Test
  void organisations() {
    assertThat(
            find(
                "The World Health Organization and the University of Michigan said they would"
                    + " help.",
                NameKind.ORGANIZATION))
        .containsExactly("World Health Organization", "University of Michigan")
        .inOrder();
  }

  @Test
  void places() {
    assertThat(find("Protests spread from Paris to Brazil and South Korea.", NameKind.LOCATION))
        .containsExactly("Paris", "Brazil", "South Korea")
        .inOrder();
  }

  @Test
  void nothingInPlainWords() {
    assertThat(FINDER.find(ANNOTATOR.annotate("the rain went on all night, and nobody came.")))
        .isEmpty();
  }

  @Test
  void emptyText() {
    assertThat(FINDER.find(ANNOTATOR.annotate(""))).isEmpty();
    assertThat(FINDER.find(ANNOTATOR.annotate(" \n\n\t"))).isEmpty();
  }

  @Test
  void namesAreInOrderAndApart() {
    String text =
        "Maria Delgado met Peter Walsh of the World Health Organization in Paris. ".repeat(20);
    List<Name> names = FINDER.find(ANNOTATOR.annotate(text));
    assertThat(names).isNotEmpty();
    for (int i = 1; i < names.size(); i++) {
      assertThat(names.get(i).span().begin()).isAtLeast(names.get(i - 1).span().end());
    }
    assertThat(names.stream().allMatch(n -> n.confidence() > 0 && n.confidence() <= 1)).isTrue();
  }

  @Test
  void aHugeTableOfCapitalsEnds() {
    String text = "Anna Bell Carl Dorn Emma ".repeat(4_000);
    assertThat(FINDER.find(ANNOTATOR.annotate(text))).isNotEmpty();
  }

  @Test
  void documentsDoNotLeakIntoEachOther() {
    String text = "Later Okonjo said no.";
    List<Name> alone = FINDER.find(ANNOTATOR.annotate(text));
    var unused =
        FINDER.find(ANNOTATOR.annotate("The city of Okonjo lies in Okonjo County. Okonjo is old."));
    assertThat(FINDER.find(ANNOTATOR.annotate(text))).isEqualTo(alone);
  }

  @Test
  void sameNamesInEveryThread() {
    String text =
        "Maria Delgado met Peter Walsh in Paris. Delgado said the talks with Walsh went well.";
    List<Name> expected = FINDER.find(ANNOTATOR.annotate(text));
    List<List<Name>> found =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> FINDER.find(ANNOTATOR.annotate(text)))
            .toList();
    assertThat(found.stream().distinct()).containsExactly(expected);
  }
}
