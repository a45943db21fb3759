package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.ProbeSettings;
import ca.etalon.ingest.content.Content;
import ca.etalon.ingest.content.ContentReader;
import ca.etalon.ingest.content.FieldList;
import ca.etalon.ingest.content.FieldListAddress;
import ca.etalon.ingest.fact.ColumnFactsResolver;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.RequestPolicy;
import ca.etalon.ingest.lake.Lake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Looks into the data that links lead to which answered, and keeps formats and columns in the lake. */
public final class ContentProbe {
    /** Blocks of 256 KiB are held for as many hosts at a time. */
    private static final int MOST_THREADS = 64;

    private final Lake lake;
    private final PoliteClient client;
    private final ProbeSettings settings;
    private final Function<String, Duration> delays;
    private final ContentReader reader;
    private final FieldList fields;
    private final ColumnFactsResolver columnFacts;
    private final ProbeProgress progress;

    /** @param delays least time between two requests to a host */
    public ContentProbe(
            Lake lake,
            PoliteClient client,
            ProbeSettings settings,
            Function<String, Duration> delays,
            ContentReader reader,
            FieldList fields,
            ColumnFactsResolver columnFacts,
            ProbeProgress progress) {
        this.lake = lake;
        this.client = client;
        this.settings = settings;
        this.delays = delays;
        this.reader = reader;
        this.fields = fields;
        this.columnFacts = columnFacts;
        this.progress = progress;
    }

    /**
     * What came of a day.
     *
     * @param due links looked into; {@code withColumns} of these whose columns are known now
     * @param requests sent, those for robots.txt included
     * @param bytes received; {@code mostBytes} of them for one link
     */
    public record Result(
            LocalDate checked, int due, long withColumns, long columns, long requests, long bytes, long mostBytes) {}

    /** @param clock of the time that rows carry; its day is the partition */
    public Result run(LinkSample sample, Clock clock) throws InterruptedException {
        var now = clock.instant();
        var checked = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var due = due(sample.links(), checked, now);
        var byHost = byHost(due);
        progress.expectsContents(due.size());
        long before = client.counts().requests();
        var journal = new ContentJournal(lake, checked);
        var threads = threads(byHost.size());
        try {
            var hosts = new ArrayList<Future<?>>();
            byHost.forEach((host, links) -> hosts.add(threads.submit(() -> {
                visit(host, links, clock, journal);
                return null;
            })));
            for (var host : hosts) {
                host.get();
            }
        } catch (ExecutionException ours) {
            throw new IllegalStateException("the probe of contents cannot go on", ours.getCause());
        } finally {
            threads.shutdownNow();
            journal.seal();
        }
        return journal.result(client.counts().requests() - before);
    }

    private ExecutorService threads(int hosts) {
        int most = Math.max(1, Math.min(hosts, Math.min(MOST_THREADS, settings.hosts())));
        return Executors.newFixedThreadPool(most, task -> {
            var thread = new Thread(task, "contents");
            thread.setDaemon(true);
            return thread;
        });
    }

    private void visit(String host, List<Link> links, Clock clock, ContentJournal journal) throws InterruptedException {
        var policy = new RequestPolicy(RequestPolicy.Kind.PAGE, Portal.Robots.OBEY, delays.apply(host));
        var visit = new ContentVisit(client, policy, reader, fields, clock);
        for (var link : links) {
            var content = visit.look(link);
            var told = columnFacts.of(content.columns());
            journal.add(new Content(content.facts().with(told), content.columns()));
            progress.oneDone();
        }
    }

    /** Links that answered and promise data, or whose interface states fields, and were not looked into of late. */
    private List<Link> due(List<Link> links, LocalDate day, Instant now) {
        var probed = ProbedLinks.of(lake, day);
        var known = ProbedContents.of(lake, day);
        return links.stream()
                .filter(link ->
                        link.expectsData() || FieldListAddress.of(link.url()).isPresent())
                .filter(link -> probed.of(link.url())
                        .filter(row -> row.outcome() == Outcome.OK || row.outcome() == Outcome.REDIRECT)
                        .isPresent())
                .filter(link -> known.of(link.url())
                        .map(row -> !Instant.parse(row.checkedAt())
                                .plus(settings.again())
                                .isAfter(now))
                        .orElse(true))
                .toList();
    }

    private static Map<String, List<Link>> byHost(List<Link> links) {
        var byHost = new TreeMap<String, List<Link>>();
        for (var link : links) {
            if (link.host() != null) {
                byHost.computeIfAbsent(link.host(), first -> new ArrayList<>()).add(link);
            }
        }
        return byHost;
    }

    /** The tables that a probe of contents writes. */
    public static List<String> tables() {
        return List.of(ContentRow.SCHEMA.name(), ColumnRow.SCHEMA.name());
    }
}
