package org.dixit.speaker;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads an alias file and notes every mistake with its line. */
final class SpeakerAliasesReader {
  private static final Set<String> KEYS = Set.of("name", "type", "aliases", "role", "ids");
  private static final int LARGEST = 256 * 1024 * 1024;

  private final String file;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Integer> lineOfName = new HashMap<>();

  SpeakerAliasesReader(String file) {
    this.file = file;
  }

  List<KnownSpeaker> read(String yaml) {
    List<KnownSpeaker> speakers = new ArrayList<>();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(LARGEST);
      Node root = new Yaml(options).compose(new StringReader(yaml));
      for (Node item : items(root)) {
        KnownSpeaker speaker = speaker(item);
        if (speaker != null) {
          speakers.add(speaker);
        }
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(file + ":" + line + ": not valid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(file + ": not valid YAML: " + e.getMessage());
    }
    if (!problems.isEmpty()) {
      throw new SpeakerAliasesException(problems);
    }
    return speakers;
  }

  private List<Node> items(@Nullable Node root) {
    if (root instanceof MappingNode mapping) {
      Node list = fields(mapping, Set.of("speakers")).get("speakers");
      if (list instanceof SequenceNode sequence) {
        return sequence.getValue();
      }
    }
    problem(
        root, "expected \"speakers:\" and below it a list, each item beginning with \"- name:\"");
    return List.of();
  }

  private @Nullable KnownSpeaker speaker(Node item) {
    if (!(item instanceof MappingNode mapping)) {
      problem(item, "expected a speaker: \"- name: ...\" with type, aliases, role, ids below it");
      return null;
    }
    Map<String, Node> fields = fields(mapping, KEYS);
    String name = text(fields.get("name"));
    if (name.isBlank()) {
      problem(item, "a speaker without a name; add the line \"name: ...\"");
      return null;
    }
    SpeakerKind kind = kind(fields.get("type"));
    int line = item.getStartMark().getLine() + 1;
    claim(fields.get("name"), line, kind, name);
    List<String> aliases = new ArrayList<>();
    for (Node alias : list(fields.get("aliases"))) {
      String spelling = text(alias);
      if (!spelling.isBlank()) {
        aliases.add(spelling);
        claim(alias, line, kind, spelling);
      }
    }
    String role = text(fields.get("role"));
    return new KnownSpeaker(name, kind, aliases, role.isBlank() ? null : role, ids(fields));
  }

  private Map<String, String> ids(Map<String, Node> fields) {
    Node node = fields.get("ids");
    Map<String, String> ids = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      fields(mapping, null).forEach((scheme, id) -> ids.put(scheme, text(id)));
    } else if (node != null) {
      problem(node, "write ids as \"scheme: identifier\" lines, such as \"wikidata: Q42\"");
    }
    return ids;
  }

  private SpeakerKind kind(@Nullable Node type) {
    return switch (text(type)) {
      case "person", "" -> SpeakerKind.PERSON;
      case "organization" -> SpeakerKind.ORGANIZATION;
      default -> {
        problem(type, "unknown type \"" + text(type) + "\"; use person or organization");
        yield SpeakerKind.PERSON;
      }
    };
  }

  /** One name cannot mean two speakers; a spelling of a speaker's own name is no harm. */
  private void claim(@Nullable Node at, int speaker, SpeakerKind kind, String name) {
    Integer before = lineOfName.putIfAbsent(SpeakerNames.whole(kind, name), speaker);
    if (before != null && before != speaker) {
      problem(at, "\"" + name + "\" is already a name of the speaker on line " + before);
    }
  }

  private Map<String, Node> fields(MappingNode mapping, @Nullable Set<String> known) {
    Map<String, Node> fields = new LinkedHashMap<>();
    mapping
        .getValue()
        .forEach(
            pair -> {
              String key = text(pair.getKeyNode());
              if (known != null && !known.contains(key)) {
                problem(
                    pair.getKeyNode(),
                    "unknown key \"" + key + "\"; use " + String.join(", ", new TreeSet<>(known)));
              } else if (fields.put(key, pair.getValueNode()) != null) {
                problem(pair.getKeyNode(), "\"" + key + "\" is given twice; join the two");
              }
            });
    return fields;
  }

  private List<Node> list(@Nullable Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (node != null) {
      problem(node, "expected a list here: \"[a, b]\", or lines that begin with \"- \"");
    }
    return List.of();
  }

  private String text(@Nullable Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    if (node != null) {
      problem(node, "expected a name or a word here; put it in double quotes");
    }
    return "";
  }

  private void problem(@Nullable Node at, String message) {
    problems.add(file + ":" + (at == null ? 1 : at.getStartMark().getLine() + 1) + ": " + message);
  }
}
