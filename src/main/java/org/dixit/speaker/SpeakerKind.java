package org.dixit.speaker;

/** What kind of speaker it is. */
public enum SpeakerKind {
  /** A named person. */
  PERSON,
  /** A named organisation, state or body. */
  ORGANIZATION,
  /** A document, study, poll or law. */
  DOCUMENT,
  /** Several people without a name: "critics", "officials". */
  GROUP,
  /** One person without a name: "a senior administration official". */
  UNNAMED,
  /** Not known: no source, or one that leads nowhere. */
  UNKNOWN
}
