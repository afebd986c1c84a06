package org.dixit.attribution;

/**
 * What the source does with the content: {@link #VOICED} (said, wrote, ruled, found, reported) or
 * {@link #ASCRIBED} (thought, felt, wanted, planned, as the author tells it).
 */
public enum AttributionMode {
  VOICED,
  ASCRIBED
}
