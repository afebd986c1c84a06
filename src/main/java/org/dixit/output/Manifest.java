package org.dixit.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.SchemaNormalization;
import org.apache.beam.sdk.util.ReleaseInfo;
import org.dixit.run.RunStamp;

/**
 * What a run says about itself, as JSON: who ran, on what, with which options and versions, what
 * came out, which checks passed, how long it took.
 */
public final class Manifest {
  static final String FILE = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Manifest() {}

  /**
   * @param options the run's options, as the user would type them
   * @param hashes of the model and of what the user may edit
   * @param files the names of each table's files
   */
  public static String text(
      Night night,
      Map<String, ?> options,
      Map<String, String> hashes,
      Map<String, List<String>> files,
      NightChecks.Findings findings,
      Instant started,
      Duration pipeline) {
    RunStamp stamp = night.stamp();
    Map<String, Object> tables = new LinkedHashMap<>();
    for (Table<?> table : night.tables()) {
      tables.put(
          table.name(),
          Map.of(
              "rows", findings.rows().getOrDefault(table.name(), 0L),
              "files", files.getOrDefault(table.name(), List.of()),
              "schema_fingerprint",
                  Long.toHexString(SchemaNormalization.parsingFingerprint64(table.schema()))));
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("run_id", stamp.runId());
    manifest.put("batch_date", stamp.batchDate().toString());
    manifest.put("pipeline_version", stamp.version());
    manifest.put("started_at", started.toString());
    manifest.put("pipeline_seconds", pipeline.toMillis() / 1000.0);
    manifest.put(
        "counts",
        Map.of(
            "inputs", findings.inputs(),
            "articles", findings.articles(),
            "stories", findings.stories(),
            "duplicates", findings.duplicates(),
            "rejects", findings.rejects(),
            "ingested_before", findings.ingested()));
    manifest.put("tables", tables);
    manifest.put("checks_passed", NightChecks.NAMES);
    manifest.put("options", options);
    manifest.put("hashes", hashes);
    manifest.put(
        "versions",
        Map.of(
            "java", Runtime.version().toString(),
            "beam", ReleaseInfo.getReleaseInfo().getVersion()));
    try {
      return JSON.writeValueAsString(manifest) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
