package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.portalfact.PortalFacts;
import ca.etalon.ingest.recording.AnswerSource;
import ca.etalon.ingest.recording.RecordedRequest;
import ca.etalon.ingest.recording.RecordedResponse;
import ca.etalon.ingest.recording.RecordingServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Harvests of a portal that are killed after some page and run again. */
class ResumeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final DatasetNormaliser NORMALISER =
            new DatasetNormaliser(Vocabularies.load(Path.of("../conf/vocab")));
    private static final Map<String, String> PAGES = Map.of(
            "/chain", "ids a b; next /chain2; total 8",
            "/chain2", "ids c d; next /chain3; total 8",
            "/chain3", "ids e b; next /chain4; total 8",
            "/chain4", "ids f g; total 8",
            "/tree", "branches /one /two /three /four",
            "/one", "ids a",
            "/two", "ids b",
            "/three", "ids c",
            "/four", "ids d");

    @TempDir
    Path scratch;

    private final Site site = new Site();

    /** Answers with {@link #PAGES} and remembers what was asked. */
    private static final class Site implements AnswerSource {
        private final List<String> asked = new ArrayList<>();

        @Override
        public Set<String> hosts() {
            return Set.of("town.example");
        }

        @Override
        public List<LocalDate> dates() {
            return List.of(DAY);
        }

        @Override
        public synchronized Optional<RecordedResponse> answer(RecordedRequest request, LocalDate date) {
            // The first page of the portal is not part of its catalogue.
            if (!Set.of("/robots.txt", "/").contains(request.path())) {
                asked.add(request.path());
            }
            return Optional.ofNullable(PAGES.get(request.path()))
                    .map(text -> new RecordedResponse(
                            200,
                            Map.of("content-type", "text/plain"),
                            text.getBytes(StandardCharsets.UTF_8),
                            Duration.ZERO,
                            null,
                            true));
        }
    }

    /** Dies after some page, as it stands on the disk at that moment. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private Path work(String name) {
        return scratch.resolve(name).resolve("work");
    }

    private Path spool(String name) {
        return work(name).resolve("harvest").resolve(DAY.toString()).resolve("town");
    }

    private Manifest harvest(String name, PortalPlatform platform, HarvestProgress progress)
            throws IOException, InterruptedException {
        try (var server = RecordingServer.start(site);
                var client = new PoliteClient(
                        settings(),
                        Optional.of(server.resolver()),
                        scratch,
                        Clock.systemUTC(),
                        Sleeper.real(),
                        () -> 0.5)) {
            var lake = Lake.open(scratch.resolve(name).resolve("lake").toString());
            var writer = new SnapshotWriter(lake, NORMALISER, new SnapshotWriter.Provenance("test", "test"));
            return new PortalHarvester(
                            lake,
                            work(name),
                            settings(),
                            any -> Optional.of(platform),
                            client,
                            writer,
                            PortalFacts.load(Path.of("../conf/vocab")),
                            progress)
                    .of(FakeSite.PORTAL, DAY)
                    .manifest();
        }
    }

    /** Harvests until some page is read; what then stands on the disk becomes the scratch space of another harvest. */
    private void kill(String name, PortalPlatform platform, int page) {
        var progress = new HarvestProgress() {
            private int pages;

            @Override
            public void received(String portal, long rows, OptionalLong advertised) {
                if (++pages == page) {
                    copy(work("victim"), work(name));
                    throw new Killed();
                }
            }

            @Override
            public void ended(String portal) {
                // not told here
            }
        };
        assertThrows(Killed.class, () -> harvest("victim", platform, progress));
    }

    private List<String> askedSince(int before) {
        return List.copyOf(site.asked.subList(before, site.asked.size()));
    }

    private Manifest whole;

    @BeforeEach
    void nothingAsked() {
        site.asked.clear();
    }

    @ParameterizedTest
    @CsvSource({"chain,1,4", "chain,2,4", "chain,3,4", "chain,4,4", "tree,1,5", "tree,2,5", "tree,4,5", "tree,5,5"})
    void whatWasArchivedIsNotAskedAgainAndTheEndIsTheSame(String feed, int page, int requests)
            throws IOException, InterruptedException {
        var platform = FakeSite.platform(feed);
        whole = harvest("whole", platform, HarvestProgress.SILENT);
        assertEquals(requests, site.asked.size());

        site.asked.clear();
        kill("resumed", platform, page);
        assertEquals(page, site.asked.size());
        var resumed = harvest("resumed", platform, HarvestProgress.SILENT);
        assertEquals(requests, site.asked.size());
        assertEquals(whole, resumed);
        assertEquals(catalogue("whole"), catalogue("resumed"));
    }

    @Test
    void brokenTailIsCutOff() throws IOException, InterruptedException {
        var platform = FakeSite.platform("chain");
        whole = harvest("whole", platform, HarvestProgress.SILENT);
        kill("resumed", platform, 2);
        Files.write(
                spool("resumed").resolve("answers.warc.gz"),
                new byte[] {31, -117, 8, 0, 1, 2},
                StandardOpenOption.APPEND);
        Files.writeString(spool("resumed").resolve("answers.jsonl"), "{\"request\": {\"ur", StandardOpenOption.APPEND);
        int before = site.asked.size();
        assertEquals(whole, harvest("resumed", platform, HarvestProgress.SILENT));
        assertEquals(List.of("/chain3", "/chain4"), askedSince(before));
        assertEquals(catalogue("whole"), catalogue("resumed"));
    }

    @Test
    void answerThatWasDamagedIsAskedAgain() throws IOException, InterruptedException {
        var platform = FakeSite.platform("chain");
        whole = harvest("whole", platform, HarvestProgress.SILENT);
        kill("resumed", platform, 3);
        var file = spool("resumed").resolve("answers.warc.gz");
        var bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, bytes.length - 60, bytes.length, (byte) 0);
        Files.write(file, bytes);
        int before = site.asked.size();
        assertEquals(whole, harvest("resumed", platform, HarvestProgress.SILENT));
        assertEquals(List.of("/chain3", "/chain4"), askedSince(before));
        assertEquals(catalogue("whole"), catalogue("resumed"));
    }

    @Test
    void runThatDiesByItsOwnFaultIsResumedToo() throws IOException, InterruptedException {
        var platform = FakeSite.platform("chain");
        kill("elsewhere", platform, 2);
        int before = site.asked.size();
        assertTrue(harvest("victim", platform, HarvestProgress.SILENT).isComplete());
        assertEquals(List.of("/chain3", "/chain4"), askedSince(before));
    }

    @Test
    void scratchOfAnotherSnapshotIsOfNoUse() throws IOException, InterruptedException {
        var platform = FakeSite.platform("chain");
        kill("resumed", platform, 2);
        var journal = spool("resumed").resolve("answers.jsonl");
        Files.writeString(journal, Files.readString(journal).replaceFirst("rev-0001", "rev-0009"));
        int before = site.asked.size();
        assertTrue(harvest("resumed", platform, HarvestProgress.SILENT).isComplete());
        assertEquals(4, askedSince(before).size());
    }

    private static Settings settings() {
        return new Settings(
                "Etalon-test",
                Duration.ZERO,
                2,
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                1 << 20,
                100,
                0,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                Duration.ofDays(400),
                null,
                null);
    }

    private Map<String, String> catalogue(String name) throws IOException {
        var root = scratch.resolve(name).resolve("lake").resolve("catalogue");
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) {
        try (var walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
