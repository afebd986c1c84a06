package org.dixit;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.dixit.output.NightChecks.CheckFailedException;
import org.dixit.report.QuotationFilter;
import org.dixit.report.ReportPage;
import org.dixit.report.ShowQuotations;

/** The command line: {@code dixit VERB [options]}. */
public final class Dixit {
  private static final String HELP =
      """
      Dixit: who said what, on which theme.

      dixit extract --input='<files, folders or patterns>' --output=<folder> [--batch-date=YYYY-MM-DD]
          reads raw articles (HTML, PDF, DOCX, e-mail, JSON lines, text, WARC, ZIP ...) and writes the
          tables articles, quotations, speakers, speaker_themes, quotation_clusters,
          quotation_cluster_members and rejects
      dixit submit, dixit publish   with the options of extract
          submit starts the run on a cluster and returns; publish checks and publishes what it left
      dixit show --tables=<folder> [--speaker=<name>] [--theme=<id>] [--limit=20]
          lists quotations of the tables, the newest first
      dixit report --tables=<folder> --out=<file.html>
          writes a page to read, search and filter in a browser
      dixit summarize --input=<folder of tables> --output=<another folder> [--from=DATE] [--to=DATE]
          makes speakers, speaker_themes and the clusters anew from the quotations of past nights, with
          --themes and --speakers by another taxonomy and alias file
      dixit explain [--themes=<folder>] "<text>"
          shows what is found in a text, and why
      dixit themes --themes=<folder>
          checks theme files: names each mistake with its line, and each example without its theme
      dixit help, dixit version

      Options of extract
        --fields=text=story,title=head   names of fields in JSON and CSV records
        --themes=<folder>                theme files instead of the built-in taxonomy
        --speakers=<file>                speakers and aliases instead of the built-in file
        --attribution=fast               a smaller model: faster, finds a little less
        --max-document-megabytes=64      larger documents are rejects
        --runner=FlinkRunner             runs on Flink, embedded or with --flinkMaster=host:port
      Every option of Beam and its runners works too. Exit codes: docs/operating.md.
      """;

  private Dixit() {}

  /** Runs a verb and exits with one of the documented codes. */
  public static void main(String[] args) {
    System.exit(run(Arrays.asList(args), System.out, System.err).number());
  }

  /** Runs a verb; nothing but a line for a person goes to {@code err}. Not thread-safe. */
  public static ExitCode run(List<String> arguments, PrintStream out, PrintStream err) {
    String verb = arguments.isEmpty() ? "help" : arguments.get(0);
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    try {
      switch (verb) {
        case "extract" -> extract(rest, out, err);
        case "submit" -> ExtractPipeline.submit(runOf(rest, err));
        case "publish" -> ExtractPipeline.publish(ExtractRun.of(rest), out);
        case "show" -> show(rest, out);
        case "report" -> report(rest, out);
        case "explain" -> ThemeCommands.explain(rest, out);
        case "themes" -> ThemeCommands.check(rest, out);
        case "summarize" -> SummarizePipeline.run(SummarizeRun.of(rest), out);
        case "help", "--help", "-h" -> out.print(HELP);
        case "version", "--version" -> out.println("dixit " + Version.current());
        default ->
            throw new UsageException("there is no verb '%s': see 'dixit help'".formatted(verb));
      }
      return ExitCode.OK;
    } catch (UsageException e) {
      err.println("dixit: " + e.getMessage());
      return e.code();
    } catch (CheckFailedException e) {
      err.println("dixit: nothing was published: " + e.getMessage());
      return ExitCode.CHECK_FAILED;
    } catch (IOException | RuntimeException e) {
      err.println("dixit: " + Failure.inWords(e));
      return ExitCode.FAILED;
    }
  }

  private static void show(List<String> arguments, PrintStream out) throws IOException {
    ShowOptions options = CommandLine.parse(ShowOptions.class, arguments);
    QuotationFilter filter = new QuotationFilter(options.getSpeaker(), options.getTheme());
    if (!new ShowQuotations(options.getTables(), filter).print(out, options.getLimit())) {
      throw noTables(options.getTables());
    }
  }

  private static void report(List<String> arguments, PrintStream out) throws IOException {
    ReportOptions options = CommandLine.parse(ReportOptions.class, arguments);
    if (!ReportPage.write(options.getTables(), options.getOut())) {
      throw noTables(options.getTables());
    }
    out.println("Report: " + options.getOut());
  }

  private static UsageException noTables(String folder) {
    return new UsageException(ExitCode.NO_INPUT, "there are no tables in " + folder);
  }

  private static void extract(List<String> arguments, PrintStream out, PrintStream err)
      throws IOException, CheckFailedException {
    if (arguments.contains("--help")) {
      out.print(HELP);
      return;
    }
    ExtractPipeline.run(runOf(arguments, err), out, Boolean.getBoolean("dixit.terminal"));
  }

  /** The run that the options ask for, if there is anything for it to read. */
  private static ExtractRun runOf(List<String> arguments, PrintStream err) throws IOException {
    ExtractRun run = ExtractRun.of(arguments);
    List<String> empty = InputPatterns.withoutFiles(run.patterns());
    if (empty.size() == run.patterns().size()) {
      throw new UsageException(
          ExitCode.NO_INPUT, "no file matches --input=" + run.options().getInput());
    }
    empty.forEach(pattern -> err.println("dixit: no file matches " + pattern));
    return run;
  }
}
