package ca.etalon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.probe.ProbedContents;
import ca.etalon.ingest.vocabulary.ColumnReport;
import ca.etalon.ingest.vocabulary.LatestTables;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The probe of contents over recorded files, served over loopback. */
class ProbeContentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 19);

    @TempDir
    private Path scratch;

    private Lake lake;

    @BeforeEach
    void harvestAndProbe() {
        assertEquals(CommandRunner.COMPLETE, run(new HarvestMain()));
        var summary = scratch.resolve("summary.json").toString();
        assertEquals(CommandRunner.COMPLETE, run(new ProbeMain(), "--contents", "--summary", summary));
        lake = Lake.open(scratch.resolve("lake").toString());
    }

    private int run(Object command, String... more) {
        return new picocli.CommandLine(command).execute(arguments(more));
    }

    /** A probe whose failure comes as it was thrown. */
    private void runRaising(String... more) throws Exception {
        var thrown = new AtomicReference<Exception>();
        new picocli.CommandLine(new ProbeMain())
                .setOverwrittenOptionsAllowed(true)
                .registerConverter(LocalDate.class, LocalDate::parse)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    thrown.set(failure);
                    return CommandRunner.USAGE;
                })
                .execute(arguments(more));
        if (thrown.get() != null) {
            throw thrown.get();
        }
    }

    private String[] arguments(String... more) {
        var root = Path.of(Optional.ofNullable(System.getenv("ETALON_SHARED")).orElse("../../shared"))
                .resolve("portals");
        assumeTrue(Files.isDirectory(root), "needs the recorded files: set ETALON_SHARED to the folder above portals");
        var arguments = new java.util.ArrayList<>(List.of(
                "--conf",
                "../conf",
                "--portals",
                "src/test/resources/recordings-contents",
                "--recordings-root",
                root.toString(),
                "--lake",
                scratch.resolve("lake").toString(),
                "--work",
                scratch.resolve("work").toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private List<ColumnRow> columns() {
        return TableReader.read(lake, ProbedContents.parts(lake, "column", DAY), ColumnRow.SCHEMA).stream()
                .map(ColumnRow::from)
                .toList();
    }

    @Test
    void permitsOfBothCitiesAndTheFieldsOfTreesAreInTheLake() {
        var byUrl = new TreeMap<String, Integer>();
        columns().forEach(column -> byUrl.merge(column.url(), 1, Integer::sum));
        var trees = "https://permits.example.ca/api/explore/v2.1/catalog/datasets/public-trees/exports/";

        assertEquals(
                new TreeMap<>(java.util.Map.of(
                        "https://permits.example.ca/burlington.csv",
                        15,
                        "https://permits.example.ca/calgary.csv",
                        36,
                        trees + "csv",
                        11,
                        trees + "json",
                        11)),
                byUrl);
        var contents = ProbedContents.of(lake, DAY);
        var calgary = contents.of("https://permits.example.ca/calgary.csv").orElseThrow();
        assertEquals("CSV", calgary.format());
        assertEquals(300, calgary.rowsEstimated());
        assertEquals(219_091, calgary.bytes());
        assertEquals(
                ContentRow.Source.API, contents.of(trees + "csv").orElseThrow().source());
        assertEquals(0, contents.of(trees + "json").orElseThrow().bytes(), "the list of both was asked for once");
        assertTrue(
                contents.of("https://permits.example.ca/gone.csv").isEmpty(),
                "a link that does not answer has no content");
    }

    @Test
    void whatColumnsTellTogetherIsKeptWithTheContent() {
        var contents = ProbedContents.of(lake, DAY);
        var burlington =
                contents.of("https://permits.example.ca/burlington.csv").orElseThrow();
        var told = burlington.columns();
        assertEquals(14, told.count(), "all but the number that the software gives");
        assertNull(told.described(), "the head of a file has no room for descriptions");
        assertEquals(1, told.ids(), "FILENO");
        assertEquals(2, told.dates());
        assertEquals(3, told.places(), "X, Y, ADDRESS");
        assertEquals(1, told.areas(), "PROPINFOVALUE_WARD");
        assertEquals(2, burlington.dateColumns());
        assertEquals(0, burlington.isoDateColumns());
        var trees = contents.of("https://permits.example.ca/api/explore/v2.1/catalog/datasets/public-trees/exports/csv")
                .orElseThrow();
        assertEquals(true, trees.columns().hasTable());
        assertTrue(trees.columns().places() > 0, trees.toString());
        assertNull(trees.dateColumns(), "no value was read");
    }

    @Test
    void whatWasLookedIntoIsNotAskedAgainSoon() {
        int before = columns().size();

        assertEquals(CommandRunner.COMPLETE, run(new ProbeMain(), "--contents"));

        assertEquals(before, columns().size());
    }

    @Test
    void requestsAndBytesOfContentsAreInTheSummary() throws IOException {
        var contents = new ObjectMapper()
                .readTree(scratch.resolve("summary.json").toFile())
                .at("/probe/contents/0");

        assertEquals(3, contents.path("requests").asLong(), "two files and the field list of the third");
        assertEquals(
                TableReader.read(lake, ProbedContents.parts(lake, "content", DAY), ContentRow.SCHEMA).stream()
                        .mapToLong(row -> row.bigint("bytes"))
                        .sum(),
                contents.path("bytes").asLong());
        assertTrue(contents.path("bytes").asLong() > 219_091, contents.toString());
    }

    @Test
    void dateBeforeTheFirstSnapshotIsRefused() throws IOException {
        assertRefused("--checked 2026-06-18: the first snapshot of ", "is of 2026-06-19", "2026-06-18");
    }

    @Test
    void dateInTheFutureIsRefused() throws IOException {
        assertRefused("--checked 2999-01-01: is in the future", "allowed are dates from 2026-06-19 to ", "2999-01-01");
    }

    private void assertRefused(String fault, String allowed, String checked) throws IOException {
        var before = files(scratch.resolve("lake"));
        var refused = assertThrows(UsageException.class, () -> runRaising("--checked", checked));
        assertTrue(refused.getMessage().startsWith(fault), refused.getMessage());
        assertTrue(refused.getMessage().contains(allowed), refused.getMessage());
        assertEquals(before, files(scratch.resolve("lake")));
    }

    @Test
    void folderWithoutASnapshotIsRefusedAndStaysAsItWas() throws IOException {
        var empty = Files.createDirectory(scratch.resolve("empty"));
        var refused = assertThrows(UsageException.class, () -> runRaising("--lake", empty.toString()));
        assertEquals("--lake " + empty + ": holds no snapshot; harvest first", refused.getMessage());
        assertEquals(List.of(), files(empty));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> !file.equals(folder)).sorted().toList();
        }
    }

    @Test
    void namesOfColumnsAreCounted() {
        var text = new ColumnReport(new LatestTables(lake), lake).text(100);

        assertTrue(text.contains("3 of 3 datasets have columns: 73 columns"), text);
        assertTrue(text.lines().anyMatch(line -> line.contains("permitnum")), text);
    }
}
