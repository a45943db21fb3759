package ca.etalon.ingest.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingServerTest {
    @TempDir
    Path folder;

    private Recordings recordings;

    @BeforeEach
    void setUp() {
        recordings = new Recordings(folder);
    }

    @Test
    void hostTellsTwoPortalsOfOneServerApart() throws IOException {
        recordings.with("one", "- {path: /data.json, body: first}").with("two", "- {path: /data.json, body: second}");
        try (var server = recordings.serve()) {
            var asking = new Asking(server);
            assertEquals("first", asking.get("https://one.example/data.json").body());
            assertEquals(
                    "second", asking.get("http://two.example:8080/data.json").body());
        }
    }

    @Test
    void hostThatIsNotRecordedHasNoAddress() throws IOException {
        recordings.with("one", "- {path: /data.json, body: first}");
        try (var server = recordings.serve()) {
            assertEquals(Optional.empty(), server.resolver().resolve("data.elsewhere.example"));
            assertTrue(server.resolver().resolve("ONE.example").isPresent(), "host names have no case");
        }
    }

    @Test
    void requestWithoutRecordedAnswerIsNotFound() throws IOException {
        recordings.with("one", "- {path: /data.json, query: {page: '2'}, body: second page}");
        try (var server = recordings.serve()) {
            var asking = new Asking(server);
            assertEquals(404, asking.get("https://one.example/robots.txt").status());
            assertEquals(404, asking.get("https://one.example/data.json").status());
            assertEquals(
                    200, asking.get("https://one.example/data.json?page=2&x=y").status());
        }
    }

    @Test
    void whoHasTheBodyGetsNotModified() throws IOException {
        recordings.with("one", "- {path: /data.json, body: first}");
        try (var server = recordings.serve()) {
            var asking = new Asking(server);
            var tag = asking.get("https://one.example/data.json").etag();
            var again = asking.get("https://one.example/data.json", "If-None-Match", tag);
            assertEquals(304, again.status());
            assertEquals("", again.body());
            assertEquals(tag, again.etag());
            assertEquals(
                    200,
                    asking.get("https://one.example/data.json", "If-None-Match", "\"older\"")
                            .status());
            assertEquals(new RecordingServer.Traffic(3, 2, 1), server.traffic());
        }
    }

    @Test
    void pagesHaveValidatorsToo() throws IOException {
        recordings
                .lines("records.jsonl", 20)
                .with("one", "- {records: ./records.jsonl, paged_as: ckan-package-search}");
        try (var server = recordings.serve()) {
            var asking = new Asking(server);
            var url = "https://one.example/api/3/action/package_search?rows=5&start=";
            var tag = asking.get(url + 0).etag();
            assertEquals(304, asking.get(url + 0, "If-None-Match", tag).status());
            assertEquals(200, asking.get(url + 5, "If-None-Match", tag).status());
        }
    }

    @Test
    void portalMayGiveNoValidatorsOrItsOwn() throws IOException {
        recordings.with("one", """
                - {path: /none, body: first, validators: false}
                - {path: /own, body: first, headers: {ETag: '"abc"'}}
                - {path: /dated, body: first, headers: {Last-Modified: 'Sat, 31 Jan 2026 00:00:00 GMT'}}
                """);
        try (var server = recordings.serve()) {
            var asking = new Asking(server);
            assertEquals(null, asking.get("https://one.example/none").etag());
            assertEquals(
                    200,
                    asking.get("https://one.example/none", "If-None-Match", "\"x\"")
                            .status());
            assertEquals(
                    304,
                    asking.get("https://one.example/own", "If-None-Match", "\"abc\"")
                            .status());
            var since = "Sat, 31 Jan 2026 00:00:00 GMT";
            assertEquals(
                    304,
                    asking.get("https://one.example/dated", "If-Modified-Since", since)
                            .status());
        }
    }

    @Test
    void bodyTravelsInGzipWhereTheClientTakesIt() throws IOException {
        recordings.with("one", "- {path: /data.json, body: 'été'}");
        try (var server = recordings.serve()) {
            var asking = new Asking(server);
            var plain = asking.get("https://one.example/data.json");
            var zipped = asking.get("https://one.example/data.json", "Accept-Encoding", "br, gzip");
            assertEquals(null, plain.encoding());
            assertEquals("gzip", zipped.encoding());
            assertEquals("été", zipped.body());
            assertNotEquals(plain.etag(), zipped.etag(), "two representations, two strong tags");
            assertEquals(
                    304,
                    asking.get(
                                    "https://one.example/data.json",
                                    "Accept-Encoding",
                                    "gzip",
                                    "If-None-Match",
                                    zipped.etag())
                            .status());
        }
    }

    @Test
    void fileInGzipIsUnpackedUnlessRaw() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("data.json.gz")))) {
            out.write("{}".getBytes());
        }
        recordings.with("one", """
                - {path: /unpacked, file: ./data.json.gz}
                - {path: /raw, file: ./data.json.gz, raw: true, headers: {content-encoding: gzip}}
                """);
        try (var server = recordings.serve()) {
            var asking = new Asking(server);
            assertEquals("{}", asking.get("https://one.example/unpacked").body());
            var raw = asking.get("https://one.example/raw");
            assertEquals("gzip", raw.encoding());
            assertEquals("{}", raw.body());
        }
    }

    @Test
    void answersTakeTurnsByTimes() throws IOException {
        recordings.with("one", """
                - {path: /data.json, status: 500, body: oops, times: 1}
                - {path: /data.json, status: 429, headers: {Retry-After: '1'}, times: 2}
                - {path: /data.json, body: good}
                """);
        try (var server = recordings.serve()) {
            var asking = new Asking(server);
            var statuses = List.of(500, 429, 429, 200, 200);
            for (int status : statuses) {
                assertEquals(status, asking.get("https://one.example/data.json").status());
            }
            server.setDate(LocalDate.parse("2026-01-31"));
            assertEquals(
                    500, asking.get("https://one.example/data.json").status(), "a date is served the same each time");
        }
    }

    @Test
    void truncatedAnswerBreaksOff() throws IOException {
        recordings.with("one", "- {path: /data.json, body: 'a longer body', truncate: 5}");
        try (var server = recordings.serve()) {
            assertThrows(IOException.class, () -> new Asking(server).get("https://one.example/data.json"));
        }
    }

    @Test
    void eachDateHasItsLatestSnapshot() throws IOException {
        recordings.file("one.yaml", """
                portal: {id: one, name: {en: A, fr: A}, platform: ckan, url: 'https://one.example', languages: [en]}
                snapshots:
                  - {date: 2026-02-28, answers: [{path: /d, body: February}]}
                  - {date: 2026-01-31, answers: [{path: /d, body: January}]}
                """);
        recordings.with("two", "- {path: /d, body: always}");
        try (var server = recordings.serve()) {
            var asking = new Asking(server);
            assertEquals(List.of(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-28")), server.dates());
            assertEquals("January", asking.get("https://one.example/d").body());
            server.setDate(LocalDate.parse("2026-02-28"));
            assertEquals("February", asking.get("https://one.example/d").body());
            assertEquals("always", asking.get("https://two.example/d").body());
            server.setDate(LocalDate.parse("2026-01-30"));
            assertEquals(404, asking.get("https://one.example/d").status());
        }
    }
}
