package org.dixit.ingest.duplicate;

import java.util.HashMap;
import java.util.Map;

/**
 * Articles tied together pair by pair; a group is named by the smallest id in it, whatever the
 * order of the pairs. Not thread-safe.
 */
public final class SyndicationGroups {
  private final Map<String, String> parents = new HashMap<>();

  /** Says that two articles are copies. */
  public void tie(String oneId, String otherId) {
    String one = groupOf(oneId);
    String other = groupOf(otherId);
    if (one.compareTo(other) < 0) {
      parents.put(other, one);
    } else if (one.compareTo(other) > 0) {
      parents.put(one, other);
    }
  }

  /** The id of an article's group: its own if it was never tied. */
  public String groupOf(String id) {
    String root = id;
    for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
      root = parent;
    }
    for (String step = id; !step.equals(root); ) {
      String next = parents.put(step, root);
      step = next == null ? root : next;
    }
    return root;
  }
}
