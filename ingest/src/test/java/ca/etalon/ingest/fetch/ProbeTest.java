package ca.etalon.ingest.fetch;

import static ca.etalon.ingest.fetch.Clients.PAGE;
import static ca.etalon.ingest.fetch.Clients.client;
import static ca.etalon.ingest.fetch.FakeSites.https;
import static ca.etalon.ingest.fetch.FakeSites.redirect;
import static ca.etalon.ingest.fetch.FakeSites.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.IssueCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests for the beginning of an answer. */
@Timeout(60)
class ProbeTest {
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

    @Test
    void bodyIsBrokenOffAtTheBoundWhateverLengthItStates() throws Exception {
        sites.answer(
                "a.example/big",
                new MockResponse.Builder()
                        .body("x".repeat(2_000_000))
                        .setHeader("Content-Length", "10000000000")
                        .build());
        var answer = client.probe(ProbeRequest.first(https("a.example/big"), 1000, PAGE));
        assertEquals(1000, answer.first().length);
        assertEquals(1000, answer.received());
        assertTrue(answer.cut());
        assertEquals(OptionalLong.of(10_000_000_000L), answer.wholeLength());
        assertEquals("bytes=0-999", sites.last("a.example/big").getHeaders().get("Range"));
    }

    @Test
    void shortBodyIsWhole() throws Exception {
        sites.answer("a.example/small", "a,b\n1,2\n");
        var answer = client.probe(ProbeRequest.first(https("a.example/small"), 1000, PAGE));
        assertEquals("a,b\n1,2\n", new String(answer.first()));
        assertFalse(answer.cut());
    }

    @Test
    void headIsAskedAndRedirectsAreFollowed() throws Exception {
        sites.answer("a.example/x", redirect("https://b.example/y"))
                .answer("b.example/y", status(200, "Content-Type", "text/csv"));
        var answer = client.probe(ProbeRequest.head(https("a.example/x"), PAGE));
        assertEquals(https("b.example/y"), answer.answered());
        assertEquals("HEAD", sites.last("b.example/y").getMethod());
        assertEquals("text/csv", answer.contentType().mediaType());
        assertEquals(2, answer.requests());
        assertEquals(1, answer.redirects());
    }

    @Test
    void addressThatRobotsDisallowsIsNotAskedAlthoughThePortalsApiIs() throws Exception {
        sites.answer("a.example/robots.txt", "User-agent: *\nDisallow: /data");
        var step = client.step(ProbeRequest.head(https("a.example/data/x.csv"), PAGE), false);
        assertFalse(step.sent());
        assertNull(step.answer());
        assertEquals(IssueCode.ROBOTS_DISALLOWED, step.failure().code());
        assertEquals(List.of("a.example/robots.txt"), sites.asked());
    }

    @Test
    void stepTellsThePauseThatAHostAsksForAndDoesNotWait() throws Exception {
        sites.answer("a.example/x", status(429, "Retry-After", "3600"));
        var step = client.step(ProbeRequest.head(https("a.example/x"), PAGE), false);
        assertEquals(Duration.ofHours(1), step.retryAfter());
        assertEquals(Duration.ofSeconds(30), client.rest("a.example", Duration.ofSeconds(1)));
    }

    @Test
    void redirectFromHttpsToHttpIsFollowedByAProbe() throws Exception {
        sites.answer("a.example/x", redirect("http://b.example/y"));
        var step = client.step(ProbeRequest.head(https("a.example/x"), PAGE), false);
        assertEquals("http://b.example/y", step.next().toString());
    }

    @Test
    void writtenAddressIsMadeOneThatCanBeAsked() {
        assertEquals(
                "https://a.example/a%20b/%C3%A9.csv?q=%5B1%5D",
                ProbeRequest.address(" https://a.example/a b/é.csv?q=%5B1%5D#top ")
                        .orElseThrow()
                        .toString());
        for (var wrong :
                List.of("ftp://a.example/x", "a.csv", "https://", "https://user:pw@a.example/", "http://a b/")) {
            assertEquals(Optional.empty(), ProbeRequest.address(wrong), wrong);
        }
    }
}
