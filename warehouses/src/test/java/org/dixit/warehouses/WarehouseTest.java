package org.dixit.warehouses;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds of each warehouse: everything that was written arrives, and questions are answered.
 *
 * <p>Four nights are loaded: the one under test; an early one with the same rows less one; that one
 * again with one row less still, which has to replace it; and one without rows. In between a column
 * is lost, as if the table were of a version that did not have it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WarehouseTest {
  private static final String EARLY = "2001-02-03";
  private static final String EMPTY = "2001-02-04";

  private List<WrittenTables> nights;
  private Engine engine;

  final Engine engine() {
    return engine;
  }

  /** A night that was loaded twice, as it was the second time. */
  final WrittenTables corrected() {
    return nights.get(1);
  }

  /** Starts the engine; a failed assumption skips the tests. */
  abstract Engine start() throws IOException;

  @BeforeAll
  void load(@TempDir Path folder) throws IOException {
    engine = start();
    WrittenTables written = WrittenTables.underTest();
    WrittenTables early = written.withoutLastRows(folder.resolve("early"), EARLY);
    WrittenTables corrected = early.withoutLastRows(folder.resolve("corrected"), EARLY);
    WrittenTables empty = written.withoutRows(folder.resolve("empty"), EMPTY);
    nights = List.of(written, corrected, empty);
    engine.load(early);
    engine.dropColumn("quotations", "speaker_affiliation");
    engine.load(written);
    engine.load(corrected);
    engine.load(empty);
  }

  @AfterAll
  void stop() {
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void everyColumnOfEveryRowArrives() {
    for (Map.Entry<String, Schema> table : WrittenTables.schemas().entrySet()) {
      List<Field> fields =
          table.getValue().getFields().stream().filter(field -> !Checksum.isList(field)).toList();
      for (WrittenTables night : nights) {
        List<String> written = Checksum.of(night.rows(table.getKey()), fields);
        List<String> read = engine.checksums(table.getKey(), fields, night.night());
        Report.checksums(name(), table.getKey(), night.night(), written, read);
        assertWithMessage("%s of %s", table.getKey(), night.night()).that(read).isEqualTo(written);
      }
    }
  }

  @Test
  void everyElementOfEveryListArrives() {
    for (Map.Entry<String, Schema> table : WrittenTables.schemas().entrySet()) {
      for (Field list : table.getValue().getFields()) {
        if (Checksum.isList(list)) {
          WrittenTables night = nights.get(0);
          String view = table.getKey() + "_" + list.name();
          List<String> written = Checksum.ofElements(night.rows(table.getKey()), list);
          List<String> read = engine.checksums(view, parts(list), night.night());
          Report.checksums(name(), view, night.night(), written, read);
          assertWithMessage(view).that(read).isEqualTo(written);
        }
      }
    }
  }

  /** A plain list's view calls its values by the list's name without the s of the plural. */
  private static List<Field> parts(Field list) {
    Schema element = list.schema().getElementType();
    return element.getType() == Schema.Type.RECORD
        ? element.getFields()
        : List.of(new Field(list.name().replaceFirst("s$", ""), element));
  }

  @Test
  void theQuestionsAreAnswered() {
    Questions questions = new Questions(nights);
    assertAnswer(
        "said_on, speaker_name, accused, quotation_text, attribution_id",
        "accusations_this_week",
        questions.accusationsThisWeek());
    assertAnswer(
        "said_on, speaker_name, asked, quotation_text, attribution_id",
        "calls_for_help",
        questions.callsForHelp());
    assertAnswer(
        "speaker_id, topic, quotation_id, said_on, quotation_text, said_before_on, said_before",
        "words_on_topic",
        questions.wordsOnTopic());
    assertAnswer(
        "utterance_id, quotation_text, outlet, first_said_on, articles",
        "outlets_of_quotations",
        questions.outletsOfQuotations());
  }

  private void assertAnswer(String columns, String view, List<List<String>> expected) {
    if (WrittenTables.mustAnswerAll()) {
      assertWithMessage("the tables under test say nothing about %s", view)
          .that(expected)
          .isNotEmpty();
    }
    List<String> written = sorted(expected);
    List<String> read =
        sorted(engine.query("SELECT %s FROM %s.%s".formatted(columns, Engine.SCHEMA, view)));
    Report.answers(name(), view, written, read);
    assertWithMessage(view).that(read).isEqualTo(written);
  }

  /** Views have no order. (Comparing lists in any order takes Truth too long if they are long.) */
  private static List<String> sorted(List<List<String>> rows) {
    return rows.stream().map(List::toString).sorted().toList();
  }

  private String name() {
    return getClass().getSimpleName().replace("Test", "");
  }
}
