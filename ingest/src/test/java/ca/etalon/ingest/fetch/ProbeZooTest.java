package ca.etalon.ingest.fetch;

import static ca.etalon.ingest.catalogue.LinkRow.Outcome.BLOCKED;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.CLIENT_ERROR;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.CONNECTION;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.DNS;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.GONE;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.NOT_ASKED;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.OK;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.REDIRECT;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.SERVER_ERROR;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.SOFT_404;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.TIMEOUT;
import static ca.etalon.ingest.catalogue.LinkRow.Outcome.TLS;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.probe.Link;
import ca.etalon.ingest.probe.LinkProbe;
import ca.etalon.ingest.probe.LinkSample;
import ca.etalon.ingest.probe.ProbeProgress;
import ca.etalon.ingest.probe.ProbeReport;
import ca.etalon.ingest.probe.ProbedLinks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One run over hosts that behave in every way we have seen hosts behave, into a lake, and what is then known of each link. */
@Timeout(120)
class ProbeZooTest {
    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final String TRUSTED_PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final Instant NOW = Instant.parse("2026-08-17T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);

    @TempDir
    private static Path folder;

    private static Zoo zoo;
    private static MockWebServer expired;
    private static ProbedLinks found;
    private static ProbeReport report;
    private static int closedPort;

    @BeforeAll
    static void probe() throws Exception {
        zoo = new Zoo();
        expired = expired();
        closedPort = closedPort();
        var lake = Lake.open(folder.resolve("lake").toString());
        report = new ProbeReport();
        probe(
                lake,
                cases().stream()
                        .map(one -> new Link(one.url(), one.expectsData()))
                        .toList(),
                report);
        found = ProbedLinks.of(lake, TODAY);
    }

    private static LinkProbe.Result probe(Lake lake, List<Link> links, ProbeReport report) throws Exception {
        var loopback = InetAddress.getByName("127.0.0.1");
        var addresses = new AddressPolicy(
                host -> {
                    if (host.startsWith("nowhere")) {
                        throw new UnknownHostException(host);
                    }
                    return List.of(host.startsWith("inner") ? InetAddress.getByName("192.168.1.1") : loopback);
                },
                loopback::equals);
        var settings = Clients.settings(1_000_000, Duration.ofSeconds(2), 1).forProbes();
        try (var client = new PoliteClient(
                        settings,
                        Optional.empty(),
                        addresses,
                        folder.resolve("bodies"),
                        Clock.systemUTC(),
                        Sleeper.real(),
                        () -> 0);
                var progress = new ProbeProgress(false)) {
            return new LinkProbe(
                            lake,
                            folder.resolve("work"),
                            client,
                            settings.probe(),
                            host -> Duration.ofMillis(1),
                            progress,
                            report)
                    .run(new LinkSample(links, links.size()), Clock.fixed(NOW, ZoneOffset.UTC));
        }
    }

    private static List<Link> many(String animal, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Link("http://" + animal + ".example:" + zoo.port() + "/data/" + number, true))
                .toList();
    }

    @AfterAll
    static void close() {
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED_PASSWORD);
        zoo.close();
        expired.close();
    }

    private record Case(String url, boolean expectsData, Outcome outcome, String method) {}

    private static String at(String animal) {
        return "http://" + animal + ".example:" + zoo.port() + "/data/x.csv";
    }

    private static Case data(String animal, Outcome outcome, String method) {
        return new Case(at(animal), true, outcome, method);
    }

    private static List<Case> cases() {
        return List.of(
                data("ok", OK, "HEAD"),
                data("head405", OK, "GET"),
                data("head501", OK, "GET"),
                data("head404", OK, "GET"),
                data("robot403", BLOCKED, "GET"),
                data("login401", BLOCKED, "GET"),
                data("disallowed", BLOCKED, null),
                data("busy", BLOCKED, "HEAD"),
                data("busyshort", OK, "HEAD"),
                data("busylong", BLOCKED, "HEAD"),
                data("challenge503", BLOCKED, "GET"),
                data("challenge200", BLOCKED, "GET"),
                data("gone404", GONE, "GET"),
                data("gone410", GONE, "GET"),
                data("teapot", CLIENT_ERROR, "GET"),
                data("error500", SERVER_ERROR, "GET"),
                data("empty416", OK, "GET"),
                data("page", SOFT_404, "GET"),
                new Case("http://page.example:" + zoo.port() + "/about", false, OK, "HEAD"),
                data("plainpage", SOFT_404, "GET"),
                data("mislabelled", OK, "GET"),
                data("endless", OK, "GET"),
                data("endlesspage", SOFT_404, "GET"),
                data("huge", OK, "GET"),
                data("hop", REDIRECT, "HEAD"),
                data("hops", SERVER_ERROR, "HEAD"),
                data("loop", SERVER_ERROR, "HEAD"),
                data("togone", GONE, "GET"),
                data("toprivate", CONNECTION, "HEAD"),
                data("toftp", SERVER_ERROR, "HEAD"),
                data("tologin", BLOCKED, "GET"),
                data("slow", TIMEOUT, "GET"),
                data("reset", CONNECTION, "GET"),
                data("headerless", CONNECTION, "GET"),
                new Case("http://refused.example:" + closedPort + "/x.csv", true, CONNECTION, null),
                new Case("https://expired.example:" + expired.getPort() + "/x.csv", true, TLS, null),
                new Case("http://nowhere.example/x.csv", true, DNS, null),
                new Case("http://inner.example/x.csv", true, NOT_ASKED, null),
                new Case("http://192.168.1.1/x.csv", true, NOT_ASKED, null),
                new Case("http://2130706433/x.csv", true, NOT_ASKED, null),
                new Case("ftp://ok.example/x.csv", true, NOT_ASKED, null),
                new Case("http://user:pw@ok.example/x.csv", true, NOT_ASKED, null),
                new Case("http:////", true, NOT_ASKED, null),
                new Case("see our web site", true, NOT_ASKED, null));
    }

    private static LinkRow of(String url) {
        return found.of(url).orElseThrow(() -> new AssertionError("no row of " + url));
    }

    @Test
    void everyHostHasTheClassOfItsBehaviour() {
        System.out.printf(
                "%-45s %-13s %-8s %-5s %6s %8s %6s%n", "link", "class", "verdict", "by", "status", "requests", "bytes");
        for (var one : cases()) {
            var row = of(one.url());
            System.out.printf(
                    Locale.ROOT,
                    "%-45s %-13s %-8s %-5s %6s %8d %6d%n",
                    one.url().replaceAll(":\\d+/", "/"),
                    row.outcome(),
                    row.verdict(),
                    row.method() == null ? "-" : row.method(),
                    row.status() == null ? "-" : row.status(),
                    row.requests(),
                    row.bytes());
        }
        assertAll(cases().stream().map(one -> () -> {
            var row = of(one.url());
            assertEquals(one.outcome(), row.outcome(), one.url() + ": " + row);
            assertEquals(one.method(), row.method(), one.url() + ": " + row);
        }));
    }

    @Test
    void noLinkCostsMoreThanABlock() {
        assertTrue(cases().size() > 40);
        assertAll(
                cases().stream().map(one -> () -> assertTrue(of(one.url()).bytes() <= ProbeRequest.BLOCK, one.url())));
        assertEquals(ProbeRequest.BLOCK, 256 * 1024);
        assertTrue(of(at("huge")).bytes() <= 4096, of(at("huge")).toString());
        assertTrue(of(at("endless")).bytes() > 0);
        assertEquals(10_000_000_000L, of(at("huge")).contentLength());
    }

    @Test
    void whoIsTurnedAwayIsUnknownAndNotBroken() {
        for (var row : found.rows()) {
            var isUnknown = row.outcome() == BLOCKED || row.outcome() == NOT_ASKED;
            assertEquals(isUnknown, row.verdict() == Verdict.UNKNOWN, row.toString());
            assertTrue(row.verdict() != Verdict.BROKEN, row.toString());
        }
    }

    @Test
    void robotsTxtIsObeyedWithoutARequest() {
        var row = of(at("disallowed"));
        assertEquals(0, row.requests());
        assertTrue(row.detail().contains("robots.txt disallows it"), row.detail());
    }

    @Test
    void hostThatAsksForALongPauseIsNotAskedBeforeItIsOver() {
        assertEquals(
                NOW.plusSeconds(86_400_000), Instant.parse(of(at("busylong")).nextCheck()));
        assertEquals(1, of(at("busylong")).requests());
    }

    @Test
    void otherLinksOfAHostThatAsksForALongPauseWaitForItToo() throws Exception {
        var lake = Lake.open(folder.resolve("long").toString());
        var counted = new ProbeReport();
        assertEquals(0, probe(lake, many("busylong", 4), counted).left());
        assertEquals(4, counted.count(BLOCKED));
        var rows = ProbedLinks.of(lake, TODAY).rows();
        assertEquals(1, rows.stream().mapToInt(LinkRow::requests).sum());
        assertEquals(
                0, probe(lake, many("busylong", 4), new ProbeReport()).due(), "none is due before the pause is over");
    }

    @Test
    void hostThatNeverAnswersIsLeftAndItsOtherLinksStayDue() throws Exception {
        var lake = Lake.open(folder.resolve("vain").toString());
        var counted = new ProbeReport();
        assertEquals(7, probe(lake, many("reset", 10), counted).left());
        assertEquals(3, counted.count(CONNECTION));
        assertEquals(3, ProbedLinks.of(lake, TODAY).rows().size());
        assertEquals(7, probe(lake, many("reset", 10), new ProbeReport()).due());
    }

    @Test
    void redirectsAreCountedAndTheirEndIsKept() {
        assertEquals(5, of(at("hop")).requests());
        assertEquals("http://hop.example:" + zoo.port() + "/hop4", of(at("hop")).answeredUrl());
        assertNull(of(at("ok")).answeredUrl());
    }

    @Test
    void failureIsSaidInALine() {
        assertTrue(of("https://expired.example:" + expired.getPort() + "/x.csv")
                .detail()
                .contains("its certificate has expired"));
        assertTrue(of(at("loop")).detail().contains("redirects more than 5 times"));
        for (var row : found.rows()) {
            var isFine = row.outcome() == OK || row.outcome() == REDIRECT;
            assertEquals(isFine, row.detail() == null, row.toString());
        }
    }

    @Test
    void reportCountsWhatTheTableHolds() {
        assertEquals(cases().size(), found.rows().size());
        assertEquals(cases().size(), report.links());
        assertEquals(cases().stream().filter(one -> one.outcome() == OK).count(), report.count(OK));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static MockWebServer expired() throws Exception {
        var authority = new HeldCertificate.Builder().certificateAuthority(0).build();
        var now = Instant.now().toEpochMilli();
        var day = TimeUnit.DAYS.toMillis(1);
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("expired.example")
                .validityInterval(now - 9 * day, now - day)
                .signedBy(authority)
                .build();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority.certificate());
        var file = folder.resolve("trusted.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty(TRUSTED, file.toString());
        System.setProperty(TRUSTED_PASSWORD, "changeit");
        var server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.start();
        return server;
    }
}
