package org.dixit.report;

import org.dixit.tables.QuotationRow;

/** How a quotation is printed. */
final class Wording {
  private Wording() {}

  /** Between quotation marks only if the article has it so: the rest is the reporter's wording. */
  static String of(QuotationRow row) {
    return row.getQuotationType().equals("direct")
        ? "\u201c" + row.getQuotationText() + "\u201d"
        : row.getQuotationText();
  }
}
