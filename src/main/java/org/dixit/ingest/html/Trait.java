package org.dixit.ingest.html;

/**
 * What an element's tag, role, class names or microdata say about the text below it. A region holds
 * a set of these as bits, so there may be no more than 64.
 */
enum Trait {
  BODY,
  CONTENT,
  ARTICLE,
  MAIN,
  NAV,
  FOOTER,
  ASIDE,
  HEADER,
  FORM,
  FIGURE,
  CAPTION,
  QUOTE,
  EMBED,
  LIST,
  TABLE,
  RELATED,
  SHARE,
  COMMENT,
  NEWSLETTER,
  AD,
  COOKIE,
  BIO,
  BYLINE,
  DATE,
  TAGS,
  PAYWALL,
  SIDEBAR,
  WIDGET,
  POPUP,
  HIDDEN,
  SUMMARY,
  TITLE,
  VIDEO,
  GALLERY,
  INFOBOX,
  DISCLAIMER,
  CORRECTION,
  INTERACTIVE,
  BUTTON,
  LIVE;

  /** This trait's bit. */
  @SuppressWarnings("EnumOrdinal") // a bit's place is never stored
  long bit() {
    return 1L << ordinal();
  }

  static long bits(Trait... traits) {
    long bits = 0;
    for (Trait trait : traits) {
      bits |= trait.bit();
    }
    return bits;
  }
}
