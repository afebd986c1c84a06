package org.dixit.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Things tied together pair by pair (union-find with path compression, Tarjan 1975). What hangs
 * together is a group, and its name is the smallest id in it, whatever the order of the pairs. Not
 * thread-safe.
 */
public final class Components {
  private final Map<String, String> parents;

  public Components() {
    this(new HashMap<>());
  }

  /**
   * @param parents from each id to a smaller one of its group, or to itself; changed by what is
   *     done
   */
  Components(Map<String, String> parents) {
    this.parents = parents;
  }

  /** Says that two things belong together. */
  public void tie(String oneId, String otherId) {
    String one = groupOf(oneId);
    String other = groupOf(otherId);
    String smaller = one.compareTo(other) < 0 ? one : other;
    parents.put(one, smaller);
    parents.put(other, smaller);
  }

  /** The name of a thing's group: its own id if it was never tied. */
  public String groupOf(String id) {
    String root = id;
    for (String parent = parents.get(root);
        parent != null && !parent.equals(root);
        parent = parents.get(root)) {
      root = parent;
    }
    for (String step = id; !step.equals(root); ) {
      String next = parents.put(step, root);
      step = next == null ? root : next;
    }
    return root;
  }

  /** Gives each thing that was tied, with the name of its group. */
  public void forEach(BiConsumer<String, String> consumer) {
    // A copy of the names, since finding a group shortens the ways to it.
    for (String id : parents.keySet().toArray(new String[0])) {
      consumer.accept(id, groupOf(id));
    }
  }
}
