package org.dixit.warehouses;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/** Servers of PostgreSQL that tests have for themselves. */
final class Postgresql {
  /** For a busy machine; one that has time takes a second. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Postgresql() {}

  /** Skips the test where there is none. Text is compared byte by byte, as other warehouses do. */
  static EmbeddedPostgres start() throws IOException {
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64"),
        "the PostgreSQL that Maven brings is for Linux on amd64");
    return EmbeddedPostgres.builder()
        .setLocaleConfig("locale", "C")
        .setPGStartupWait(PATIENCE)
        .start();
  }

  static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
