package org.dixit.output;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The tables as the manifests told when they were read: for each night all files of one run, or
 * none. A night that is published anew afterwards leaves files that are gone, and reading them
 * fails; rows of two runs are never mixed. Immutable.
 */
public final class PublishedTables {
  private final List<PublishedNight> nights;

  private PublishedTables(List<PublishedNight> nights) {
    this.nights = List.copyOf(nights);
  }

  /** No night. */
  public static PublishedTables none() {
    return new PublishedTables(List.of());
  }

  /** Reads the manifests of all nights below the output {@code tables}. */
  public static PublishedTables in(String tables) throws IOException {
    return in(tables, null, null);
  }

  /**
   * Reads those of the nights from {@code from} to {@code to}, both included; null for no limit.
   */
  public static PublishedTables in(String tables, @Nullable LocalDate from, @Nullable LocalDate to)
      throws IOException {
    List<PublishedNight> nights = new ArrayList<>();
    for (Metadata manifest : TableFiles.matching(Partition.manifests(tables))) {
      LocalDate date = Partition.dateOf(manifest.resourceId().toString());
      if ((from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to))) {
        PublishedNight night = PublishedNight.read(new Partition(tables, date));
        if (night != null) {
          nights.add(night);
        }
      }
    }
    return new PublishedTables(nights);
  }

  /** Those nights whose runs wrote {@code table}. */
  public PublishedTables with(Table<?> table) {
    return new PublishedTables(nights.stream().filter(night -> night.has(table)).toList());
  }

  /** Whether there are such nights, and the run of each wrote {@code table}. */
  public boolean have(Table<?> table) {
    return !nights.isEmpty() && nights.stream().allMatch(night -> night.has(table));
  }

  /** The nights' dates, the earliest first. */
  public List<LocalDate> nights() {
    return nights.stream().map(PublishedNight::date).toList();
  }

  /** The ids of the runs that published the nights, in the order of the nights. */
  public List<String> runIds() {
    return nights.stream().map(PublishedNight::runId).toList();
  }

  /**
   * The files of {@code table} in all nights.
   *
   * @throws IOException if one is gone
   */
  public List<Metadata> files(Table<?> table) throws IOException {
    List<Metadata> files = new ArrayList<>();
    for (PublishedNight night : nights) {
      for (String name : night.names(table)) {
        files.add(
            TableFiles.unlessGone(
                () ->
                    FileSystems.matchSingleFileSpec(night.partition().folder(table) + "/" + name)));
      }
    }
    return files;
  }
}
