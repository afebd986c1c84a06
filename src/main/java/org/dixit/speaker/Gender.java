package org.dixit.speaker;

/** The grammatical gender a person is spoken of with; unknown goes with both. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Whether one person can have both. */
  boolean agrees(Gender other) {
    return this == other || this == UNKNOWN || other == UNKNOWN;
  }

  static Gender of(String code) {
    return switch (code) {
      case "M" -> MALE;
      case "F" -> FEMALE;
      default -> UNKNOWN;
    };
  }
}
