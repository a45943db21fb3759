package ca.etalon.ingest.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.fetch.Answer;
import ca.etalon.ingest.fetch.Body;
import ca.etalon.ingest.fetch.RecordIds;
import ca.etalon.ingest.fetch.WarcArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedAnswersTest {
    private static final String ADDRESS = "https://data.town.example/api/3/action/package_search?rows=2&start=0";

    @TempDir
    Path lake;

    @Test
    void answerIsGivenAgainInItsEncodingWithItsTag() throws IOException {
        archive("2026-01-31", answer(200, "first", "\"a\""), null);
        try (var server = RecordingServer.start(ArchivedAnswers.of(lake, 1_000_000))) {
            var asking = new Asking(server);
            var got = asking.get(ADDRESS, "Accept-Encoding", "gzip");
            assertEquals("first", got.body());
            assertEquals("gzip", got.encoding());
            assertEquals("\"a\"", got.etag());
            assertEquals(304, asking.get(ADDRESS, "If-None-Match", "\"a\"").status());
            assertEquals(404, asking.get(ADDRESS.replace("start=0", "start=2")).status());
        }
    }

    @Test
    void whatHadNotChangedIsGivenFromTheArchiveThatHasTheBody() throws IOException {
        var first = archive("2026-01-31", answer(200, "first", "\"a\""), null);
        archive("2026-02-28", answer(304, "", "\"a\""), first);
        try (var server = RecordingServer.start(ArchivedAnswers.of(lake, 1_000_000))) {
            assertEquals(List.of(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-28")), server.dates());
            server.setDate(LocalDate.parse("2026-02-28"));
            var got = new Asking(server).get(ADDRESS);
            assertEquals(200, got.status());
            assertEquals("first", got.body());
        }
    }

    private ca.etalon.ingest.fetch.ArchivedRecord archive(
            String date, Answer answer, ca.etalon.ingest.fetch.ArchivedRecord earlier) throws IOException {
        var name = "raw/snapshot=" + date + "/portal=town/1.warc.gz";
        Files.createDirectories(lake.resolve(name).getParent());
        try (var archive = WarcArchive.create(
                lake.resolve(name), name, new RecordIds("town", LocalDate.parse(date)), "test", Instant.EPOCH)) {
            return archive.append(answer, earlier);
        }
    }

    private static Answer answer(int status, String body, String tag) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        var wire = status == 304 ? new byte[0] : packed.toByteArray();
        var headers = new HashMap<>(Map.of("etag", List.of(tag), "content-length", List.of("" + wire.length)));
        if (status == 200) {
            headers.put("content-encoding", List.of("gzip"));
        }
        return new Answer(
                URI.create(ADDRESS),
                URI.create(ADDRESS),
                "GET",
                "http/1.1",
                status,
                "",
                headers,
                Body.of(wire, status == 200 ? "gzip" : null),
                Map.of(),
                Instant.EPOCH,
                status == 304,
                1,
                List.of());
    }
}
