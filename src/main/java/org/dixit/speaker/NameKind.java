package org.dixit.speaker;

/** What a name names. */
public enum NameKind {
  PERSON,
  ORGANIZATION,
  LOCATION
}
