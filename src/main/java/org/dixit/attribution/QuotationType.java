package org.dixit.attribution;

/**
 * How a quotation is given: all, some or none of its words between quotation marks. The lines of a
 * transcript and signed posts are direct without marks.
 */
public enum QuotationType {
  DIRECT,
  MIXED,
  INDIRECT
}
