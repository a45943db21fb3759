package ca.etalon.ingest.harvest;

import static ca.etalon.ingest.harvest.FaultySites.api;
import static ca.etalon.ingest.harvest.FaultySites.bytes;
import static ca.etalon.ingest.harvest.FaultySites.gzip;
import static ca.etalon.ingest.harvest.FaultySites.json;
import static ca.etalon.ingest.harvest.FaultySites.page;
import static ca.etalon.ingest.harvest.FaultySites.raw;
import static ca.etalon.ingest.harvest.FaultySites.send;
import static ca.etalon.ingest.harvest.FaultySites.start;
import static ca.etalon.ingest.harvest.FaultySites.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ca.etalon.ingest.catalogue.PortalRow;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.portalfact.PortalFacts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Portals with every kind of fault, harvested in one run with good ones: each ends with its own reason and harms no other,
 * and once its fault is gone the next run makes it complete.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final String JSON = "Content-Type: application/json";
    private static final byte[] GOOD = page(0, 3, 3).getBytes(StandardCharsets.UTF_8);

    /** What each fault comes to: status and reason of the snapshot, datasets, and the warnings beside them. */
    private static final String EXPECTED = """
            bad-gateway FAILED HTTP_STATUS 0
            bomb FAILED ANSWER_TOO_LARGE 0 HTTP_STATUS
            broken-gzip FAILED ANSWER_MALFORMED 0
            closed-in-the-body FAILED TRANSPORT 0
            damaged-characters COMPLETE null 3 ANSWER_CHARSET
            deep FAILED ANSWER_TOO_LARGE 0 HTTP_STATUS
            drip FAILED TIMED_OUT 0
            duplicate-ids COMPLETE null 2 DUPLICATE_EXACT DUPLICATE_ID
            empty FAILED ANSWER_EMPTY 0 HTTP_STATUS
            endless-pages PARTIAL PAGING_ENDLESS 20
            error FAILED HTTP_STATUS 0
            forbidden FAILED HTTP_STATUS 0
            good COMPLETE null 3
            good-too COMPLETE null 3
            length-too-long FAILED TRANSPORT 0
            login FAILED HTTP_STATUS 0
            missing FAILED HTTP_STATUS 0
            no-http FAILED TRANSPORT 0
            other-scheme FAILED ADDRESS_REFUSED 0
            page-for-people FAILED ANSWER_IS_HTML 0 HTTP_STATUS
            private-address FAILED NOT_RECORDED 0
            redirect-loop FAILED HTTP_STATUS 0
            refused-connection FAILED TRANSPORT 0
            repeating-page PARTIAL PAGING_ENDLESS 2
            robots-disallow FAILED ROBOTS_DISALLOWED 0 HTTP_STATUS
            second-page-fails PARTIAL HTTP_STATUS 2
            silent FAILED TIMED_OUT 0
            throttled FAILED HTTP_STATUS 0
            too-large FAILED ANSWER_TOO_LARGE 0 HTTP_STATUS
            total-lies PARTIAL TOTAL_DIFFERS 3
            truncated FAILED ANSWER_MALFORMED 0 HTTP_STATUS
            unknown-coding FAILED ANSWER_MALFORMED 0
            unknown-host FAILED NOT_RECORDED 0
            wrong-document FAILED ANSWER_MALFORMED 0 HTTP_STATUS
            """;

    private static FaultySites sites;
    private static Lake lake;
    private static Path scratch;
    private static Harvest.Result first;

    @BeforeAll
    static void harvestTheIll(@TempDir Path folder) throws IOException, InterruptedException {
        scratch = folder;
        lake = Lake.open(folder.resolve("lake").toString());
        sites = new FaultySites();
        connections();
        codings();
        statuses();
        documents();
        paging();
        sites.with("good", FaultsTest::good).with("good-too", FaultsTest::good);
        first = harvest();
    }

    private static void good(URI target, java.io.OutputStream out) throws IOException {
        bytes(JSON, GOOD).answer(target, out);
    }

    private static void connections() {
        sites.with("refused-connection", FaultsTest::good)
                .with("unknown-host", FaultsTest::good)
                .with("silent", sites.slow(""))
                .with("drip", sites.slow("HTTP/1.1 200 OK\r\n" + JSON + "\r\nContent-Length: 900000\r\n\r\n"))
                .with(
                        "no-http",
                        api((target, out) -> out.write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.UTF_8))))
                .with("closed-in-the-body", api((target, out) -> {
                    raw(
                            out,
                            "200 OK",
                            JSON + "\r\nTransfer-Encoding: chunked",
                            "ff\r\n{\"succ".getBytes(StandardCharsets.UTF_8));
                }))
                .with(
                        "length-too-long",
                        api((target, out) -> raw(out, "200 OK", JSON + "\r\nContent-Length: 99999", GOOD)));
    }

    private static void codings() {
        var broken = gzip(GOOD);
        broken[broken.length / 2] ^= 0x55;
        var latin1 = page(0, 3, 3).replace("Table", "T\u00e4ble").getBytes(StandardCharsets.ISO_8859_1);
        sites.with("broken-gzip", bytes(JSON + "\r\nContent-Encoding: gzip", broken))
                .with("bomb", bytes(JSON + "\r\nContent-Encoding: gzip", gzip(new byte[40 << 20])))
                .with("unknown-coding", bytes(JSON + "\r\nContent-Encoding: br", GOOD))
                .with("too-large", api((target, out) -> send(out, "200 OK", JSON, new byte[2 << 20])))
                .with("damaged-characters", bytes(JSON + "; charset=utf-8", latin1));
    }

    private static void statuses() {
        sites.with("error", status("500 Internal Server Error", JSON))
                .with("bad-gateway", status("502 Bad Gateway", JSON))
                .with("throttled", status("429 Too Many Requests", "Retry-After: 0"))
                .with("login", status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\""))
                .with("forbidden", status("403 Forbidden", JSON))
                .with("missing", status("404 Not Found", JSON))
                .with("redirect-loop", status("302 Found", "Location: /api/3/action/package_search?again=1"))
                .with("private-address", status("302 Found", "Location: http://169.254.169.254/latest/meta-data"))
                .with("other-scheme", status("302 Found", "Location: file:///etc/passwd"))
                .with("robots-disallow", (target, out) -> {
                    if (target.getPath().equals("/robots.txt")) {
                        send(
                                out,
                                "200 OK",
                                "Content-Type: text/plain",
                                "User-agent: *\nDisallow: /api\n".getBytes(StandardCharsets.UTF_8));
                    } else {
                        good(target, out);
                    }
                });
    }

    private static void documents() {
        sites.with(
                        "page-for-people",
                        bytes(
                                "Content-Type: text/html",
                                "<!DOCTYPE html><html><body>Hello</body></html>".getBytes(StandardCharsets.UTF_8)))
                .with("empty", bytes(JSON, new byte[0]))
                .with("truncated", json(new String(GOOD, StandardCharsets.UTF_8).substring(0, 120)))
                .with("wrong-document", json("{\"success\": true, \"result\": {\"count\": 3, \"results\": \"none\"}}"))
                .with("deep", json("[".repeat(5_000)))
                .with(
                        "duplicate-ids",
                        json(page(0, 1, 3)
                                .replace("]}}", ", " + dataset("Table 0") + ", " + dataset("Another table") + "]}}")));
    }

    private static String dataset(String title) {
        return "{\"id\": \"id-0\", \"name\": \"n-0\", \"title\": \"%s\", \"resources\": []}".formatted(title);
    }

    private static void paging() {
        sites.with("total-lies", json(page(0, 3, 3).replace("\"count\": 3", "\"count\": 2")))
                .with("endless-pages", api((target, out) -> {
                    int from = start(target);
                    send(out, "200 OK", JSON, page(from, from + 1, from + 100).getBytes(StandardCharsets.UTF_8));
                }))
                .with("repeating-page", json(page(0, 2, 9)))
                .with("second-page-fails", api((target, out) -> {
                    if (start(target) == 0) {
                        send(out, "200 OK", JSON, page(0, 2, 4).getBytes(StandardCharsets.UTF_8));
                    } else {
                        send(out, "503 Service Unavailable", JSON, new byte[0]);
                    }
                }));
    }

    private static Harvest.Result harvest() throws IOException, InterruptedException {
        var settings = new Settings(
                "Etalon-test",
                Duration.ZERO,
                40,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(8),
                1 << 20,
                20,
                1,
                Duration.ofMillis(10),
                Duration.ofMillis(10),
                Duration.ofDays(400),
                null,
                null);
        var portals = new ArrayList<Portal>();
        sites.names().forEach(name -> portals.add(portal(name)));
        try (var client = new PoliteClient(
                settings, Optional.of(sites.resolver()), scratch, Clock.systemUTC(), Sleeper.real(), () -> 0.5)) {
            var writer = new SnapshotWriter(
                    lake,
                    new DatasetNormaliser(Vocabularies.load(Path.of("../conf/vocab"))),
                    new SnapshotWriter.Provenance("test", "test"));
            var work = new PortalHarvester(
                    lake,
                    scratch.resolve("work"),
                    settings,
                    Platforms::byName,
                    client,
                    writer,
                    PortalFacts.load(Path.of("../conf/vocab")),
                    HarvestProgress.SILENT);
            return new Harvest(settings.hosts(), HarvestProgress.SILENT).run(DAY, portals, work);
        }
    }

    private static Portal portal(String name) {
        var like = FakeSite.PORTAL;
        return new Portal(
                name,
                like.name(),
                "ckan",
                URI.create("http://" + name + ".example"),
                null,
                null,
                like.languages(),
                like.robots(),
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }

    @AfterAll
    static void close() throws IOException {
        sites.close();
    }

    @Test
    @Order(1)
    void eachFaultHasItsReasonAndHarmsNoOther() {
        assertEquals(List.of(), first.faults());
        assertEquals(
                EXPECTED,
                first.outcomes().stream()
                        .map(PortalOutcome::manifest)
                        .map(FaultsTest::described)
                        .collect(Collectors.joining()));
    }

    private static String described(Manifest manifest) {
        var warnings = manifest.issues().keySet().stream()
                .filter(code -> !code.equals(manifest.reason()) && !code.equals("TITLE_MISSING"))
                .map(code -> " " + code)
                .collect(Collectors.joining());
        return "%s %s %s %d%s%n"
                .formatted(manifest.portal(), manifest.status(), manifest.reason(), manifest.harvested(), warnings);
    }

    @Test
    @Order(2)
    void reasonIsInThePortalTableInWords() {
        for (var outcome : first.outcomes()) {
            var manifest = outcome.manifest();
            var row = TableReader.read(
                            lake, List.of(manifest.table("portal").orElseThrow().path()), PortalRow.SCHEMA)
                    .get(0);
            assertEquals(manifest.reason(), row.string("reason"));
            if (!manifest.isComplete()) {
                assertNotNull(row.string("reason_detail"), manifest.portal());
            }
        }
    }

    @Test
    @Order(3)
    void nextRunRecoversOnceTheFaultIsGone() throws IOException, InterruptedException {
        sites.heal();
        var second = harvest();
        assertEquals(List.of(), second.faults());
        for (var outcome : second.outcomes()) {
            var manifest = outcome.manifest();
            assertEquals(SnapshotStatus.COMPLETE, manifest.status(), manifest.portal());
            boolean wasWhole = outcome.kept();
            assertEquals(wasWhole ? 1 : 2, manifest.rev(), manifest.portal());
            assertEquals(wasWhole ? manifest.harvested() : 3, manifest.harvested(), manifest.portal());
        }
        assertEquals(
                List.of("damaged-characters", "duplicate-ids", "good", "good-too"),
                second.outcomes().stream()
                        .filter(PortalOutcome::kept)
                        .map(outcome -> outcome.manifest().portal())
                        .toList());
    }
}
