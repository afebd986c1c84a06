package org.dixit.speaker;

/** How the source is mentioned in the text. */
public enum MentionKind {
  NAME,
  PRONOUN,
  NOMINAL,
  /** No source is mentioned. */
  NONE
}
