package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.speaker.SurnameJoin;
import org.dixit.tables.QuotationRow;

/**
 * Who has a surname: each full name, and each organisation of that name, with the articles that
 * have it, and the callings they give. A few bytes an article and name. Not thread-safe.
 */
final class SurnameBearers implements Totals<SurnameBearers> {
  private final TreeMap<String, ArticleSet> articles = new TreeMap<>();
  private final TreeMap<String, NameCounts> names = new TreeMap<>();
  private final TreeMap<String, TreeSet<String>> callings = new TreeMap<>();

  /** The bearer that speaks in one quotation. */
  static SurnameBearers of(QuotationRow quotation) {
    SurnameBearers bearers = new SurnameBearers();
    bearers.articles(quotation.getSpeakerId()).add(quotation.getArticleId());
    bearers.names(quotation.getSpeakerId()).add(quotation.getSpeakerName(), 1);
    bearers
        .callings(quotation.getSpeakerId())
        .addAll(SpeakerIdentity.callings(quotation.getSpeakerRole()));
    return bearers;
  }

  @Override
  public SurnameBearers merge(SurnameBearers other) {
    other.articles.forEach((id, more) -> articles(id).addAll(more));
    other.names.forEach((id, more) -> names(id).addAll(more));
    other.callings.forEach((id, more) -> callings(id).addAll(more));
    return this;
  }

  @Override
  public SurnameBearers copy() {
    return new SurnameBearers().merge(this);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Wire.number(articles.size(), out);
    for (Map.Entry<String, ArticleSet> bearer : articles.entrySet()) {
      Wire.text(bearer.getKey(), out);
      bearer.getValue().writeTo(out);
      names(bearer.getKey()).writeTo(out);
      Wire.texts(callings(bearer.getKey()), out);
    }
  }

  static SurnameBearers read(InputStream in) throws IOException {
    SurnameBearers bearers = new SurnameBearers();
    for (int left = Wire.count(in); left > 0; left--) {
      String id = Wire.text(in);
      bearers.articles(id).readFrom(in);
      bearers.names(id).readFrom(in);
      bearers.callings(id).addAll(Wire.texts(in));
    }
    return bearers;
  }

  List<SurnameJoin.Bearer> bearers() {
    return articles.entrySet().stream().map(this::bearer).toList();
  }

  private SurnameJoin.Bearer bearer(Map.Entry<String, ArticleSet> bearer) {
    String id = bearer.getKey();
    return new SurnameJoin.Bearer(id, names(id).best(), bearer.getValue().size(), callings(id));
  }

  private ArticleSet articles(String id) {
    return articles.computeIfAbsent(id, key -> new ArticleSet());
  }

  private TreeSet<String> callings(String id) {
    return callings.computeIfAbsent(id, key -> new TreeSet<>());
  }

  private NameCounts names(String id) {
    return names.computeIfAbsent(id, key -> new NameCounts());
  }
}
