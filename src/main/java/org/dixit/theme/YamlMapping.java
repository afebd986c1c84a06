package org.dixit.theme;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dixit.theme.TaxonomyException.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML file that knows its lines and notes what is wrong instead of throwing. */
final class YamlMapping {
  private final String file;
  private final @Nullable Node node;
  private final Map<String, Node> entries;
  private final List<Problem> problems;

  private YamlMapping(
      String file, @Nullable Node node, Map<String, Node> entries, List<Problem> problems) {
    this.file = file;
    this.node = node;
    this.entries = entries;
    this.problems = problems;
  }

  /** The file's top mapping, or null, with a problem noted, if it has none. */
  static @Nullable YamlMapping parse(String file, String text, List<Problem> problems) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        return of(file, mapping, problems);
      }
      problems.add(
          new Problem(file, 1, "expected \"key: value\" lines, beginning with \"theme:\""));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(
          new Problem(
              file,
              line,
              "not valid YAML: "
                  + e.getProblem()
                  + "; put text with : # ' [ ] { } in double quotes, and indent with spaces"));
    } catch (YAMLException e) {
      problems.add(new Problem(file, 0, "not valid YAML: " + e.getMessage()));
    }
    return null;
  }

  private static YamlMapping of(String file, MappingNode mapping, List<Problem> problems) {
    Map<String, Node> entries = new LinkedHashMap<>();
    YamlMapping made = new YamlMapping(file, mapping, entries, problems);
    for (var tuple : mapping.getValue()) {
      String key = made.text(tuple.getKeyNode());
      if (entries.put(key, tuple.getValueNode()) != null) {
        made.problem(tuple.getKeyNode(), "\"" + key + "\" is given twice; join the two");
      }
    }
    return made;
  }

  Map<String, Node> entries() {
    return entries;
  }

  @Nullable Node node() {
    return node;
  }

  @Nullable Node get(String key) {
    return entries.get(key);
  }

  void problem(@Nullable Node at, String message) {
    problems.add(new Problem(file, at == null ? 0 : at.getStartMark().getLine() + 1, message));
  }

  /** Notes every key that is not one of {@code known}. */
  YamlMapping onlyKeys(Set<String> known) {
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            problem(
                value,
                "unknown key \""
                    + key
                    + "\"; use "
                    + String.join(", ", known.stream().sorted().toList()));
          }
        });
    return this;
  }

  /** The mapping under a key; an empty one if it is missing. */
  YamlMapping mapping(String key) {
    Node value = entries.get(key);
    if (value instanceof MappingNode mapping) {
      return of(file, mapping, problems);
    }
    if (value != null) {
      problem(value, "under \"" + key + "\" write indented \"name: [...]\" lines");
    }
    return new YamlMapping(file, value, Map.of(), problems);
  }

  String text(Node scalar) {
    if (scalar instanceof ScalarNode text) {
      return text.getValue();
    }
    problem(scalar, "expected one word or sentence here; put it in double quotes");
    return "";
  }

  /** The text under a key, or the empty one. */
  String string(String key) {
    Node value = entries.get(key);
    return value == null ? "" : text(value);
  }

  /** The text under a key, which must be there. */
  String required(String key) {
    if (string(key).isBlank()) {
      problem(node, "the theme has no \"" + key + "\"; add the line \"" + key + ": ...\"");
    }
    return string(key);
  }

  /** A number from 0 to 1 under a key. */
  double share(String key, double otherwise) {
    Node value = entries.get(key);
    if (value == null) {
      return otherwise;
    }
    try {
      double share = Double.parseDouble(text(value));
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    problem(value, "\"" + key + "\" must be a number from 0 to 1");
    return otherwise;
  }

  List<String> strings(String key) {
    return strings(entries.get(key));
  }

  List<String> strings(@Nullable Node list) {
    return items(list).stream().map(this::text).filter(text -> !text.isBlank()).toList();
  }

  /** The sentences of the list under a key, with their lines. */
  List<Theme.Sample> samples(String key) {
    return items(entries.get(key)).stream()
        .map(item -> new Theme.Sample(text(item), file, item.getStartMark().getLine() + 1))
        .filter(sample -> !sample.sentence().isBlank())
        .toList();
  }

  /** The items of a list; none if it is missing. */
  List<Node> items(@Nullable Node list) {
    if (list == null) {
      return List.of();
    }
    if (list instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    if (!(list instanceof ScalarNode empty) || !empty.getValue().isEmpty()) {
      problem(list, "expected a list here: \"[a, b]\", or lines that begin with \"- \"");
    }
    return List.of();
  }
}
