package ca.etalon.ingest.fetch;

import static ca.etalon.ingest.fetch.Clients.DOCUMENTED;
import static ca.etalon.ingest.fetch.Clients.OBEYING;
import static ca.etalon.ingest.fetch.Clients.PAGE;
import static ca.etalon.ingest.fetch.Clients.SECOND;
import static ca.etalon.ingest.fetch.Clients.client;
import static ca.etalon.ingest.fetch.Clients.refused;
import static ca.etalon.ingest.fetch.FakeSites.https;
import static ca.etalon.ingest.fetch.FakeSites.redirect;
import static ca.etalon.ingest.fetch.FakeSites.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.IssueCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RobotsTest {
    private static final String NO_API = "User-agent: *\nDisallow: /api/\n";

    private final TestTime time = new TestTime();
    private FakeSites sites;
    private PoliteClient client;

    @BeforeEach
    void open() throws IOException {
        sites = new FakeSites("a.example", "b.example");
        sites.answer("a.example/api/1", "{}").answer("a.example/open", "{}");
        client = client(sites, time);
    }

    @AfterEach
    void close() {
        client.close();
        sites.close();
    }

    private Answer get(String address, RequestPolicy policy) throws Exception {
        return client.fetch(https(address), "*/*", null, policy);
    }

    @Test
    void disallowedAddressIsNotAsked() throws Exception {
        sites.answer("a.example/robots.txt", NO_API);
        var thrown = refused(IssueCode.ROBOTS_DISALLOWED, () -> get("a.example/api/1", OBEYING));
        assertEquals("https://a.example/api/1 was not asked: robots.txt disallows it", thrown.getMessage());
        assertEquals(List.of("a.example/robots.txt"), sites.asked());
        assertEquals(200, get("a.example/open", OBEYING).status());
    }

    @Test
    void documentedApiIsAskedAndTheOverrideReported() throws Exception {
        sites.answer("a.example/robots.txt", NO_API);
        assertEquals(200, get("a.example/open", DOCUMENTED).status());
        assertEquals(Optional.empty(), client.robotsOverridden("a.example"));
        assertEquals(200, get("a.example/api/1", DOCUMENTED).status());
        assertEquals(Optional.of(https("a.example/api/1")), client.robotsOverridden("a.example"));
        assertEquals(Optional.empty(), client.robotsOverridden("b.example"));
    }

    @Test
    void pageObeysEvenWhereTheApiNeedNot() {
        sites.answer("a.example/robots.txt", NO_API);
        refused(IssueCode.ROBOTS_DISALLOWED, () -> get("a.example/api/1", PAGE));
        assertEquals(Optional.empty(), client.robotsOverridden("a.example"));
    }

    @Test
    void rulesForOurNameWinOverThoseForAll() throws Exception {
        sites.answer("a.example/robots.txt", "User-agent: *\nAllow: /\n\nUser-agent: etalon\nDisallow: /open\n");
        refused(IssueCode.ROBOTS_DISALLOWED, () -> get("a.example/open", OBEYING));
    }

    @Test
    void robotsIsReadOncePerHost() throws Exception {
        get("a.example/open", OBEYING);
        get("a.example/api/1", OBEYING);
        assertEquals(
                1,
                sites.asked().stream()
                        .filter(url -> url.endsWith("/robots.txt"))
                        .count());
    }

    @Test
    void crawlDelayLengthensTheDelay() throws Exception {
        sites.answer("a.example/robots.txt", "User-agent: *\nCrawl-delay: 7\n");
        get("a.example/open", OBEYING);
        get("a.example/open", DOCUMENTED);
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(7)), time.sleeps());
    }

    @Test
    void shortCrawlDelayDoesNotShortenTheDelay() throws Exception {
        sites.answer("a.example/robots.txt", "User-agent: *\nCrawl-delay: 0.1\n");
        get("a.example/open", OBEYING);
        assertEquals(List.of(SECOND), time.sleeps());
    }

    @Test
    void crawlDelayOfADayIsCapped() throws Exception {
        sites.answer("a.example/robots.txt", "User-agent: *\nCrawl-delay: 86400\n");
        assertEquals(200, get("a.example/open", OBEYING).status());
        assertEquals(List.of(Duration.ofSeconds(60)), time.sleeps());
    }

    @Test
    void forbiddenRobotsAllowsEverything() throws Exception {
        sites.answer("a.example/robots.txt", status(403));
        assertEquals(200, get("a.example/open", OBEYING).status());
    }

    @Test
    void failingRobotsAllowsNothing() throws Exception {
        sites.answer("a.example/robots.txt", status(503));
        var thrown = refused(IssueCode.ROBOTS_DISALLOWED, () -> get("a.example/open", OBEYING));
        assertTrue(thrown.getMessage().endsWith("https://a.example/robots.txt answered 503"), thrown.getMessage());
        assertFalse(sites.asked().contains("a.example/open"));
        assertEquals(200, get("a.example/open", DOCUMENTED).status());
        assertTrue(client.robotsOverridden("a.example").isPresent());
    }

    @Test
    void hostThatDoesNotAnswerIsATransportFailureNotADisallow() {
        sites.answer(
                "a.example/robots.txt",
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        refused(IssueCode.TRANSPORT, () -> get("a.example/open", OBEYING));
        var asked = sites.asked().size();
        refused(IssueCode.TRANSPORT, () -> get("a.example/open", OBEYING));
        assertEquals(asked, sites.asked().size(), "robots.txt is not asked again");
    }

    @Test
    void endlessRobotsAllowsNothing() {
        sites.answer("a.example/robots.txt", "# ".repeat((int) RobotsFiles.MAX_BYTES));
        refused(IssueCode.ROBOTS_DISALLOWED, () -> get("a.example/open", OBEYING));
    }

    @Test
    void redirectedRobotsHoldsForTheHostThatRedirected() {
        sites.answer("a.example/robots.txt", redirect("https://b.example/robots.txt"))
                .answer("b.example/robots.txt", NO_API);
        refused(IssueCode.ROBOTS_DISALLOWED, () -> get("a.example/api/1", OBEYING));
    }

    @Test
    void robotsThatRedirectsForEverCountsAsMissing() throws Exception {
        sites.answer("a.example/robots.txt", redirect("/robots.txt"));
        assertEquals(200, get("a.example/open", OBEYING).status());
    }
}
