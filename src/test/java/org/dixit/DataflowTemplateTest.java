package org.dixit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.Validation;
import org.junit.jupiter.api.Test;

/** The Flex Template offers the options that Dixit has, in Dixit's words. */
class DataflowTemplateTest {
  private static final Path TEMPLATE = Path.of("pipelines/dataflow");

  private static Map<String, Method> options() {
    return Arrays.stream(ExtractOptions.class.getDeclaredMethods())
        .filter(method -> method.getName().startsWith("get"))
        .collect(toMap(method -> camelCase(method.getName().substring(3)), method -> method));
  }

  private static String camelCase(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  @Test
  void itsParametersAreTheOptions() throws Exception {
    JsonNode metadata = new ObjectMapper().readTree(TEMPLATE.resolve("metadata.json").toFile());
    Map<String, Method> options = options();
    Map<String, JsonNode> parameters = new HashMap<>();
    metadata.path("parameters").forEach(node -> parameters.put(node.path("name").asText(), node));
    assertThat(parameters.keySet()).containsExactlyElementsIn(options.keySet());
    parameters.forEach(
        (name, parameter) -> {
          Method option = options.get(name);
          assertWithMessage(name)
              .that(parameter.path("helpText").asText())
              .isEqualTo(option.getAnnotation(Description.class).value());
          assertWithMessage(name)
              .that(parameter.path("isOptional").asBoolean())
              .isEqualTo(!option.isAnnotationPresent(Validation.Required.class));
          assertWithMessage(name).that(parameter.path("label").asText()).isNotEmpty();
        });
  }

  @Test
  void itsContainerStartsAMainThatThereIs() throws Exception {
    String recipe = Files.readString(TEMPLATE.resolve("Dockerfile"));
    Matcher main = Pattern.compile("FLEX_TEMPLATE_JAVA_MAIN_CLASS=(\\S+)").matcher(recipe);
    assertThat(main.find()).isTrue();
    assertThat(Class.forName(main.group(1)).getMethod("main", String[].class)).isNotNull();
    Matcher copied = Pattern.compile("COPY \\S+ (\\S+)").matcher(recipe);
    assertThat(copied.find()).isTrue();
    assertThat(recipe).contains("FLEX_TEMPLATE_JAVA_CLASSPATH=" + copied.group(1) + "\n");
  }
}
