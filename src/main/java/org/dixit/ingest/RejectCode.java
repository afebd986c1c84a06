package org.dixit.ingest;

/** Why an input gave no article. The list is closed; each code is explained in docs/rejects.md. */
public enum RejectCode {
  /** No bytes, or no text in them. */
  EMPTY,
  /** A format that Dixit does not read. */
  UNSUPPORTED_FORMAT,
  /** The parser gave up: truncated, damaged or not what it claims to be. */
  PARSE_FAILED,
  /** Locked with a password. */
  ENCRYPTED,
  /** Larger than the size limit. */
  TOO_LARGE,
  /** Nested deeper than the depth limit. */
  TOO_DEEP,
  /** The parser did not finish in time. */
  TIMEOUT,
  /** The parser ran out of memory. */
  OUT_OF_MEMORY,
  /** The parser's process died. */
  CRASH,
  /** A web archive's record of something else than a page: a redirect, an error, a picture. */
  NOT_A_PAGE,
  /** A line or record that is not valid JSON, or has no text field. */
  BAD_RECORD,
  /** The file could not be read. */
  UNREADABLE,
  /** The engine failed on the article's text. */
  EXTRACTION_FAILED
}
