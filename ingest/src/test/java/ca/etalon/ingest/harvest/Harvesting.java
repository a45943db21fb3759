package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.catalogue.PortalRow;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.PortalReader;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.fetch.FetchCounts;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.portalfact.PortalFacts;
import ca.etalon.ingest.recording.AnswerSource;
import ca.etalon.ingest.recording.ArchivedAnswers;
import ca.etalon.ingest.recording.RecordedAnswers;
import ca.etalon.ingest.recording.RecordingLoader;
import ca.etalon.ingest.recording.RecordingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Harvests a folder of recordings over loopback HTTP into a lake below a scratch folder, as the command does. */
final class Harvesting {
    private static final Path CONF = Path.of("../conf");
    private static final PortalFacts FACTS = PortalFacts.load(CONF.resolve("vocab"));
    private static final DatasetNormaliser NORMALISER = new DatasetNormaliser(Vocabularies.load(CONF.resolve("vocab")));

    private final Path recordings;
    private final Optional<Path> recordedFiles;
    private final Path folder;
    private final Path work;
    final Lake lake;

    /** What a harvest did and how much it asked. */
    record Run(Harvest.Result result, RecordingServer.Traffic traffic, FetchCounts counts) {

        PortalOutcome outcome(String portal) {
            return result.outcomes().stream()
                    .filter(outcome -> outcome.manifest().portal().equals(portal))
                    .findFirst()
                    .orElseThrow();
        }

        Manifest manifest(String portal) {
            return outcome(portal).manifest();
        }
    }

    /** @param recordedFiles what recordings point into, where they are not self-contained */
    Harvesting(Path recordings, Optional<Path> recordedFiles, Path scratch) {
        this.recordings = recordings;
        this.recordedFiles = recordedFiles;
        this.folder = scratch.resolve("lake");
        this.work = scratch.resolve("work");
        this.lake = Lake.open(folder.toString());
    }

    /** Harvests these portals, or all where none is named. */
    Run harvest(String date, String... only) throws IOException, InterruptedException {
        var problems = new ConfigProblems();
        var reader = new PortalReader(ConfigurationLoader.platforms(CONF));
        var loaded = new RecordingLoader(reader::read, problems).load(recordings, recordedFiles);
        problems.throwIfErrors();
        return harvest(new RecordedAnswers(loaded), LocalDate.parse(date), List.of(only));
    }

    /** Harvests what the archive of another lake answers. */
    Run harvestArchiveOf(Harvesting other, String date) throws IOException, InterruptedException {
        return harvest(
                ArchivedAnswers.of(other.folder, configuration().settings().maxBytes()),
                LocalDate.parse(date),
                List.of());
    }

    private Run harvest(AnswerSource answers, LocalDate date, List<String> only)
            throws IOException, InterruptedException {
        var configuration = configuration();
        var settings = configuration.settings();
        var portals = configuration.portals().stream()
                .filter(portal -> only.isEmpty() || only.contains(portal.id()))
                .toList();
        try (var server = RecordingServer.start(answers);
                var client = new PoliteClient(
                        settings,
                        Optional.of(server.resolver()),
                        work.resolve("bodies"),
                        Clock.systemUTC(),
                        Sleeper.real(),
                        () -> 0.5)) {
            server.setDate(date);
            var work = new PortalHarvester(
                    lake, this.work, settings, Platforms::byName, client, writer(), FACTS, HarvestProgress.SILENT);
            var result = new Harvest(settings.hosts(), HarvestProgress.SILENT).run(date, portals, work);
            return new Run(result, server.traffic(), client.counts());
        }
    }

    Harvest.Result replay(String date) throws InterruptedException {
        var configuration = configuration();
        var settings = configuration.settings();
        var replay =
                new Replay(lake, work, settings.maxBytes(), settings.maxPages(), Platforms::byName, writer(), FACTS);
        return new Harvest(2, HarvestProgress.SILENT).run(LocalDate.parse(date), configuration.portals(), replay);
    }

    private Configuration configuration() {
        return ConfigurationLoader.load(CONF, recordings);
    }

    private SnapshotWriter writer() {
        return new SnapshotWriter(lake, NORMALISER, new SnapshotWriter.Provenance("test", "test"));
    }

    Manifest standing(String date, String portal) {
        return new Manifests(lake).latest(LocalDate.parse(date), portal).orElseThrow();
    }

    Row portalRow(Manifest manifest) {
        return rows(manifest, PortalRow.SCHEMA).get(0);
    }

    List<Row> datasets(Manifest manifest) {
        return rows(manifest, DatasetRow.SCHEMA);
    }

    /** The changes of a snapshot, each as what happened, to what, and the fields. */
    List<String> changes(Manifest manifest) {
        return rows(manifest, ChangeRow.SCHEMA).stream()
                .map(row -> "%s %s (%s) %s"
                        .formatted(
                                row.string("change"),
                                row.string("source_id"),
                                row.string("title"),
                                String.join(",", row.strings("fields")))
                        .strip())
                .toList();
    }

    /** Locator and detail of the issues of a code. */
    List<String> issues(Manifest manifest, String code) {
        return rows(manifest, HarvestIssue.SCHEMA).stream()
                .filter(issue -> issue.string("code").equals(code))
                .map(issue -> issue.string("locator") + ": " + issue.string("detail"))
                .toList();
    }

    /** Status, reason and value of each fact of a portal. */
    List<String> facts(Manifest manifest) {
        return rows(manifest, PortalFact.SCHEMA).stream()
                .map(fact -> fact.string("status") + " " + fact.string("reason") + " " + fact.string("value"))
                .toList();
    }

    private List<Row> rows(Manifest manifest, TableSchema schema) {
        return TableReader.read(
                lake, List.of(manifest.table(schema.name()).orElseThrow().path()), schema);
    }

    /** Contents of all files of a part of the lake, by path. */
    Map<String, String> files(String part) throws IOException {
        return describe(part, file -> java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
    }

    /** When each file of the lake was last written, by path. */
    Map<String, String> writtenAt() throws IOException {
        return describe("", file -> Files.getLastModifiedTime(file).toString());
    }

    private interface Description {
        String of(Path file) throws IOException;
    }

    private Map<String, String> describe(String part, Description description) throws IOException {
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(folder.resolve(part))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), description.of(file));
            }
        }
        return files;
    }
}
