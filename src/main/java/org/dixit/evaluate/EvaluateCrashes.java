package org.dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Kills nights and looks at what is left: {@code EvaluateCrashes INPUT OLD_INPUT FOLDER [IN_COURSE
 * [PUBLISHING [SEED]]]}. A run over {@code INPUT} is killed with SIGKILL at moments that are spread
 * over how long it takes undisturbed, and others that are spread over its publishing. By turns the
 * output is empty before, and has a night of {@code OLD_INPUT}. After each kill a reader must see
 * that, or the whole new night; then the date is run again and must equal the undisturbed run, row
 * by row.
 */
public final class EvaluateCrashes {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 2);
  private static final int KILLS = 10;

  /** How often the next date is run before the killed one is run again. */
  private static final int LATER_NIGHT_EVERY = 4;

  private final String input;
  private final Path folder;
  private final Random random;
  private final NightRows expected;
  private final NightRows old;
  private final Duration whole;
  private final Duration publishing;
  private int wrong;

  private EvaluateCrashes(String input, String oldInput, Path folder, long seed)
      throws IOException, InterruptedException {
    this.input = input;
    this.folder = folder;
    this.random = new Random(seed);
    start(oldInput, folder.resolve("old")).await();
    this.old = NightRows.byManifest(folder.resolve("old"), DATE);
    Path output = folder.resolve("undisturbed");
    NightProcess undisturbed = start(input, output);
    undisturbed.endsWhen(() -> isPublishing(output));
    Duration before = undisturbed.age();
    undisturbed.endsWhen(() -> !isPublishing(output));
    this.publishing = undisturbed.age().minus(before);
    this.whole = undisturbed.await();
    this.expected = NightRows.byManifest(output, DATE);
    System.out.printf(
        "undisturbed: %.1f s, publishing begins after %.1f s and takes %d ms; %,d rows, %,d of the"
            + " old night; seed %d%n",
        whole.toMillis() / 1e3,
        before.toMillis() / 1e3,
        publishing.toMillis(),
        expected.count(),
        old.count(),
        seed);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    int inCourse = args.length > 3 ? Integer.parseInt(args[3]) : KILLS;
    int publishing = args.length > 4 ? Integer.parseInt(args[4]) : KILLS;
    long seed = args.length > 5 ? Long.parseLong(args[5]) : 1;
    EvaluateCrashes crashes = new EvaluateCrashes(args[0], args[1], Path.of(args[2]), seed);
    for (int i = 0; i < inCourse; i++) {
      crashes.killInTheCourse(i, inCourse);
    }
    for (int i = 0; i < publishing; i++) {
      crashes.killWhilePublishing(i, publishing);
    }
    System.out.printf("%d kills, %d with something wrong%n", inCourse + publishing, crashes.wrong);
    System.exit(crashes.wrong == 0 ? 0 : 1);
  }

  private void killInTheCourse(int number, int kills) throws IOException, InterruptedException {
    Path output = prepare("course", number);
    NightProcess run = start(input, output);
    boolean ended = run.endsWithin(moment(whole, number, kills));
    check("in the course", number, run, ended, output);
  }

  private void killWhilePublishing(int number, int kills) throws IOException, InterruptedException {
    Path output = prepare("publishing", number);
    NightProcess run = start(input, output);
    boolean ended = run.endsWhen(() -> isPublishing(output));
    ended |= run.endsWithin(moment(publishing, number, kills));
    check("while publishing", number, run, ended, output);
  }

  /** A random moment in a stretch of its own for each kill. */
  private Duration moment(Duration time, int number, int kills) {
    return Duration.ofNanos((long) (time.toNanos() * (number + random.nextDouble()) / kills));
  }

  /** The folder for a kill's tables: by turns there is nothing, and the old night. */
  private Path prepare(String name, int number) throws IOException {
    Path output = folder.resolve(name + "-" + number);
    if (!hasOldNight(number)) {
      return Files.createDirectory(output);
    }
    Path from = folder.resolve("old");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, output.resolve(from.relativize(file).toString()));
      }
    }
    return output;
  }

  private static boolean hasOldNight(int number) {
    return number % 2 == 1;
  }

  private void check(String when, int number, NightProcess run, boolean ended, Path output)
      throws IOException, InterruptedException {
    Duration age = run.age();
    run.kill();
    boolean left = !NightRows.leftovers(output).isEmpty();
    NightRows seen = NightRows.byManifest(output, DATE);
    NightRows inFolders = NightRows.byFolders(output, DATE);
    NightRows before = hasOldNight(number) ? old : NightRows.NONE;
    boolean right = seen.equals(before) || seen.equals(expected);
    right &= inFolders.isEmpty() || inFolders.equals(seen);
    if (number % LATER_NIGHT_EVERY == 0) {
      run(DATE.plusDays(1), output);
      right &= NightRows.byManifest(output, DATE).equals(seen);
      right &= NightRows.byFolders(output, DATE).equals(seen);
    }
    run(DATE, output);
    boolean equal = NightRows.byManifest(output, DATE).equals(expected);
    equal &= NightRows.byFolders(output, DATE).equals(expected);
    equal &= NightRows.leftovers(output).isEmpty();
    wrong += right && equal ? 0 : 1;
    System.out.printf(
        "%s, %s after %.2f s: left behind %s; before: %s, seen: %s, in folders: %s%s; run again: %s%n",
        when,
        ended ? "ENDED" : "killed",
        age.toMillis() / 1e3,
        left ? "unfinished work" : "nothing",
        name(before),
        name(seen),
        name(inFolders),
        right ? "" : " WRONG",
        equal ? "equal" : "NOT EQUAL");
  }

  private String name(NightRows rows) {
    if (rows.isEmpty()) {
      return "nothing";
    }
    return rows.equals(expected) ? "new night" : rows.equals(old) ? "old night" : "HALF A NIGHT";
  }

  private NightProcess start(String from, Path output) throws IOException {
    return NightProcess.start(from, output, DATE, folder.resolve("log"), List.of());
  }

  private void run(LocalDate date, Path output) throws IOException, InterruptedException {
    NightProcess.start(input, output, date, folder.resolve("log"), List.of()).await();
  }

  private static boolean isPublishing(Path output) {
    return Files.exists(output.resolve("runs/batch_dt=" + DATE + "/_PUBLISHING"));
  }
}
