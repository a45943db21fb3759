package ca.etalon.analytics.edition;

import static ca.etalon.analytics.edition.DatasetFixture.dataset;
import static ca.etalon.analytics.edition.WorldFixture.filesBelow;
import static ca.etalon.analytics.edition.WorldFixture.measurement;
import static ca.etalon.analytics.edition.WorldFixture.publishes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.link.LinkFixture;
import ca.etalon.analytics.measure.Composition;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.analytics.measure.Score;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.config.Government.Kind;
import ca.etalon.ingest.config.Publishes.Role;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole editions: a city with its own portal that a province mirrors, a region that hosts a town, two without a portal. */
class EditionsTest {
    private static final String DAY = "2026-02-01";

    @TempDir
    Path folder;

    private static WorldFixture world() {
        return new WorldFixture()
                .portal("city-portal")
                .portal("region-portal")
                .portal("aggregator")
                .government("city", publishes("city-portal", Role.OWN), publishes("aggregator", Role.MIRROR, "City"))
                .government("region", publishes("region-portal", Role.OWN))
                .government("town", publishes("region-portal", Role.HOSTED, "Town"))
                .government("province", Kind.PROVINCIAL, null, publishes("aggregator", Role.OWN))
                .government("searched", Kind.MUNICIPAL, LocalDate.parse("2026-01-15"))
                .government("unsearched")
                .share("open", "licence.status = 'OPEN'");
    }

    private static LakeFixture lake(Path folder) {
        var city = new DatasetFixture[] {
            dataset().publisher("City").licence(Status.OPEN).distribution("CSV", true),
            dataset().publisher("City").distribution("PDF", false),
            dataset().publisher("City").assetType("APPLICATION").licence(Status.OPEN)
        };
        return new LakeFixture(folder)
                .complete("city-portal", "2026-01-01", city)
                .complete("city-portal", DAY, city)
                .complete(
                        "region-portal",
                        DAY,
                        dataset().publisher("Region").licence(Status.OPEN),
                        dataset().publisher("Town"),
                        dataset().publisher("Town").licence(Status.OPEN),
                        dataset().publisher("Town").licence(Status.OPEN))
                .partial(
                        "aggregator",
                        DAY,
                        dataset().publisher("City").licence(Status.OPEN),
                        dataset().publisher("Ministry"));
    }

    private static List<Row> rows(Lake lake, String edition, TableSchema schema) {
        var manifest = EditionManifest.read(lake, LocalDate.parse(edition)).orElseThrow();
        return TableReader.read(lake, manifest.paths(schema.name()), schema);
    }

    private static GovernmentEdition government(Lake lake, String id) {
        return rows(lake, DAY, GovernmentEdition.SCHEMA).stream()
                .map(GovernmentEdition::from)
                .filter(row -> row.government().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachDatasetIsCountedOnce() {
        var lake = lake(folder).lake;
        world().analyse(lake);
        assertEquals(2, government(lake, "city").datasets());
        assertEquals(1, government(lake, "city").mirrored());
        assertEquals(1, government(lake, "region").datasets());
        assertEquals(3, government(lake, "town").datasets());
        assertEquals(1, government(lake, "province").datasets());
        var national = measurement(lake, DAY, Subject.NATION, "open");
        assertEquals(6, national.denominator());
        assertEquals(4.0 / 6, national.value());
        assertEquals(LocalDate.parse(DAY), national.snapshot());
        assertEquals(
                2.0 / 3,
                measurement(lake, DAY, Subject.government("town"), "open").value());
        assertEquals(
                0.0,
                measurement(lake, DAY, Subject.government("province"), "open").value());
    }

    @Test
    void linkedPortalIsNoPresenceAndCountsForNobody() {
        var lake = lake(folder).lake;
        world().government("beside", publishes("city-portal", Role.LINKED), publishes("region-portal", Role.HOST))
                .analyse(lake);
        var beside = government(lake, "beside");
        assertEquals("NOT_SEARCHED", beside.presence());
        assertEquals(List.of(), beside.portals());
        assertEquals(List.of(), beside.mirrors());
        assertEquals(0, beside.datasets());
        assertEquals(2, government(lake, "city").datasets());
    }

    @Test
    void governmentsStandAsTheyWereFound() {
        var lake = lake(folder).lake;
        world().analyse(lake);
        assertEquals("OWN", government(lake, "city").presence());
        assertEquals(List.of("aggregator"), government(lake, "city").mirrors());
        assertEquals("HOSTED", government(lake, "town").presence());
        assertEquals("PARTIAL", government(lake, "province").status());
        assertEquals("NOT_FOUND", government(lake, "searched").presence());
        assertEquals(LocalDate.parse("2026-01-15"), government(lake, "searched").searchedOn());
        assertEquals("NOT_SEARCHED", government(lake, "unsearched").presence());
        var measured = measurement(lake, DAY, Subject.government("unsearched"), "open");
        assertEquals(MeasurementStatus.NOT_APPLICABLE, measured.status());
        assertEquals("NO_CATALOGUE NOT_SEARCHED", measured.reason());
        var before = measurement(lake, "2026-01-01", Subject.government("region"), "open");
        assertEquals(MeasurementStatus.NOT_OBSERVABLE, before.status());
        assertEquals("NO_SNAPSHOT NONE", before.reason());
    }

    @Test
    void everyEntryOfAPortalIsAccountedFor() {
        var lake = lake(folder).lake;
        world().analyse(lake);
        var portals = rows(lake, DAY, PortalEdition.SCHEMA).stream()
                .map(PortalEdition::from)
                .toList();
        assertEquals(
                new PortalEdition(
                        "aggregator",
                        LocalDate.parse(DAY),
                        1,
                        "PARTIAL",
                        0L,
                        1,
                        1,
                        0,
                        0,
                        "SERVER_ERROR",
                        null,
                        "feed",
                        "code conf"),
                portals.get(0));
        assertEquals(
                new PortalEdition(
                        "city-portal",
                        LocalDate.parse(DAY),
                        1,
                        "COMPLETE",
                        0L,
                        2,
                        0,
                        0,
                        1,
                        null,
                        null,
                        "feed",
                        "code conf"),
                portals.get(1));
    }

    @Test
    void resultsLeadBackToDatasets() {
        var lake = lake(folder).lake;
        world().analyse(lake);
        var results = rows(lake, DAY, DatasetResult.SCHEMA).stream()
                .map(DatasetResult::from)
                .toList();
        assertEquals(9, results.size());
        assertEquals("MIRROR", results.get(0).fold());
        assertNull(results.get(0).government());
        assertEquals("province", results.get(1).government());
        assertArrayEquals(new byte[] {0}, results.get(1).results());
        assertEquals("NOT_DATA", results.get(4).fold());
        var manifest = EditionManifest.read(lake, LocalDate.parse(DAY)).orElseThrow();
        assertEquals("publishing.open", manifest.datasetIndicators().get(0).id());
        assertEquals(3, manifest.inputs().size());
    }

    @Test
    void compositionCountsFormatsAndLicences() {
        var lake = lake(folder).lake;
        world().analyse(lake);
        var city = rows(lake, DAY, Composition.SCHEMA).stream()
                .map(Composition::from)
                .filter(row -> row.subject().equals("city"))
                .map(row -> row.facet() + " " + row.category() + " " + row.datasets() + "/" + row.total())
                .toList();
        assertEquals(
                List.of("format CSV 1/2", "format PDF 1/2", "licence_status ABSENT 1/2", "licence_status OPEN 1/2"),
                city);
    }

    @Test
    void secondRunHasNothingToDo() {
        var lake = lake(folder).lake;
        assertEquals(2, world().analyse(lake).size());
        var before = contents(folder.resolve("measures"));
        assertEquals(List.of(), world().analyse(lake));
        assertEquals(before, contents(folder.resolve("measures")));
    }

    @Test
    void editionThatLacksAFileIsMadeAgain() throws IOException {
        var lake = lake(folder).lake;
        world().analyse(lake);
        var before = contents(folder.resolve("measures"));
        Files.delete(folder.resolve(EditionManifest.read(lake, LocalDate.parse(DAY))
                .orElseThrow()
                .paths("measurement")
                .get(0)));
        assertEquals(
                List.of(LocalDate.parse(DAY)),
                world().analyse(lake).stream().map(EditionManifest::edition).toList());
        assertEquals(before, contents(folder.resolve("measures")));
    }

    @Test
    void onlyEditionsWhoseInputsChangedAreMadeAgain() {
        var lake = lake(folder).complete("other", DAY).lake;
        world().analyse(lake);
        new LakeFixture(folder)
                .snapshot(
                        "aggregator", DAY, 2, SnapshotStatus.COMPLETE, dataset().publisher("City"));
        var made = world().analyse(lake);
        assertEquals(1, made.size());
        assertEquals(LocalDate.parse(DAY), made.get(0).edition());
        assertEquals(0, government(lake, "province").datasets());
    }

    @Test
    void otherCodeMakesEditionsAgainAndLeavesNoRemains() {
        var lake = lake(folder).lake;
        world().analyse(lake);
        var before = filesBelow(folder.resolve("measures/measurement"));
        assertEquals(2, world().code("newer").analyse(lake).size());
        var after = filesBelow(folder.resolve("measures/measurement"));
        assertEquals(before.size(), after.size());
        assertNotEquals(before, after);
    }

    @Test
    void editionIsInvisibleUntilItIsSealed() {
        var lake = lake(folder).lake;
        var cut = world().step(new CutShort());
        try {
            cut.analyse(lake);
        } catch (IllegalStateException expected) {
            assertEquals("cut short", expected.getMessage());
        }
        assertEquals(Optional.empty(), EditionManifest.read(lake, LocalDate.parse("2026-01-01")));
        assertFalse(filesBelow(folder.resolve("measures/measurement")).isEmpty());
        world().analyse(lake);
        assertTrue(EditionManifest.read(lake, LocalDate.parse(DAY)).isPresent());
    }

    private record CutShort() implements EditionStep {
        @Override
        public void complete(EditionResult result, SubjectSums sums, EditionOutput output) {
            throw new IllegalStateException("cut short");
        }
    }

    @Test
    void stepAddsUpDatasetsWithTheirDistributions() {
        var lake = lake(folder).lake;
        var step = new DistributionsOfOpenDatasets();
        world().indicator("pdf", "share", "distribution", "", "true", "format.raw = 'PDF'")
                .indicator("answers", "share", "distribution", "link", "true", "link.verdict = 'ANSWERS'")
                .share("broken", "links.broken = 0")
                .step(step)
                .analyse(lake, DAY);
        assertEquals(List.of(1L, 1L), step.seen);
        assertEquals(0, rows(lake, DAY, Score.SCHEMA).size());
    }

    /** Counts, for the city, distributions of datasets that satisfy the first indicator, and those that are PDF of others. */
    private static final class DistributionsOfOpenDatasets implements EditionStep {
        private final List<Long> seen = new ArrayList<>();

        @Override
        public Optional<DatasetScorer> scorer() {
            return Optional.of(new Counter());
        }

        @Override
        public void complete(EditionResult result, SubjectSums sums, EditionOutput output) {
            for (long sum : sums.of(Subject.government("city"))) {
                seen.add(sum);
            }
            output.write(Score.SCHEMA, List.of());
        }
    }

    private static final class Counter implements DatasetScorer {
        private static final long serialVersionUID = 1;

        @Override
        public int size() {
            return 2;
        }

        @Override
        public void add(byte[] dataset, List<byte[]> distributions, long[] sums) {
            if (dataset[0] == 100) {
                sums[0] += distributions.size();
            } else {
                sums[1] += distributions.stream()
                        .filter(results -> results[0] == 100)
                        .count();
            }
        }
    }

    @Test
    void partitionsOfTheInputDoNotShow() {
        var lake = lake(folder).lake;
        var day = LocalDate.parse(DAY);
        LinkFixture.write(lake, day, "1", LinkFixture.link("https://data.example.org/0/0", true, day));
        LinkFixture.write(lake, day, "2", LinkFixture.link("https://data.example.org/1/0", false, day));
        var bytes = new ArrayList<TreeMap<String, List<Byte>>>();
        for (String partitions : List.of("1", "2", "7")) {
            var conf = TestSpark.session().conf();
            conf.set("spark.sql.files.minPartitionNum", partitions);
            conf.set("spark.sql.files.openCostInBytes", partitions.equals("1") ? "1" : "100000000");
            try {
                bytes.add(measures());
            } finally {
                conf.unset("spark.sql.files.minPartitionNum");
                conf.unset("spark.sql.files.openCostInBytes");
            }
        }
        assertEquals(bytes.get(0), bytes.get(1));
        assertEquals(bytes.get(0), bytes.get(2));
    }

    @Test
    void placeOfTheMachineDoesNotShow() {
        lake(folder);
        var here = measures();
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.CANADA_FRENCH);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, measures());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Makes all editions anew and returns the bytes of every file. */
    private TreeMap<String, List<Byte>> measures() {
        var lake = Lake.open(folder.toString());
        lake.delete("measures");
        world().indicator("age", "median", "dataset", "", "true", "datediff(edition, snapshot)")
                .indicator("pdf", "share", "distribution", "", "true", "format.raw = 'PDF'")
                .indicator("answers", "share", "distribution", "link", "true", "link.verdict = 'ANSWERS'")
                .share("broken", "links.broken = 0")
                .analyse(lake);
        return contents(folder.resolve("measures"));
    }

    private static TreeMap<String, List<Byte>> contents(Path folder) {
        var contents = new TreeMap<String, List<Byte>>();
        for (Path file : filesBelow(folder)) {
            try {
                var bytes = new ArrayList<Byte>();
                for (byte each : Files.readAllBytes(file)) {
                    bytes.add(each);
                }
                contents.put(folder.relativize(file).toString(), bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return contents;
    }
}
