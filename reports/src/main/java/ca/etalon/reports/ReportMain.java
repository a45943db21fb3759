package ca.etalon.reports;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.RunSummary;
import ca.etalon.ingest.lock.LakeLock;
import ca.etalon.ingest.lock.LakeUse;
import ca.etalon.reports.chart.Charts;
import ca.etalon.reports.input.LakeInput;
import ca.etalon.reports.output.FolderSiteOutput;
import ca.etalon.reports.output.SiteOutput;
import ca.etalon.reports.page.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Wires and runs the report: one edition of a lake becomes a site. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        sortOptions = false,
        description = {
            "Writes the bilingual site of an edition; open index.html in it with any browser.",
            "Files that did not change are left as they are, those of an earlier site are removed."
        })
public final class ReportMain implements Callable<Integer> {
    @Option(
            names = "--lake",
            paramLabel = "PATH|URI",
            defaultValue = "lake",
            description = "The lake (default: ${DEFAULT-VALUE}).")
    private String lake;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "A new folder, or that of an earlier site (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--edition", paramLabel = "DATE", description = "The edition to show (default: the latest).")
    private LocalDate edition;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write what happened as JSON.")
    private Path summary;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new ReportMain(), args));
    }

    @Override
    public Integer call() throws IOException {
        var output = new FolderSiteOutput(out);
        var where = Lake.open(lake);
        var held = LakeLock.take(where, LakeUse.read("report"));
        try (held) {
            return write(where, output);
        }
    }

    private int write(Lake where, FolderSiteOutput output) throws IOException {
        long start = System.nanoTime();
        var data = new LakeInput(where, lake, Pages.KEPT_OVER_TIME).read(edition);
        SiteOutput.Written written;
        var site = output.lock();
        try (site) {
            written = new Pages(data, Charts::render).write(output);
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        var startPage = out.resolve("index.html");
        System.out.printf(
                "report: edition %s, %d governments, %d portals, %d indicators%n",
                data.edition(),
                data.governments().size(),
                data.portals().size(),
                data.definitions().indicators().size());
        System.out.printf(
                "report: %d files written, %d unchanged, %d removed, %.1f MB in %.1f s%n",
                written.written(),
                written.unchanged(),
                written.removed(),
                written.bytes() / 1e6,
                took.toMillis() / 1e3);
        System.out.printf("report: open %s%n", startPage.toAbsolutePath().normalize());
        var content = new LinkedHashMap<String, Object>();
        content.put("edition", data.edition().toString());
        content.put("site", startPage.toString());
        content.put("files_written", written.written());
        content.put("files_unchanged", written.unchanged());
        content.put("files_removed", written.removed());
        content.put("bytes", written.bytes());
        content.put("seconds", took.toMillis() / 1e3);
        RunSummary.add(summary, "report", content);
        return CommandRunner.COMPLETE;
    }
}
