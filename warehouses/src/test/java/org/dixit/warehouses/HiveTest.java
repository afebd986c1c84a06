package org.dixit.warehouses;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.serde2.SerDeException;
import org.apache.hadoop.hive.serde2.avro.AvroSerDe;
import org.apache.hadoop.hive.serde2.objectinspector.StructField;
import org.apache.hadoop.hive.serde2.objectinspector.StructObjectInspector;
import org.junit.jupiter.api.Test;

/** Hive, as far as its own reader of Avro goes: the types and comments that a table gets. */
class HiveTest {
  @Test
  void everyColumnHasTheTypeItShouldHave() throws SerDeException {
    for (Map.Entry<String, Schema> table : WrittenTables.schemas().entrySet()) {
      Properties properties = new Properties();
      properties.setProperty("avro.schema.literal", table.getValue().toString());
      AvroSerDe reader = new AvroSerDe();
      reader.initialize(new Configuration(false), properties);
      StructObjectInspector row = (StructObjectInspector) reader.getObjectInspector();
      List<String> found = row.getAllStructFieldRefs().stream().map(HiveTest::description).toList();
      List<String> expected =
          table.getValue().getFields().stream()
              .map(field -> field.name() + " " + type(field.schema()) + ": " + field.doc())
              .toList();
      assertWithMessage(table.getKey()).that(found).isEqualTo(expected);
    }
  }

  private static String description(StructField field) {
    return field.getFieldName()
        + " "
        + field.getFieldObjectInspector().getTypeName()
        + ": "
        + field.getFieldComment();
  }

  private static String type(Schema nullable) {
    Schema schema = Checksum.withoutNull(nullable);
    if (schema.getLogicalType() != null) {
      return schema.getLogicalType().getName().replace("timestamp-millis", "timestamp");
    }
    return switch (schema.getType()) {
      case STRING -> "string";
      case INT -> "int";
      case LONG -> "bigint";
      case DOUBLE -> "double";
      case ARRAY -> "array<" + type(schema.getElementType()) + ">";
      case RECORD -> "struct<" + parts(schema) + ">";
      default -> throw new AssertionError("a type that is not in schemas/README.md: " + schema);
    };
  }

  private static String parts(Schema record) {
    return record.getFields().stream()
        .map((Field field) -> field.name() + ":" + type(field.schema()))
        .collect(Collectors.joining(","));
  }
}
