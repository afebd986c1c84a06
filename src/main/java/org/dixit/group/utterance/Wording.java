package org.dixit.group.utterance;

/** The words of a quotation, to tell whether another says nearly the same. Immutable. */
public final class Wording {
  private static final double NEARLY = 0.6;

  private final Sighting sighting;

  private Wording(Sighting sighting) {
    this.sighting = sighting;
  }

  /** The wording of a quotation. */
  public static Wording of(String text) {
    return new Wording(Sighting.of("", "", Voice.of(null, null, ""), null, false, text));
  }

  /** Whether most of the shorter one's words are in the longer one, beside the same neighbours. */
  public boolean isNearly(Wording other) {
    boolean longer = sighting.words().length >= other.sighting.words().length;
    Overlap overlap =
        longer ? new Overlap(other.sighting, sighting) : new Overlap(sighting, other.sighting);
    return overlap.words() > 0 && overlap.share() >= NEARLY;
  }
}
