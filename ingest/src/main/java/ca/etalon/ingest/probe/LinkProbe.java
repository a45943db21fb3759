package ca.etalon.ingest.probe;

import ca.etalon.ingest.config.ProbeSettings;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.lake.Lake;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Probes the links that are due on a day and keeps what was found in the lake. */
public final class LinkProbe {
    private final Lake lake;
    private final Path work;
    private final PoliteClient client;
    private final ProbeSettings settings;
    private final Function<String, Duration> delays;
    private final ProbeProgress progress;
    private final ProbeReport report;

    /** @param delays least time between two requests to a host */
    public LinkProbe(
            Lake lake,
            Path work,
            PoliteClient client,
            ProbeSettings settings,
            Function<String, Duration> delays,
            ProbeProgress progress,
            ProbeReport report) {
        this.lake = lake;
        this.work = work;
        this.client = client;
        this.settings = settings;
        this.delays = delays;
        this.progress = progress;
        this.report = report;
    }

    /**
     * What came of a day.
     *
     * @param declared different addresses in the catalogues; {@code drawn} in the sample, {@code due} of these to be asked now
     * @param left not judged, because their hosts gave no answer time after time
     * @param parts files added to the table
     */
    public record Result(LocalDate checked, int declared, int drawn, int due, long left, int parts) {}

    /** @param clock of the time that rows carry; its day is the partition */
    public Result run(LinkSample sample, Clock clock) throws IOException, InterruptedException {
        var checked = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var journal = ProbeJournal.open(lake, checked, work)) {
            var known = ProbedLinks.of(lake, checked);
            var due = due(sample.links(), known, clock.instant());
            progress.expectsLinks(due.size());
            var ladder = new Ladder(settings);
            var hosts = new HostRounds(client, delays, settings.patience(), settings.hosts(), (link, found) -> {
                var row = ladder.row(link, known.of(link.url()), found, clock.instant());
                journal.add(row);
                report.add(row);
                progress.oneDone();
            });
            long left;
            try {
                left = hosts.run(due);
            } finally {
                journal.finish();
            }
            return new Result(checked, sample.declared(), sample.links().size(), due.size(), left, journal.parts());
        }
    }

    private static List<Link> due(List<Link> links, ProbedLinks known, Instant now) {
        return links.stream()
                .filter(link -> known.of(link.url())
                        .map(row -> !Instant.parse(row.nextCheck()).isAfter(now))
                        .orElse(true))
                .toList();
    }
}
