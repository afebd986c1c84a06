package org.dixit.warehouses;

import static com.google.common.truth.Truth.assertWithMessage;

import com.google.api.services.bigquery.model.TableFieldSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.beam.sdk.io.gcp.bigquery.BigQueryUtils;
import org.junit.jupiter.api.Test;

/** BigQuery, as far as Beam's conversion of schemas goes: types, modes and descriptions. */
class BigQueryTest {
  @Test
  void everyColumnHasTheTypeItShouldHave() {
    for (Map.Entry<String, Schema> table : WrittenTables.schemas().entrySet()) {
      List<String> found = new ArrayList<>();
      describe("", BigQueryUtils.fromGenericAvroSchema(table.getValue(), true).getFields(), found);
      List<String> expected = new ArrayList<>();
      expect("", table.getValue().getFields(), expected);
      assertWithMessage(table.getKey()).that(found).isEqualTo(expected);
    }
  }

  private static void describe(String prefix, List<TableFieldSchema> fields, List<String> lines) {
    for (TableFieldSchema field : fields) {
      String name = prefix + field.getName();
      lines.add(
          "%s %s %s: %s".formatted(name, field.getMode(), field.getType(), field.getDescription()));
      if (field.getFields() != null) {
        describe(name + ".", field.getFields(), lines);
      }
    }
  }

  private static void expect(String prefix, List<Field> fields, List<String> lines) {
    for (Field field : fields) {
      Schema schema = Checksum.withoutNull(field.schema());
      boolean list = schema.getType() == Schema.Type.ARRAY;
      String mode = list ? "REPEATED" : field.schema().isUnion() ? "NULLABLE" : "REQUIRED";
      Schema value = list ? schema.getElementType() : schema;
      String name = prefix + field.name();
      lines.add("%s %s %s: %s".formatted(name, mode, type(value), field.doc()));
      if (value.getType() == Schema.Type.RECORD) {
        expect(name + ".", value.getFields(), lines);
      }
    }
  }

  private static String type(Schema schema) {
    if (schema.getLogicalType() != null) {
      return schema
          .getLogicalType()
          .getName()
          .replace("timestamp-millis", "timestamp")
          .toUpperCase();
    }
    return switch (schema.getType()) {
      case STRING -> "STRING";
      case INT, LONG -> "INTEGER";
      case DOUBLE -> "FLOAT";
      case RECORD -> "RECORD";
      default -> throw new AssertionError("a type that is not in schemas/README.md: " + schema);
    };
  }
}
