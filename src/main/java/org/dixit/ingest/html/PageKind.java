package org.dixit.ingest.html;

/** Whether a page is an article, and if not, what it is. */
public enum PageKind {
  /** An article, or what may be one. */
  ARTICLE,
  /** A front page, a section page, a list of search results: links to articles. */
  INDEX,
  /** A video, a gallery or a podcast with a line of text. */
  MEDIA,
  /** A page without text of its own: an error, a redirect, a shell that a script fills. */
  EMPTY
}
