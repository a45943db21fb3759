package ca.etalon.ingest.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.config.ProbeSettings;
import ca.etalon.ingest.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeJournalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);

    @TempDir
    private Path folder;

    private Lake lake;

    @BeforeEach
    void open() {
        lake = Lake.open(folder.resolve("lake").toString());
    }

    private static LinkRow row(String url, Outcome outcome, String at) {
        return new Ladder(ProbeSettings.DEFAULT)
                .row(new Link(url, true), Optional.empty(), Found.unasked(outcome, "why", null), Instant.parse(at));
    }

    private ProbeJournal journal(LocalDate day) throws IOException {
        return ProbeJournal.open(lake, day, folder.resolve("work"));
    }

    private List<String> parts(LocalDate day) {
        return lake.list(Lake.probeDirectory("link", day));
    }

    @Test
    void finishedJournalIsAPartByAddress() throws IOException {
        try (var journal = journal(DAY)) {
            journal.add(row("https://b.example/", Outcome.GONE, "2026-08-17T10:00:00Z"));
            journal.add(row("https://a.example/", Outcome.OK, "2026-08-17T10:00:01Z"));
            journal.finish();
        }
        assertEquals(List.of("part-000.parquet"), parts(DAY));
        var rows = ProbedLinks.of(lake, DAY).rows();
        assertEquals(
                List.of("https://a.example/", "https://b.example/"),
                rows.stream().map(LinkRow::url).toList());
        assertEquals(
                row("https://b.example/", Outcome.GONE, "2026-08-17T10:00:00Z"),
                ProbedLinks.of(lake, DAY).of("https://b.example/").orElseThrow());
    }

    @Test
    void secondRunOfADayAddsAPartAndChangesNone() throws IOException {
        try (var journal = journal(DAY)) {
            journal.add(row("https://a.example/", Outcome.GONE, "2026-08-17T10:00:00Z"));
            journal.finish();
        }
        var first = lake.read(Lake.probeDirectory("link", DAY) + "/part-000.parquet");
        try (var journal = journal(DAY)) {
            journal.add(row("https://a.example/", Outcome.OK, "2026-08-17T23:00:00Z"));
            journal.finish();
        }
        assertEquals(List.of("part-000.parquet", "part-001.parquet"), parts(DAY));
        assertEquals(first.length, lake.read(Lake.probeDirectory("link", DAY) + "/part-000.parquet").length);
        assertEquals(
                Outcome.OK,
                ProbedLinks.of(lake, DAY).of("https://a.example/").orElseThrow().outcome());
    }

    @Test
    void whatAKilledRunFoundIsKeptUnderItsOwnDay() throws IOException {
        try (var journal = journal(DAY)) {
            journal.add(row("https://a.example/", Outcome.OK, "2026-08-17T10:00:00Z"));
        }
        try (var files = Files.walk(folder.resolve("work"))) {
            var left = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(left, "{\"url\":\"https://cut.example/\",\"ho", StandardOpenOption.APPEND);
        }
        journal(DAY.plusDays(1)).close();
        assertEquals(List.of("part-000.parquet"), parts(DAY));
        assertTrue(ProbedLinks.of(lake, DAY).of("https://a.example/").isPresent());
        assertTrue(ProbedLinks.of(lake, DAY).of("https://cut.example/").isEmpty());
        journal(DAY.plusDays(1)).close();
        assertEquals(List.of("part-000.parquet"), parts(DAY), "sealed once");
    }

    @Test
    void laterProbesAreNotSeenFromAnEarlierDay() throws IOException {
        for (var day : List.of(DAY, DAY.plusDays(9))) {
            try (var journal = journal(day)) {
                journal.add(row("https://a.example/", day.equals(DAY) ? Outcome.OK : Outcome.GONE, day + "T10:00:00Z"));
                journal.finish();
            }
        }
        assertEquals(List.of(DAY, DAY.plusDays(9)), ProbedLinks.days(lake));
        assertEquals(
                Outcome.OK,
                ProbedLinks.of(lake, DAY.plusDays(8))
                        .of("https://a.example/")
                        .orElseThrow()
                        .outcome());
        assertEquals(
                Outcome.GONE,
                ProbedLinks.of(lake, DAY.plusDays(9))
                        .of("https://a.example/")
                        .orElseThrow()
                        .outcome());
    }
}
