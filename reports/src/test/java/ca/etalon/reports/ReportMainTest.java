package ca.etalon.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.Composition;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Definitions;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.analytics.measure.Score;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.catalogue.PortalRow;
import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.lake.TableFile;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.lake.TableWriter;
import ca.etalon.reports.input.ReportData;
import ca.etalon.reports.page.ThreeCities;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over a lake on disk that holds the three cities. */
class ReportMainTest {
    private static final LocalDate EDITION = ThreeCities.EDITION;

    @TempDir
    Path temp;

    @Test
    void lakeBecomesASiteAndASecondRunRewritesNothing() throws IOException {
        fill(1);
        assertEquals(CommandRunner.COMPLETE, run().exit());
        var index = Jsoup.parse(temp.resolve("site/fr/index.html").toFile());
        assertEquals("Échantillon fictif.", index.select(".notice").text());
        var evidence = Files.readString(temp.resolve("site/data/governments/alder-datasets.csv"));
        assertTrue(evidence.contains("\n'=cmd(),https://data.alder.example/d/0,alder,2026-09-01,0,key-0,"), evidence);
        assertTrue(Files.readString(temp.resolve("site/data/vanished.csv")).contains("alder,2026-09-01,x-1,Gone"));
        assertTrue(Files.readString(temp.resolve("site/data/portals/alder-changes.csv"))
                .contains("alder,2026-09-01,2026-08-01,REMOVED,key-x,x-1,Gone,"));
        assertTrue(Files.readString(temp.resolve("site/data/portal-facts.csv"))
                .contains("Terms of use,,urn:uuid:2,cd,html > body > a"));

        assertEquals(
                CommandRunner.COMPLETE,
                run("--summary", temp.resolve("sum.json").toString()).exit());
        assertTrue(Files.readString(temp.resolve("sum.json")).contains("\"files_written\" : 0"));
    }

    @Test
    void lakeWithoutMeasuresSaysWhatToRun() {
        var run = run();
        assertEquals(CommandRunner.USAGE, run.exit());
        assertTrue(run.errors().contains("holds no measures; run scripts/etalon analyse"), run.errors());
        assertFalse(Files.exists(temp.resolve("site")));
    }

    @Test
    void editionThatIsNotThereIsNamedWithThoseThatAre() {
        fill(1);
        var run = run("--edition", "2020-01-01");
        assertEquals(CommandRunner.USAGE, run.exit());
        assertTrue(run.errors().contains("2020-01-01") && run.errors().contains("2026-09-01"), run.errors());
    }

    @Test
    void snapshotDecidedAnewSinceAnalysisIsRefused() {
        fill(2);
        var run = run();
        assertEquals(CommandRunner.USAGE, run.exit());
        assertTrue(run.errors().contains("changed since the measures were made"), run.errors());
    }

    @Test
    void fileThatIsGoneIsNamedWithWhatToRun() throws IOException {
        fill(1);
        var lost = "measures/composition/edition=" + EDITION + "/part.parquet";
        Files.delete(temp.resolve("lake").resolve(lost));
        var run = run();
        assertEquals(CommandRunner.USAGE, run.exit());
        assertTrue(
                run.errors().contains("The edition of 2026-09-01 lacks ")
                        && run.errors().contains(lost + "; run scripts/etalon analyse --lake"),
                run.errors());
    }

    /** The mistakes of a configuration that an earlier version read are none of the operator's. */
    @Test
    void configurationOfAnEarlierVersionIsToldInOneLine() {
        fill(1);
        Lake.open(temp.resolve("lake").toString())
                .writeText(EditionManifest.CONF + "/digest/platforms/socrata.yaml", """
                        platform: socrata
                        feeds:
                          - {name: discovery, fields: {frequency: platform-cannot}}
                        """);
        var run = run();
        assertEquals(CommandRunner.USAGE, run.exit());
        assertTrue(run.errors().contains("The configuration stored with the edition of 2026-09-01"), run.errors());
        assertEquals(1, run.errors().lines().count(), run.errors());
    }

    private record Run(int exit, String errors) {}

    private Run run(String... more) {
        var arguments = Stream.concat(
                        Stream.of(
                                "--lake",
                                temp.resolve("lake").toString(),
                                "--out",
                                temp.resolve("site").toString()),
                        Arrays.stream(more))
                .toArray(String[]::new);
        var before = System.err;
        var errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            return new Run(CommandRunner.run(new ReportMain(), arguments), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    /** Writes the lake; the measures rest on revision 1 of the snapshot, the catalogue holds {@code rev}. */
    private void fill(int rev) {
        var lake = Lake.open(temp.resolve("lake").toString());
        var data = ThreeCities.data();
        var files = new ArrayList<TableFile>();
        files.add(table(
                lake, GovernmentEdition.SCHEMA, data.governments().stream().map(GovernmentEdition::toRow)));
        files.add(table(lake, PortalEdition.SCHEMA, data.portals().stream().map(PortalEdition::toRow)));
        files.add(table(lake, Measurement.SCHEMA, measurements(data)));
        files.add(table(lake, Score.SCHEMA, data.scores().stream().map(Score::toRow)));
        files.add(table(lake, Finding.SCHEMA, data.findings().stream().map(Finding::toRow)));
        files.add(table(lake, Composition.SCHEMA, data.compositions().stream().map(Composition::toRow)));
        files.add(table(
                lake,
                DatasetResult.SCHEMA,
                Stream.of(new DatasetResult(
                                "alder", EDITION, 0, "alder", null, null, null, 0, null, new byte[] {-2, -2, 0, 100, 100
                                })
                        .toRow())));
        var edition = Lake.editionDirectory(EDITION);
        lake.writeText(edition + "/" + Definitions.FILE, data.definitions().toJson());
        new EditionManifest(
                        EDITION,
                        "f",
                        "0.1.0",
                        "c0ffee",
                        List.of(new EditionManifest.Input("alder", EDITION, 1, "COMPLETE", "m", "s")),
                        List.of(),
                        data.resultOrder().stream()
                                .map(id -> new EditionManifest.IndicatorVersion(id, 1))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        configuration(lake),
                        files)
                .seal(lake);
        catalogue(lake, rev);
    }

    /** With a portal's own row, which pages do not show. */
    private static Stream<Row> measurements(ReportData data) {
        var first = data.measurements().get(0);
        var ofPortal = new Measurement(
                SubjectKind.PORTAL,
                "alder",
                EDITION,
                first.indicator(),
                1,
                first.status(),
                first.value(),
                first.numerator(),
                first.denominator(),
                first.unknown(),
                null);
        return Stream.concat(data.measurements().stream(), Stream.of(ofPortal)).map(Measurement::toRow);
    }

    private static TableFile table(Lake lake, TableSchema schema, Stream<Row> rows) {
        return TableWriter.write(
                lake, Lake.measureDirectory(schema.name(), EDITION) + "/part.parquet", schema, rows.toList());
    }

    private static List<EditionManifest.ConfFile> configuration(Lake lake) {
        var files = new ArrayList<EditionManifest.ConfFile>();
        Stream.of(
                        new String[] {"etalon.yaml", shipped("etalon.yaml")},
                        new String[] {"platforms/socrata.yaml", """
                            platform: socrata
                            feeds:
                              - {name: discovery, fields: {}}
                            """},
                        new String[] {
                            "portals/etalon.yaml", "notice: {en: Fictional sample., fr: Échantillon fictif.}\n"
                        },
                        new String[] {"portals/governments.yaml", """
                            governments:
                              - id: alder
                                name: {en: Alder, fr: Alder}
                                type: City
                                kind: municipal
                                tier: single
                                province: BC
                                publishes: [{portal: alder, role: own}]
                            """},
                        new String[] {"portals/portals.yaml", """
                            portals:
                              - id: alder
                                name: {en: Data, fr: Données}
                                platform: socrata
                                url: https://data.alder.example
                                languages: [en]
                            """})
                .forEach(file -> {
                    var path = EditionManifest.CONF + "/digest/" + file[0];
                    lake.writeText(path, file[1]);
                    files.add(new EditionManifest.ConfFile(path, "s"));
                });
        return files;
    }

    /** A file of the shipped configuration; tests run in the folder of their module. */
    private static String shipped(String name) {
        try {
            return Files.readString(Path.of("..", "conf", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void catalogue(Lake lake, int rev) {
        var portal = ThreeCities.data().snapshots().get(1).row().toRow();
        var dataset = new Object[DatasetRow.SCHEMA.columns().size()];
        put(dataset, "dataset_no", 0);
        put(dataset, "dataset_key", "key-0");
        put(dataset, "title", struct("title", ThreeCities.FORMULA, null, null));
        put(dataset, "landing_page", "https://data.alder.example/d/0");
        put(dataset, "evidence", struct("evidence", "urn:uuid:1", "ab", "/0"));
        var issue = Row.of(HarvestIssue.SCHEMA, "DATASET_VANISHED", "INFO", "x-1", "Gone");
        var gone = new ChangeRow("key-x", "x-1", "Gone", ChangeRow.Kind.REMOVED, List.of()).toRow();
        var fact = new PortalFact(
                        "licence",
                        PortalFact.Status.FOUND,
                        "https://data.alder.example/terms",
                        "en",
                        "words en",
                        "Terms of use",
                        null,
                        new Evidence("urn:uuid:2", "cd", "html > body > a"))
                .toRow();
        var tables = List.of(
                catalogueTable(lake, PortalRow.SCHEMA, portal),
                catalogueTable(lake, DatasetRow.SCHEMA, Row.of(DatasetRow.SCHEMA, dataset)),
                catalogueTable(lake, HarvestIssue.SCHEMA, issue),
                catalogueTable(lake, ChangeRow.SCHEMA, gone),
                catalogueTable(lake, PortalFact.SCHEMA, fact));
        new Manifests(lake)
                .seal(new Manifest(
                        "alder",
                        EDITION,
                        rev,
                        SnapshotStatus.COMPLETE,
                        "ADVERTISED",
                        "discovery",
                        null,
                        1L,
                        1,
                        1,
                        Map.of("DATASET_VANISHED", 1L),
                        "raw",
                        List.of(),
                        tables,
                        null,
                        "0.1.0",
                        "c0ffee"));
    }

    private static void put(Object[] values, String column, Object value) {
        values[DatasetRow.SCHEMA.indexOf(column)] = value;
    }

    private static Row struct(String column, Object... values) {
        return Row.of(DatasetRow.SCHEMA.columns().get(DatasetRow.SCHEMA.indexOf(column)), values);
    }

    private static TableFile catalogueTable(Lake lake, TableSchema schema, Row row) {
        return TableWriter.write(
                lake, Lake.catalogueDirectory(schema.name(), EDITION, "alder") + "/part.parquet", schema, List.of(row));
    }
}
