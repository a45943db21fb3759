package ca.etalon.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

class WarcArchiveTest {
    private static final URI URL = URI.create("https://a.example/api?q=%C3%A9");
    private static final Instant AT = Instant.parse("2026-08-17T12:00:01.250Z");
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 17);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 17);
    private static final long LIMIT = 1_000_000;

    @TempDir
    private Path folder;

    private Path file(LocalDate snapshot) {
        return folder.resolve(snapshot + ".warc.gz");
    }

    private WarcArchive archive(LocalDate snapshot) throws IOException {
        return WarcArchive.create(
                file(snapshot),
                "raw/snapshot=" + snapshot + "/portal=a/a.warc.gz",
                new RecordIds("a", snapshot),
                Clients.AGENT,
                TestTime.START);
    }

    private ArchivedRecord archived(LocalDate snapshot, Answer answer, ArchivedRecord earlier) throws IOException {
        try (var archive = archive(snapshot)) {
            return archive.append(answer, earlier);
        }
    }

    private static Answer answer(int status, byte[] received, String... headers) throws IOException {
        var map = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < headers.length; i += 2) {
            map.computeIfAbsent(headers[i], name -> new ArrayList<>()).add(headers[i + 1]);
        }
        var codings = map.get("content-encoding");
        return new Answer(
                URL,
                URL,
                "GET",
                "http/1.1",
                status,
                "OK",
                map,
                Body.of(received, codings == null ? null : codings.get(0)),
                Map.of("host", List.of("a.example")),
                AT,
                status == 304,
                1,
                List.of());
    }

    private static Answer plain(String body, String... headers) throws IOException {
        return answer(200, bytes(body), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    @Test
    void gzipBodyComesBackAsReceivedAndDecoded() throws IOException {
        var plain = bytes("{\"title\":\"Été\"}".repeat(50));
        var wire = gzip(plain);
        var said = answer(
                200,
                wire,
                "content-type",
                "application/json; charset=utf-8",
                "content-encoding",
                "gzip",
                "transfer-encoding",
                "chunked",
                "etag",
                "\"v1\"",
                "x-note",
                "é",
                "vary",
                "a",
                "vary",
                "b");
        var record = archived(AUGUST, said, null);
        var read = ArchiveReader.read(file(AUGUST), record.offset(), LIMIT);
        assertArrayEquals(wire, read.body().receivedBytes());
        assertArrayEquals(plain, read.body().bytes());
        assertEquals(200, read.status());
        assertEquals("OK", read.reasonPhrase());
        assertEquals(URL, read.requested());
        assertEquals(AT, read.at());
        assertEquals(record.recordId(), read.recordId());
        assertEquals(record.offset(), read.offset());
        assertEquals(new ContentType("application/json", StandardCharsets.UTF_8), read.contentType());
        assertEquals("é", read.header("X-Note"));
        assertEquals(List.of("a", "b"), read.headers().get("vary"));
        assertEquals(Integer.toString(wire.length), read.header("Content-Length"));
        assertNull(read.header("Transfer-Encoding"));
        assertNull(read.revisitOf());
        assertEquals(record.sha256(), read.body().sha256());
        assertNotEquals(record.sha256(), record.payloadSha256());
    }

    @Test
    void fileIsWarcThatOthersRead() throws IOException {
        var record = archived(AUGUST, plain("{}", "content-type", "application/json"), null);
        try (var reader = new WarcReader(file(AUGUST))) {
            var info = (Warcinfo) reader.next().orElseThrow();
            assertEquals("1.1", info.version().getMajor() + "." + info.version().getMinor());
            assertEquals("a.warc.gz", info.filename().orElseThrow());
            assertEquals(Clients.AGENT, info.fields().first("software").orElseThrow());
            var request = (WarcRequest) reader.next().orElseThrow();
            assertEquals("/api?q=%C3%A9", request.http().target());
            assertEquals("a.example", request.http().headers().first("Host").orElseThrow());
            assertEquals(record.recordId(), request.concurrentTo().get(0).toString());
            var response = (WarcResponse) reader.next().orElseThrow();
            assertEquals(record.offset(), reader.position());
            assertEquals(URL, response.targetURI());
            assertEquals(
                    record.payloadSha256(),
                    response.payloadDigest().orElseThrow().hex());
            assertEquals(info.id(), response.warcinfoID().orElseThrow());
            assertTrue(reader.next().isEmpty());
        }
    }

    @Test
    void eachRecordIsAGzipMemberOfItsOwn() throws IOException {
        var record = archived(AUGUST, plain("{}"), null);
        var bytes = Files.readAllBytes(file(AUGUST));
        var member = Arrays.copyOfRange(bytes, (int) record.offset(), (int) (record.offset() + record.length()));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(member))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.startsWith("WARC/1.1\r\n"), text);
            assertTrue(text.endsWith("\r\n\r\n{}\r\n\r\n"), text);
        }
    }

    @Test
    void sameAnswersGiveTheSameFile() throws IOException {
        archived(AUGUST, plain("{}"), null);
        var first = Files.readAllBytes(file(AUGUST));
        archived(AUGUST, plain("{}"), null);
        assertArrayEquals(first, Files.readAllBytes(file(AUGUST)));
    }

    @Test
    void notModifiedBecomesARevisitThatNamesTheRecordWithTheBody() throws IOException {
        var first = archived(
                AUGUST,
                plain("{}", "content-type", "application/json", "etag", "\"v1\"", "last-modified", "then"),
                null);
        var again = archived(SEPTEMBER, answer(304, new byte[0], "etag", "\"v2\""), first);
        assertEquals(304, again.status());
        assertEquals(first.sha256(), again.sha256());
        assertEquals("application/json", again.mediaType());
        assertEquals(new Validators("\"v2\"", "then"), again.validators());
        assertEquals(first.original(), again.revisitOf());

        var read = ArchiveReader.read(file(SEPTEMBER), again.offset(), LIMIT);
        assertEquals(304, read.status());
        assertEquals(first.original(), read.revisitOf());
        var original = ArchiveReader.read(file(AUGUST), read.revisitOf().offset(), LIMIT);
        assertEquals("{}", new String(original.body().bytes(), StandardCharsets.UTF_8));
        assertEquals(
                WarcRevisit.SERVER_NOT_MODIFIED_1_1,
                ((WarcRevisit) records(SEPTEMBER).get(2)).profile());
    }

    @Test
    void sameBytesBecomeARevisit() throws IOException {
        var first = archived(AUGUST, plain("{}", "content-type", "application/json"), null);
        var again = archived(SEPTEMBER, plain("{}", "content-type", "application/json"), first);
        assertEquals(200, again.status());
        assertEquals(first.original(), again.original());
        var read = ArchiveReader.read(file(SEPTEMBER), again.offset(), LIMIT);
        assertEquals(0, read.body().receivedLength());
        assertEquals(first.original(), read.revisitOf());
        var revisit = (WarcRevisit) records(SEPTEMBER).get(2);
        assertEquals(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, revisit.profile());
        assertEquals(
                first.payloadSha256(), revisit.payloadDigest().orElseThrow().hex());
    }

    @Test
    void revisitOfARevisitNamesTheFirstRecord() throws IOException {
        var first = archived(AUGUST, plain("{}"), null);
        var second = archived(SEPTEMBER, plain("{}"), first);
        var third = archived(LocalDate.of(2026, 10, 17), answer(304, new byte[0]), second);
        assertEquals(first.original(), third.revisitOf());
    }

    @Test
    void sameTextInOtherGzipIsKeptWholeButHasTheSameEvidence() throws IOException {
        var plain = bytes("{}");
        var first = archived(AUGUST, answer(200, plain), null);
        var again = archived(SEPTEMBER, answer(200, gzip(plain), "content-encoding", "gzip"), first);
        assertNull(again.revisitOf());
        assertEquals(first.sha256(), again.sha256());
        assertArrayEquals(
                plain,
                ArchiveReader.read(file(SEPTEMBER), again.offset(), LIMIT)
                        .body()
                        .bytes());
    }

    @Test
    void changedBodyIsKeptWhole() throws IOException {
        var first = archived(AUGUST, plain("{}"), null);
        var again = archived(SEPTEMBER, plain("[]"), first);
        assertNull(again.revisitOf());
        assertNotEquals(first.sha256(), again.sha256());
    }

    @Test
    void failureIsNoRevisitOfAnEarlierFailure() throws IOException {
        var first = archived(AUGUST, answer(500, bytes("oops")), null);
        assertNull(archived(SEPTEMBER, answer(500, bytes("oops")), first).revisitOf());
    }

    @Test
    void redirectIsArchivedBeforeTheAnswerItLedTo() throws IOException {
        var asked = URI.create("http://a.example/old");
        var hop = new Redirect(
                asked,
                "http/1.1",
                301,
                "Moved",
                Map.of("location", List.of(URL.toString())),
                Body.of(new byte[0], null),
                Map.of("host", List.of("a.example")),
                AT);
        var last = plain("{}");
        var said = new Answer(
                asked,
                URL,
                "GET",
                "h2",
                200,
                "",
                last.headers(),
                last.body(),
                last.requestHeaders(),
                AT,
                false,
                2,
                List.of(hop));
        var record = archived(AUGUST, said, null);
        assertEquals(asked, record.uri());
        assertEquals(URL, record.answered());
        try (var reader = ArchiveReader.open(file(AUGUST), LIMIT)) {
            var redirect = reader.next().orElseThrow();
            assertTrue(redirect.isRedirect());
            assertEquals(asked, redirect.answered());
            assertEquals(URL.toString(), redirect.header("location"));
            var answer = reader.next().orElseThrow();
            assertFalse(answer.isRedirect());
            assertEquals(asked, answer.requested());
            assertEquals(URL, answer.answered());
            assertEquals("", answer.reasonPhrase());
            assertTrue(reader.next().isEmpty());
        }
        var index = ArchiveIndex.read(ArchiveIndex.beside(file(AUGUST)));
        assertEquals(2, index.size());
        assertEquals(Map.of(asked, record), ArchiveIndex.byRequest(index));
    }

    @Test
    void indexGivesBackWhatWasArchived() throws IOException {
        ArchivedRecord first = archived(AUGUST, plain("{}", "etag", "\"v1\""), null);
        var archive = archive(SEPTEMBER);
        try (archive) {
            archive.append(plain("{}", "content-type", "text/csv"), first);
            archive.append(plain("[]"), null);
        }
        var index = Files.readAllLines(archive.index());
        assertTrue(index.get(0).startsWith("example,a)/api?q=%c3%a9 20260817120001 {\"url\":"), index.get(0));
        assertEquals(index.stream().sorted().toList(), index);
        assertEquals(Set.copyOf(archive.records()), Set.copyOf(ArchiveIndex.read(archive.index())));
    }

    @Test
    void sameRequestAskedTwiceHasTwoRecords() throws IOException {
        try (var archive = archive(AUGUST)) {
            var first = archive.append(plain("{}"), null);
            var second = archive.append(plain("[]"), null);
            assertNotEquals(first.recordId(), second.recordId());
            assertEquals(new RecordIds("a", AUGUST).answer("GET", URL, 2), second.recordId());
        }
    }

    @Test
    void archiveThatWasNotClosedHasNoIndex() throws IOException {
        var archive = archive(AUGUST);
        archive.append(plain("{}"), null);
        assertFalse(Files.exists(archive.index()));
        archive.close();
        assertTrue(Files.exists(archive.index()));
    }

    @Test
    void fileCutShortIsNamedWithThePlace() throws IOException {
        var record = archived(AUGUST, plain("0123456789".repeat(500)), null);
        var whole = Files.readAllBytes(file(AUGUST));
        for (var cut = (int) record.offset() + 1; cut < whole.length; cut++) {
            Files.write(file(AUGUST), Arrays.copyOf(whole, cut));
            var thrown = assertThrows(
                    ArchiveException.class, () -> ArchiveReader.read(file(AUGUST), record.offset(), LIMIT));
            assertTrue(thrown.getMessage().startsWith(file(AUGUST) + " cannot be read at byte "), thrown.getMessage());
            assertThrows(ArchiveException.class, this::readAll);
        }
    }

    @Test
    void damagedOrWrongFileIsAnArchiveException() throws IOException {
        Files.writeString(file(AUGUST), "no archive at all");
        assertThrows(ArchiveException.class, this::readAll);
        Files.write(file(AUGUST), new byte[0]);
        assertThrows(ArchiveException.class, () -> ArchiveReader.read(file(AUGUST), 0, LIMIT));
        assertThrows(ArchiveException.class, () -> ArchiveReader.open(folder.resolve("absent.warc.gz"), LIMIT));
        Files.writeString(folder.resolve("x.cdxj"), "com,a)/ 2026 {\"url\":");
        assertThrows(ArchiveException.class, () -> ArchiveIndex.read(folder.resolve("x.cdxj")));
    }

    @Test
    void archivedBodyOverTheLimitIsNotRead() throws IOException {
        var plain = new byte[100_000];
        var record = archived(AUGUST, answer(200, gzip(plain), "content-encoding", "gzip"), null);
        assertThrows(ArchiveException.class, () -> ArchiveReader.read(file(AUGUST), record.offset(), 99_999));
        assertEquals(
                100_000,
                ArchiveReader.read(file(AUGUST), record.offset(), 100_000)
                        .body()
                        .length());
    }

    @Test
    void chunkedGzipFromTheClientIsArchivedAndReadBack() throws Exception {
        var plain = bytes("{\"title\":\"Été\"}".repeat(200));
        var wire = gzip(plain);
        try (var sites = new FakeSites("a.example");
                var client = Clients.client(sites, new TestTime())) {
            sites.answer("a.example/old", FakeSites.redirect("/new?q=1"))
                    .answer(
                            "a.example/new?q=1",
                            new MockResponse.Builder()
                                    .setHeader("Content-Encoding", "gzip")
                                    .chunkedBody(new Buffer().write(wire), 20)
                                    .build());
            var answer = client.fetch(FakeSites.https("a.example/old"), "*/*", null, Clients.OBEYING);
            var record = archived(AUGUST, answer, null);
            var read = ArchiveReader.read(file(AUGUST), record.offset(), LIMIT);
            assertArrayEquals(wire, read.body().receivedBytes());
            assertArrayEquals(plain, read.body().bytes());
            assertEquals(FakeSites.https("a.example/old"), read.requested());
            assertEquals(FakeSites.https("a.example/new?q=1"), read.answered());
            assertEquals(TestTime.START.plusSeconds(2), read.at());
        }
    }

    private void readAll() throws ArchiveException {
        try (var reader = ArchiveReader.open(file(AUGUST), LIMIT)) {
            while (reader.next().isPresent()) {
                continue;
            }
        }
    }

    private List<WarcRecord> records(LocalDate snapshot) throws IOException {
        var records = new ArrayList<WarcRecord>();
        try (var reader = new WarcReader(file(snapshot))) {
            for (var record : reader) {
                records.add(record);
            }
        }
        return records;
    }
}
