package org.dixit.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dixit.theme.TaxonomyException.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads taxonomy files. A file holds one theme, or word classes ({@code words:}), or both; classes
 * may be used in every file. All mistakes are gathered before anything is thrown.
 */
final class TaxonomyReader {
  private static final Set<String> KEYS =
      Set.of(
          "theme",
          "label",
          "description",
          "examples",
          "near_misses",
          "codes",
          "cues",
          "patterns",
          "not",
          "targets",
          "model",
          "threshold",
          "words");
  private static final Set<String> STRENGTHS = Set.of("certain", "strong", "likely", "weak");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, WordClass> classes = new HashMap<>();
  private final Map<String, Theme> themes = new LinkedHashMap<>();

  /**
   * @param texts the files' texts by name
   * @throws TaxonomyException if there are mistakes
   */
  Taxonomy read(Map<String, String> texts) {
    Map<String, YamlMapping> files = new LinkedHashMap<>();
    texts.forEach(
        (file, text) -> {
          YamlMapping root = YamlMapping.parse(file, text, problems);
          if (root != null) {
            files.put(file, root);
            readClasses(root);
          }
        });
    files.values().forEach(this::readTheme);
    if (!problems.isEmpty()) {
      throw new TaxonomyException(problems);
    }
    return new Taxonomy(List.copyOf(themes.values()), classes);
  }

  private void readClasses(YamlMapping root) {
    root.mapping("words")
        .entries()
        .forEach(
            (name, node) -> {
              if (!name.matches("[a-z_]+")) {
                root.problem(node, "name the class \"" + name + "\" in small letters and _ only");
              } else if (classes.put(name, new WordClass(root.strings(node))) != null) {
                root.problem(node, "the word class \"" + name + "\" is defined twice; remove one");
              }
            });
  }

  private void readTheme(YamlMapping root) {
    root.onlyKeys(KEYS);
    Node idNode = root.get("theme");
    if (idNode == null) {
      if (root.get("words") == null) {
        root.problem(root.node(), "a file holds a theme (begin with \"theme: its_id\") or words");
      }
      return;
    }
    String id = root.string("theme");
    if (!id.matches("[a-z][a-z0-9_]*")) {
      root.problem(idNode, "write the theme's id \"" + id + "\" in small letters, digits and _");
    }
    YamlMapping codes = root.mapping("codes").onlyKeys(Set.of("cameo", "plover"));
    Theme theme =
        new Theme(
            id,
            root.required("label"),
            root.required("description"),
            root.samples("examples"),
            root.samples("near_misses"),
            codes.strings("cameo"),
            codes.strings("plover"),
            Stream.concat(rules(root, "cues").stream(), rules(root, "patterns").stream()).toList(),
            patterns(root, root.get("not")),
            patterns(root, root.get("targets")),
            root.share("model", 0),
            root.share("threshold", 0.5));
    if (theme.rules().isEmpty()) {
      root.problem(idNode, "nothing recognises this theme; give it cues or patterns");
    }
    if (themes.put(id, theme) != null) {
      root.problem(idNode, "there is another theme \"" + id + "\"; give this one another id");
    }
  }

  private List<Theme.Rule> rules(YamlMapping root, String key) {
    YamlMapping lists = root.mapping(key).onlyKeys(STRENGTHS);
    List<Theme.Rule> rules = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      patterns(lists, lists.get(strength.key()))
          .forEach(pattern -> rules.add(new Theme.Rule(pattern, strength, key.equals("cues"))));
    }
    return rules;
  }

  private List<WordPattern> patterns(YamlMapping owner, @Nullable Node list) {
    List<WordPattern> patterns = new ArrayList<>();
    PatternParser parser = new PatternParser(classes);
    for (Node item : owner.items(list)) {
      try {
        patterns.add(parser.parse(owner.text(item)));
      } catch (IllegalArgumentException e) {
        owner.problem(item, String.valueOf(e.getMessage()));
      }
    }
    return patterns;
  }
}
