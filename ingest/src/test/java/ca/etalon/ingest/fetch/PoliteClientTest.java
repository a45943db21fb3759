package ca.etalon.ingest.fetch;

import static ca.etalon.ingest.fetch.Clients.OBEYING;
import static ca.etalon.ingest.fetch.Clients.SECOND;
import static ca.etalon.ingest.fetch.Clients.client;
import static ca.etalon.ingest.fetch.Clients.refused;
import static ca.etalon.ingest.fetch.Clients.settings;
import static ca.etalon.ingest.fetch.FakeSites.https;
import static ca.etalon.ingest.fetch.FakeSites.redirect;
import static ca.etalon.ingest.fetch.FakeSites.status;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.IssueCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PoliteClientTest {
    private final TestTime time = new TestTime();
    private FakeSites sites;
    private PoliteClient client;

    @BeforeEach
    void open() throws IOException {
        sites = new FakeSites("a.example", "b.example");
        client = client(sites, time);
    }

    @AfterEach
    void close() {
        client.close();
        sites.close();
    }

    private Answer get(String address) throws Exception {
        return client.fetch(https(address), "application/json", null, OBEYING);
    }

    @Test
    void answerKeepsRealUrlWhileBytesComeFromLoopback() throws Exception {
        sites.answer("a.example/api?q=1", "{}");
        var answer = get("a.example/api?q=1");
        assertEquals(https("a.example/api?q=1"), answer.requested());
        assertEquals(https("a.example/api?q=1"), answer.answered());
        assertEquals(200, answer.status());
        assertEquals("{}", new String(answer.body().bytes(), StandardCharsets.UTF_8));
        assertEquals(List.of("a.example"), answer.requestHeaders().get("host"));
        assertEquals(List.of("a.example/robots.txt", "a.example/api?q=1"), sites.asked());
    }

    @Test
    void portOfTheRealUrlIsInTheHostHeader() throws Exception {
        sites.answer("a.example:8443/api", "{}");
        assertEquals(200, get("a.example:8443/api").status());
    }

    @Test
    void requestSaysWhoAsksAndWhatFor() throws Exception {
        sites.answer("a.example/api", "{}");
        get("a.example/api");
        var sent = sites.last("a.example/api").getHeaders();
        assertEquals(Clients.AGENT, sent.get("User-Agent"));
        assertEquals("application/json", sent.get("Accept"));
        assertEquals("gzip", sent.get("Accept-Encoding"));
        assertNull(sent.get("Cookie"));
    }

    @Test
    void cookieThatAHostSetsIsNotSentBack() throws Exception {
        sites.answer("a.example/api", status(200, "Set-Cookie", "session=1"));
        get("a.example/api");
        get("a.example/api");
        assertNull(sites.last("a.example/api").getHeaders().get("Cookie"));
    }

    @Test
    void requestsToOneHostStartADelayApart() throws Exception {
        sites.answer("a.example/1", "1").answer("a.example/2", "2").answer("b.example/1", "1");
        get("a.example/1"); // robots.txt first
        get("a.example/2");
        assertEquals(List.of(SECOND, SECOND), time.sleeps());
        get("b.example/1"); // another host waits only for its own robots.txt
        assertEquals(List.of(SECOND, SECOND, SECOND), time.sleeps());
    }

    @Test
    void requestsToOneHostNeverOverlap() throws Exception {
        sites.hold(20);
        fetchAtOnce(List.of("a.example/1", "a.example/2", "a.example/3", "a.example/4"));
        assertEquals(1, sites.mostAtOnce());
        assertEquals(4, time.sleeps().size());
    }

    @Test
    void hostsAreAskedAtTheSameTime() throws Exception {
        sites.hold(200);
        fetchAtOnce(List.of("a.example/1", "b.example/1"));
        assertEquals(2, sites.mostAtOnce());
    }

    private void fetchAtOnce(List<String> addresses) throws Exception {
        var threads = Executors.newFixedThreadPool(addresses.size());
        try {
            var fetches = new ArrayList<Callable<Answer>>();
            addresses.forEach(address -> fetches.add(() -> get(address)));
            for (var fetched : threads.invokeAll(fetches)) {
                assertEquals(404, fetched.get().status());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void serverErrorIsRetriedWithGrowingJitteredPauses() throws Exception {
        sites.answer("a.example/api", status(500), status(502), status(503));
        sites.answer("a.example/api", "{}");
        var answer = get("a.example/api");
        assertEquals(200, answer.status());
        assertEquals(4, answer.attempts());
        // delay after robots.txt; then half of 2, 4 and 8 seconds
        assertEquals(List.of(SECOND, SECOND, Duration.ofSeconds(2), Duration.ofSeconds(4)), time.sleeps());
        assertEquals(3, client.counts().retries());
        assertEquals(5, client.counts().requests());
    }

    @Test
    void lastAnswerIsGivenWhenRetriesAreUsedUp() throws Exception {
        sites.answer("a.example/api", status(500));
        var answer = get("a.example/api");
        assertEquals(500, answer.status());
        assertEquals(4, answer.attempts());
    }

    @Test
    void notFoundIsAnAnswerAndNotRetried() throws Exception {
        assertEquals(404, get("a.example/api").status());
        assertEquals(2, client.counts().requests());
    }

    @Test
    void requestTimeoutStatusIsNotRepeatedBehindOurBack() throws Exception {
        sites.answer("a.example/api", status(408));
        assertEquals(408, get("a.example/api").status());
        assertEquals(2, sites.asked().size());
    }

    @Test
    void retryAfterInSecondsIsHonoured() throws Exception {
        sites.answer("a.example/api", status(429, "Retry-After", "17"));
        sites.answer("a.example/api", "{}");
        assertEquals(200, get("a.example/api").status());
        assertEquals(List.of(SECOND, Duration.ofSeconds(17)), time.sleeps());
    }

    @Test
    void retryAfterAsADateIsHonoured() throws Exception {
        sites.answer("a.example/api", status(503, "Retry-After", "Mon, 17 Aug 2026 12:00:21 GMT"));
        sites.answer("a.example/api", "{}");
        assertEquals(200, get("a.example/api").status());
        assertEquals(List.of(SECOND, Duration.ofSeconds(20)), time.sleeps()); // one second had passed
    }

    @Test
    void retryAfterOfNothingStillKeepsTheDelayOfTheHost() throws Exception {
        sites.answer("a.example/api", status(503, "Retry-After", "0"));
        sites.answer("a.example/api", "{}");
        var answer = get("a.example/api");
        assertEquals(200, answer.status());
        assertEquals(2, answer.attempts());
        assertEquals(List.of(SECOND, SECOND), time.sleeps());
    }

    @Test
    void retryAfterBeyondTheLongestPauseEndsTheAttempts() throws Exception {
        sites.answer("a.example/api", status(429, "Retry-After", "31"));
        var answer = get("a.example/api");
        assertEquals(429, answer.status());
        assertEquals(1, answer.attempts());
        assertEquals("31", answer.header("Retry-After"));
    }

    @Test
    void pauseThatARefusedRequestEarnedHoldsForTheNextToThatHost() throws Exception {
        sites.answer("a.example/busy", status(429, "Retry-After", "9"))
                .answer("a.example/busier", status(429, "Retry-After", "3600"))
                .answer("a.example/api", "{}");
        try (var oneTry = client(settings(1_000_000, Duration.ofSeconds(5), 0), sites, time)) {
            oneTry.fetch(https("a.example/busy"), "*/*", null, OBEYING);
            oneTry.fetch(https("a.example/busier"), "*/*", null, OBEYING);
            oneTry.fetch(https("a.example/api"), "*/*", null, OBEYING);
            assertEquals(List.of(SECOND, Duration.ofSeconds(9), Duration.ofSeconds(30)), time.sleeps());
        }
    }

    @Test
    void brokenConnectionIsRetried() throws Exception {
        sites.answer(
                "a.example/api",
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        sites.answer("a.example/api", "{}");
        var answer = get("a.example/api");
        assertEquals(200, answer.status());
        assertEquals(2, answer.attempts());
    }

    @Test
    void bodyCutShortIsNoAnswer() {
        sites.answer(
                "a.example/api",
                new MockResponse.Builder()
                        .body("0123456789".repeat(1000))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        var thrown = refused(IssueCode.TRANSPORT, () -> get("a.example/api"));
        assertTrue(thrown.getMessage().startsWith("https://a.example/api gave no answer in 4 attempts"));
    }

    @Test
    void headersThatDoNotComeEndInATimeout() throws Exception {
        sites.answer(
                "a.example/api",
                new MockResponse.Builder()
                        .headersDelay(5, TimeUnit.SECONDS)
                        .body("late")
                        .build());
        try (var hasty = client(settings(1000, Duration.ofMillis(150), 1), sites, time)) {
            refused(IssueCode.TIMED_OUT, () -> hasty.fetch(https("a.example/api"), "*/*", null, OBEYING));
            assertEquals(1, hasty.counts().retries());
        }
    }

    @Test
    void bodyThatTricklesEndsWithTheCallTimeout() throws Exception {
        sites.answer(
                "a.example/api",
                new MockResponse.Builder()
                        .body("x".repeat(500))
                        .throttleBody(10, 50, TimeUnit.MILLISECONDS)
                        .build());
        try (var hasty = client(settings(1000, Duration.ofMillis(150), 3), sites, time)) {
            refused(IssueCode.TIMED_OUT, () -> hasty.fetch(https("a.example/api"), "*/*", null, OBEYING));
            assertEquals(0, hasty.counts().retries(), "who drips once drips again");
        }
    }

    @Test
    void validatorsMakeTheRequestConditional() throws Exception {
        sites.answer("a.example/api", status(304, "ETag", "\"v2\""));
        var validators = new Validators("\"v1\"", "Mon, 03 Aug 2026 00:00:00 GMT");
        var answer = client.fetch(https("a.example/api"), "*/*", validators, OBEYING);
        assertEquals(304, answer.status());
        assertTrue(answer.conditional());
        assertEquals("\"v2\"", answer.validators().etag());
        var sent = sites.last("a.example/api").getHeaders();
        assertEquals("\"v1\"", sent.get("If-None-Match"));
        assertEquals("Mon, 03 Aug 2026 00:00:00 GMT", sent.get("If-Modified-Since"));
        assertEquals(new FetchCounts(2, 1, 1, 0, 0), client.counts());
    }

    @Test
    void requestWithoutValidatorsIsNotConditional() throws Exception {
        sites.answer("a.example/api", "{}");
        assertFalse(client.fetch(https("a.example/api"), "*/*", new Validators(null, null), OBEYING)
                .conditional());
        assertEquals(0, client.counts().conditional());
    }

    @Test
    void redirectIsFollowedWithinTheRulesOfTheNewHost() throws Exception {
        sites.answer("a.example/api", redirect("https://b.example/new")).answer("b.example/new", "{}");
        var answer = get("a.example/api");
        assertEquals(https("a.example/api"), answer.requested());
        assertEquals(https("b.example/new"), answer.answered());
        assertEquals(2, answer.attempts());
        assertEquals(https("a.example/api"), answer.redirects().get(0).uri());
        assertEquals(
                List.of("a.example/robots.txt", "a.example/api", "b.example/robots.txt", "b.example/new"),
                sites.asked());
    }

    @Test
    void redirectIntoDisallowedGroundIsNotFollowed() {
        sites.answer("a.example/api", redirect("https://b.example/private/x"))
                .answer("b.example/robots.txt", "User-agent: *\nDisallow: /private/");
        refused(IssueCode.ROBOTS_DISALLOWED, () -> get("a.example/api"));
        assertFalse(sites.asked().contains("b.example/private/x"));
    }

    @Test
    void redirectLoopEndsAfterFive() {
        sites.answer("a.example/api", redirect("/api"));
        var thrown = refused(IssueCode.HTTP_STATUS, () -> get("a.example/api"));
        assertTrue(thrown.getMessage().contains("redirects more than 5 times"), thrown.getMessage());
        assertEquals(7, sites.asked().size()); // robots.txt, the request, five redirects
    }

    @Test
    void redirectToAFileIsRefused() {
        sites.answer("a.example/api", redirect("file:///etc/passwd"));
        var thrown = refused(IssueCode.ADDRESS_REFUSED, () -> get("a.example/api"));
        assertTrue(thrown.getMessage().contains("file:///etc/passwd"));
    }

    @Test
    void redirectFromHttpsBackToHttpIsRefused() {
        sites.answer("a.example/api", redirect("http://a.example/api2"));
        refused(IssueCode.ADDRESS_REFUSED, () -> get("a.example/api"));
    }

    @Test
    void redirectFromHttpToHttpsIsFollowed() throws Exception {
        sites.answer("a.example/api", redirect("https://a.example/api2")).answer("a.example/api2", "{}");
        var answer = client.fetch(URI.create("http://a.example/api"), "*/*", null, OBEYING);
        assertEquals(https("a.example/api2"), answer.answered());
    }

    @Test
    void hostWithoutARecordingIsNotAsked() {
        var thrown = refused(IssueCode.NOT_RECORDED, () -> get("unknown.example/api"));
        assertTrue(thrown.getMessage().contains("https://unknown.example/"), thrown.getMessage());
        sites.answer("a.example/api", redirect("https://unknown.example/api"));
        refused(IssueCode.NOT_RECORDED, () -> get("a.example/api"));
    }

    @Test
    void gzipBodyIsKeptAsReceivedAndDecoded() throws Exception {
        var zipped = gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        sites.answer("a.example/api", coded(zipped, "gzip"));
        var answer = get("a.example/api");
        assertArrayEquals(zipped, answer.body().receivedBytes());
        assertEquals("{\"a\":1}", new String(answer.body().bytes(), StandardCharsets.UTF_8));
        assertEquals("gzip", answer.header("Content-Encoding"));
        assertEquals(zipped.length, client.counts().bytesReceived());
    }

    @Test
    void deflateBodyIsDecoded() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write("text".getBytes(StandardCharsets.UTF_8));
        }
        sites.answer("a.example/api", coded(out.toByteArray(), "deflate"));
        assertEquals("text", new String(get("a.example/api").body().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void codingThatWasNotAskedForIsMalformed() {
        sites.answer("a.example/api", coded(new byte[] {1, 2, 3}, "br"));
        refused(IssueCode.ANSWER_MALFORMED, () -> get("a.example/api"));
        assertEquals(2, client.counts().requests());
    }

    @Test
    void bodyOverTheLimitIsNotReadToItsEnd() throws Exception {
        var tooLong = "x".repeat(10_001);
        sites.answer("a.example/stated", tooLong);
        sites.answer(
                "a.example/chunked",
                new MockResponse.Builder().chunkedBody(tooLong, 1000).build());
        sites.answer("a.example/just", "x".repeat(10_000));
        try (var small = client(settings(10_000, Duration.ofSeconds(5), 3), sites, time)) {
            refused(IssueCode.ANSWER_TOO_LARGE, () -> small.fetch(https("a.example/stated"), "*/*", null, OBEYING));
            refused(IssueCode.ANSWER_TOO_LARGE, () -> small.fetch(https("a.example/chunked"), "*/*", null, OBEYING));
            assertEquals(0, small.counts().retries());
            assertEquals(
                    10_000,
                    small.fetch(https("a.example/just"), "*/*", null, OBEYING)
                            .body()
                            .length());
        }
    }

    @Test
    void smallBodyThatUnpacksToALargeOneIsRefused() throws Exception {
        var bomb = gzip(new byte[5_000_000]);
        assertTrue(bomb.length < 10_000);
        sites.answer("a.example/api", coded(bomb, "gzip"));
        try (var small = client(settings(10_000, Duration.ofSeconds(5), 3), sites, time)) {
            refused(IssueCode.ANSWER_TOO_LARGE, () -> small.fetch(https("a.example/api"), "*/*", null, OBEYING));
        }
    }

    @Test
    void interruptEndsAFetchAtOnce() throws Exception {
        sites.answer(
                "a.example/api",
                new MockResponse.Builder().headersDelay(20, TimeUnit.SECONDS).build());
        try (var patient = client(settings(1000, Duration.ofSeconds(30), 0), sites, time)) {
            var thrown = new CompletableFuture<Throwable>();
            var thread = new Thread(() -> {
                try {
                    patient.fetch(https("a.example/api"), "*/*", null, OBEYING);
                } catch (Throwable e) {
                    thrown.complete(e);
                }
            });
            thread.start();
            while (!sites.asked().contains("a.example/api")) {
                Thread.sleep(5);
            }
            thread.interrupt();
            assertEquals(
                    InterruptedException.class, thrown.get(5, TimeUnit.SECONDS).getClass());
        }
    }

    @Test
    void resolverThatLeavesLoopbackIsRefused() {
        HostResolver elsewhere = host -> Optional.of(new InetSocketAddress("192.0.2.1", 80));
        try (var led = client(settings(), elsewhere, time)) {
            refused(IssueCode.ADDRESS_REFUSED, () -> led.fetch(https("a.example/api"), "*/*", null, OBEYING));
        }
    }

    @Test
    void closedClientSendsNothing() {
        client.close();
        assertThrows(TransportException.class, () -> get("a.example/api"));
        assertEquals(List.of(), sites.asked());
    }

    private static MockResponse coded(byte[] body, String coding) {
        return new MockResponse.Builder()
                .setHeader("Content-Encoding", coding)
                .body(new Buffer().write(body))
                .build();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }
}
