package org.dixit.attribution;

/** How a quotation is given: all, some or none of its words between quotation marks. */
public enum QuotationType {
  DIRECT,
  MIXED,
  INDIRECT
}
