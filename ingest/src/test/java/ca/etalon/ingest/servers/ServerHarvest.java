package ca.etalon.ingest.servers;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.harvest.HarvestProgress;
import ca.etalon.ingest.harvest.PortalHarvester;
import ca.etalon.ingest.harvest.SnapshotWriter;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.portalfact.PortalFacts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The snapshot that the harvest makes of one real server, as it stands in the lake. */
record ServerHarvest(Manifest manifest, List<Row> datasets, List<Row> distributions, List<Row> issues) {
    private static final Path CONF = Path.of("../conf");
    private static final LocalDate SNAPSHOT = LocalDate.parse("2026-06-30");

    static Portal portal(String platform, String url, Map<String, String> options) {
        return new Portal(
                "brumeval",
                new Name("Brumeval open data", "Données ouvertes de Brumeval"),
                platform,
                URI.create(url),
                null,
                null,
                List.of("en", "fr"),
                // CKAN's own robots.txt disallows its API.
                Portal.Robots.DOCUMENTED_API,
                null,
                null,
                false,
                null,
                null,
                null,
                options);
    }

    /** Harvests over loopback HTTP, with robots.txt and all, but without the waits that only real hosts are owed. */
    static ServerHarvest of(Portal portal, Path scratch) throws IOException, InterruptedException {
        var settings = ConfigurationLoader.load(CONF, Path.of("src/test/resources/recordings-detect"))
                .settings();
        var lake = Lake.open(scratch.resolve("lake").toString());
        var writer = new SnapshotWriter(
                lake,
                new DatasetNormaliser(Vocabularies.load(CONF.resolve("vocab"))),
                new SnapshotWriter.Provenance("test", "test"));
        var bodies = Files.createDirectories(scratch.resolve("bodies"));
        try (var client = new PoliteClient(
                settings, Optional.of(RealServers.resolver()), bodies, Clock.systemUTC(), pause -> {}, () -> 0.5)) {
            var harvester = new PortalHarvester(
                    lake,
                    scratch.resolve("work"),
                    settings,
                    Platforms::byName,
                    client,
                    writer,
                    PortalFacts.load(CONF.resolve("vocab")),
                    HarvestProgress.SILENT);
            var manifest = harvester.of(portal, SNAPSHOT).manifest();
            return new ServerHarvest(
                    manifest,
                    rows(lake, manifest, DatasetRow.SCHEMA),
                    rows(lake, manifest, DistributionRow.SCHEMA),
                    rows(lake, manifest, HarvestIssue.SCHEMA));
        }
    }

    private static List<Row> rows(Lake lake, Manifest manifest, TableSchema schema) {
        return manifest.table(schema.name())
                .map(table -> TableReader.read(lake, List.of(table.path()), schema))
                .orElse(List.of());
    }

    /** The distributions of a dataset, in their order. */
    List<Row> distributionsOf(Row dataset) {
        return distributions.stream()
                .filter(row -> row.integer("dataset_no").equals(dataset.integer("dataset_no")))
                .toList();
    }
}
