package org.dixit.speaker;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A speaker's description without a name.
 *
 * @param text as the article has it, an initial article in lower case
 * @param noun the noun at its head, if that is known to stand for speakers
 * @param modifiers the other words before the head's end, lower case, without articles
 * @param complement the capitalised words behind the head that say whose or what ("of Norland")
 * @param definite whether it points at somebody known ("the", "this", "both")
 * @param plural whether it stands for several
 */
record Description(
    String text,
    RoleNouns.@Nullable RoleNoun noun,
    Set<String> modifiers,
    List<String> complement,
    boolean definite,
    boolean plural) {

  SpeakerKind kind() {
    if (noun != null && !(plural && noun.kind() == SpeakerKind.UNNAMED)) {
      return noun.kind();
    }
    return plural ? SpeakerKind.GROUP : SpeakerKind.UNNAMED;
  }
}
