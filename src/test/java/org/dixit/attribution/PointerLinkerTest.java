package org.dixit.attribution;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dixit.encoder.WordPieceTokenizer;
import org.dixit.encoder.WordPieces;
import org.dixit.text.Span;
import org.junit.jupiter.api.Test;

/** Decoding of hand-made scores over one window, one piece a word. */
class PointerLinkerTest {
  private static final String TEXT = "the board said the dam holds and the road is open";
  private static final WordPieces PIECES = WordPieceTokenizer.english().tokenize(TEXT);
  private static final int WORDS = 11;

  @Test
  void tiesContentToTheSpansThatItsPointersName() {
    List<Draft> drafts =
        link(
            tags("SsQCccOOOOO"),
            pointers(Map.of(3, 0, 4, 1, 5, 0)),
            pointers(Map.of(3, 2, 4, 2, 5, 2)));
    assertThat(drafts).hasSize(1);
    assertThat(in(drafts.get(0).content())).isEqualTo("the dam holds");
    assertThat(drafts.get(0).source()).isEqualTo(new Span(0, 9));
    assertThat(drafts.get(0).cue()).isEqualTo(new Span(10, 14));
    assertThat(drafts.get(0).confidence()).isGreaterThan(0.9);
  }

  @Test
  void contentsOfOneCueAndSourceAreOneAttribution() {
    List<Draft> drafts =
        link(
            tags("SsQCccOCccc"),
            pointers(Map.of(3, 0, 4, 0, 5, 0, 7, 0, 8, 0, 9, 0, 10, 0)),
            pointers(Map.of(3, 2, 4, 2, 5, 2, 7, 2, 8, 2, 9, 2, 10, 2)));
    assertThat(drafts).hasSize(1);
    assertThat(in(drafts.get(0).content())).isEqualTo("the dam holds … the road is open");
  }

  @Test
  void contentWithoutPointersStandsAlone() {
    List<Draft> drafts = link(tags("SsQCccOOOOO"), pointers(Map.of()), pointers(Map.of()));
    assertThat(drafts.get(0).source()).isNull();
    assertThat(drafts.get(0).cue()).isNull();
  }

  @Test
  void wordThatTheTagsMissedIsTakenWhenThePointersNameIt() {
    List<Draft> drafts =
        link(
            tags("OOQCccOOOOO"),
            pointers(Map.of(3, 1, 4, 1, 5, 1)),
            pointers(Map.of(3, 2, 4, 2, 5, 2)));
    assertThat(drafts.get(0).source()).isEqualTo(new Span(4, 9));
  }

  @Test
  void noPartGoesOnWhereNoneHasBegun() {
    assertThat(
            TagPath.best(scores(tags("ccOOOOOOOOO"), pointers(Map.of()), pointers(Map.of())))
                .spans(Tag.CONTENT))
        .containsExactly(new Span(0, 2));
  }

  private static List<Draft> link(float[] tags, float[] source, float[] cue) {
    return PointerLinker.link(PIECES, scores(tags, source, cue));
  }

  private static TextScores scores(float[] tags, float[] source, float[] cue) {
    int[] columns = new int[WORDS];
    Arrays.setAll(columns, i -> i + 1);
    Window window = new Window(0, 0, WORDS);
    return new TextScores(
        PIECES, List.of(new WindowScores(window, columns, WORDS + 2, tags, source, cue)));
  }

  /** One letter a word: S, Q, C begin a source, a cue, a content; small ones go on. */
  private static float[] tags(String letters) {
    float[] scores = new float[(WORDS + 2) * Tag.COUNT];
    for (int i = 0; i < WORDS; i++) {
      scores[(i + 1) * Tag.COUNT + "OCcQqSs".indexOf(letters.charAt(i))] = 8;
    }
    return scores;
  }

  /** From words to words; all others point to none. */
  private static float[] pointers(Map<Integer, Integer> targets) {
    int size = WORDS + 2;
    float[] scores = new float[size * size];
    for (int word = 0; word < WORDS; word++) {
      scores[(word + 1) * size + (targets.containsKey(word) ? targets.get(word) + 1 : 0)] = 9;
    }
    return scores;
  }

  private static String in(List<Span> spans) {
    return String.join(" … ", spans.stream().map(span -> span.in(TEXT)).toList());
  }
}
