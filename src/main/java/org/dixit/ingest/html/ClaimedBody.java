package org.dixit.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The body that a page gives in JSON-LD, for pages whose own text is put in by a script. It is not
 * taken where the page has the text itself: it often lacks paragraphs, or is a teaser.
 */
final class ClaimedBody {
  private static final int SHORTEST = 400;

  private ClaimedBody() {}

  /**
   * @param found what the page itself gave
   * @return {@code found}, or the paragraphs claimed where these are far more
   */
  static List<String> orElse(List<String> found, JsonLd jsonLd, TraitWords words) {
    String claimed = JsonLd.text(jsonLd.article().path("articleBody"));
    int length = found.stream().mapToInt(String::length).sum();
    if (claimed == null || claimed.length() < SHORTEST || length * 2 > claimed.length()) {
      return found;
    }
    return paragraphs(claimed, words);
  }

  private static List<String> paragraphs(String claimed, TraitWords words) {
    String html =
        claimed.contains("&lt;") ? claimed.replace("&lt;", "<").replace("&gt;", ">") : claimed;
    Document fragment = Jsoup.parseBodyFragment(html.replaceAll("\\R", "<br><br>"));
    List<String> paragraphs = new ArrayList<>();
    for (Block block : BlockReader.read(fragment.body(), words).blocks()) {
      if (Sentences.hasWord(block.text())) {
        paragraphs.add(block.text());
      }
    }
    return paragraphs;
  }
}
