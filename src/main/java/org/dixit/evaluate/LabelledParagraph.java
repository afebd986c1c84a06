package org.dixit.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A paragraph of {@code themes/dev.json} with the themes that a person gave it. */
record LabelledParagraph(String id, String document, String text, Set<String> themes) {

  static List<LabelledParagraph> read(Path file) throws IOException {
    List<LabelledParagraph> paragraphs = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
      Set<String> themes = new TreeSet<>();
      node.get("themes").forEach(theme -> themes.add(theme.asText()));
      paragraphs.add(
          new LabelledParagraph(
              node.get("id").asText(),
              node.get("doc").asText(),
              node.get("text").asText(),
              themes));
    }
    return paragraphs;
  }
}
