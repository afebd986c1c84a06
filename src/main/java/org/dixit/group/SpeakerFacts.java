package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dixit.run.RunStamp;
import org.dixit.speaker.KnownSpeaker;
import org.dixit.speaker.SpeakerIdentity;
import org.dixit.speaker.SpeakerKind;
import org.dixit.tables.ExternalId;
import org.dixit.tables.QuotationRow;
import org.dixit.tables.SpeakerAffiliation;
import org.dixit.tables.SpeakerAlias;
import org.dixit.tables.SpeakerRole;
import org.dixit.tables.SpeakerRow;
import org.jspecify.annotations.Nullable;

/**
 * What the quotations of one speaker tell about the speaker. Bounded; adding and merging give the
 * same facts in any order. Not thread-safe.
 */
final class SpeakerFacts implements Totals<SpeakerFacts> {
  private static final int MOST_ALIASES = 50;
  private static final int MOST_ROLES = 20;

  private final NameCounts names = new NameCounts();
  private final ArticleSet articles = new ArticleSet();
  private final NameCounts kinds = new NameCounts();
  private final NameCounts aliases = new NameCounts();
  private final NameCounts roles = new NameCounts();
  private final NameCounts affiliations = new NameCounts();
  private final Seen<LocalDate> seen = new Seen<>();
  private long quotations;

  /** The facts of one quotation. */
  static SpeakerFacts of(QuotationRow quotation) {
    SpeakerFacts facts = new SpeakerFacts();
    facts.add(quotation);
    return facts;
  }

  private void add(QuotationRow quotation) {
    quotations++;
    names.add(quotation.getSpeakerName(), 1);
    articles.add(quotation.getArticleId());
    kinds.add(quotation.getSpeakerKind(), 1);
    if ("name".equals(quotation.getMentionKind()) && quotation.getSourceText() != null) {
      aliases.add(quotation.getSourceText(), 1);
    }
    if (quotation.getSpeakerRole() != null) {
      roles.add(quotation.getSpeakerRole(), 1);
    }
    if (quotation.getSpeakerAffiliation() != null) {
      affiliations.add(quotation.getSpeakerAffiliation(), 1);
    }
    seen.add(quotation.getPublishedDate());
  }

  @Override
  public SpeakerFacts copy() {
    return new SpeakerFacts().merge(this);
  }

  @Override
  public SpeakerFacts merge(SpeakerFacts other) {
    quotations += other.quotations;
    articles.addAll(other.articles);
    names.addAll(other.names);
    kinds.addAll(other.kinds);
    aliases.addAll(other.aliases);
    roles.addAll(other.roles);
    affiliations.addAll(other.affiliations);
    seen.addAll(other.seen);
    return this;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Wire.number(quotations, out);
    articles.writeTo(out);
    for (NameCounts counts : counts()) {
      counts.writeTo(out);
    }
    seen.writeTo(LocalDate::toEpochDay, out);
  }

  static SpeakerFacts read(InputStream in) throws IOException {
    SpeakerFacts facts = new SpeakerFacts();
    facts.quotations = Wire.number(in);
    facts.articles.readFrom(in);
    for (NameCounts counts : facts.counts()) {
      counts.readFrom(in);
    }
    facts.seen.readFrom(LocalDate::ofEpochDay, in);
    return facts;
  }

  SpeakerRow row(String speakerId, SpeakerIdentity identities, RunStamp stamp) {
    SpeakerKind kind = SpeakerKind.valueOf(kinds.best().toUpperCase(Locale.ROOT));
    KnownSpeaker known = identities.known(kind, names.best());
    return SpeakerRow.newBuilder()
        .setSpeakerId(speakerId)
        .setCanonicalName(names.best())
        .setKind(kinds.best())
        .setAliases(
            aliases.top(MOST_ALIASES).stream()
                .map(form -> new SpeakerAlias(form.getKey(), form.getValue()))
                .toList())
        .setRoles(roles(known))
        .setAffiliations(
            affiliations.top(MOST_ROLES).stream()
                .map(form -> new SpeakerAffiliation(form.getKey(), form.getValue()))
                .toList())
        .setExternalIds(known == null ? List.of() : externalIds(known))
        .setQuotationCount(quotations)
        .setArticleCount(articles.size())
        .setFirstSeen(seen.first())
        .setLastSeen(seen.last())
        .setBatchDate(stamp.batchDate())
        .setRunId(stamp.runId())
        .setPipelineVersion(stamp.version())
        .build();
  }

  /** Those seen, then the alias file's, which counts no quotation unless it was seen. */
  private List<SpeakerRole> roles(@Nullable KnownSpeaker known) {
    List<SpeakerRole> found =
        roles.top(MOST_ROLES).stream()
            .map(form -> new SpeakerRole(form.getKey(), form.getValue()))
            .collect(Collectors.toCollection(ArrayList::new));
    String role = known == null ? null : known.role();
    if (role != null && found.stream().noneMatch(one -> one.getRole().equals(role))) {
      found.add(new SpeakerRole(role, 0L));
    }
    return found;
  }

  private static List<ExternalId> externalIds(KnownSpeaker known) {
    return new TreeMap<>(known.ids())
        .entrySet().stream().map(id -> new ExternalId(id.getKey(), id.getValue())).toList();
  }

  private List<NameCounts> counts() {
    return List.of(names, kinds, aliases, roles, affiliations);
  }
}
