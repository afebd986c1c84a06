package org.dixit.schema;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/**
 * What breaks readers when one schema takes the place of another: all that Avro's own rules refuse,
 * in either direction, and what they let pass and {@code schemas/README.md} does not. To Avro a
 * nullable column that gets another name is one that went and one that came.
 */
final class BreakingChanges {
  private final List<String> found = new ArrayList<>();

  private BreakingChanges() {}

  /** In words, none if readers of either schema can read rows of both. */
  static List<String> between(Schema released, Schema current) {
    BreakingChanges changes = new BreakingChanges();
    changes.read("new readers cannot read old rows", current, released);
    changes.read("old readers cannot read new rows", released, current);
    changes.compare(released.getName(), released, current);
    return changes.found;
  }

  private void read(String failure, Schema reader, Schema writer) {
    SchemaPairCompatibility pair =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    pair.getResult()
        .getIncompatibilities()
        .forEach(
            problem ->
                found.add("%s: %s %s".formatted(failure, problem.getType(), problem.getMessage())));
  }

  private void compare(String place, Schema released, Schema current) {
    if (released.getType() == Schema.Type.RECORD && current.getType() == Schema.Type.RECORD) {
      compareFields(place, released.getFields(), current.getFields());
    } else if (released.getType() == Schema.Type.ARRAY && current.getType() == Schema.Type.ARRAY) {
      compare(place + "[]", released.getElementType(), current.getElementType());
    } else if (!released.equals(current)) {
      found.add("%s was %s and is %s".formatted(place, released, current));
    }
  }

  private void compareFields(String place, List<Field> released, List<Field> current) {
    for (int i = 0; i < released.size(); i++) {
      Field old = released.get(i);
      String name = place + "." + old.name();
      if (i >= current.size() || !current.get(i).name().equals(old.name())) {
        found.add(name + " is not where it was");
      } else {
        compare(name, old.schema(), current.get(i).schema());
      }
    }
  }
}
