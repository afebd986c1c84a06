package org.dixit.bench;

/** What happens to an article, in order. */
enum Stage {
  READ("read", "files opened, containers and compression undone"),
  PARSE("parse", "bytes to a tree (HTML), or to text and metadata (all else)"),
  BODY("body", "a page's article, metadata and kind, beyond its parse"),
  LANGUAGE("language", "the text's language"),
  SENTENCES("sentences", "OpenNLP's detector alone"),
  TOKENS("tokens", "the rest of annotating: words, mended sentences"),
  TAGS("tags", "parts of speech of every sentence; the engine asks for fewer"),
  ATTRIBUTION("attribution", "word pieces, encoder, decoding, quotation marks"),
  SPEAKER("speaker", "names, and who is behind each source"),
  THEME("theme", "themes and topics of each quotation"),
  ROWS("rows", "table rows, as deflated Avro");

  private final String label;
  private final String meaning;

  Stage(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  String label() {
    return label;
  }

  String meaning() {
    return meaning;
  }
}
