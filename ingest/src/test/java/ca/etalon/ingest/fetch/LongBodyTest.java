package ca.etalon.ingest.fetch;

import static ca.etalon.ingest.fetch.Clients.OBEYING;
import static ca.etalon.ingest.fetch.Clients.refused;
import static ca.etalon.ingest.fetch.Clients.settings;
import static ca.etalon.ingest.fetch.FakeSites.https;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.IssueCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that do not stay in memory. */
@Timeout(60)
class LongBodyTest {
    private static final int LONG = 3 << 20;
    private static final long LIMIT = 20 << 20;

    @TempDir
    private Path folder;

    private Path spool;

    @BeforeEach
    void place() {
        spool = folder.resolve("bodies");
    }

    private PoliteClient client(FakeSites sites, long limit) {
        var time = new TestTime();
        return new PoliteClient(
                settings(limit, Duration.ofSeconds(20), 0), Optional.of(sites), spool, time, time, () -> 0.5);
    }

    private static byte[] noise() {
        var bytes = new byte[LONG];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static MockResponse said(byte[] body, String coding) {
        var response = new MockResponse.Builder().chunkedBody(new Buffer().write(body), 50_000);
        if (coding != null) {
            response.setHeader("Content-Encoding", coding);
        }
        return response.build();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    private int files() throws IOException {
        if (!Files.isDirectory(spool)) {
            return 0;
        }
        try (var inside = Files.list(spool)) {
            return (int) inside.count();
        }
    }

    private static byte[] all(InputStream stream) throws IOException {
        try (stream) {
            return stream.readAllBytes();
        }
    }

    @Test
    void longBodyWaitsInAFileUntilTheAnswerIsClosed() throws Exception {
        var plain = noise();
        try (var sites = new FakeSites("a.example").answer("a.example/x", said(plain, null));
                var client = client(sites, LIMIT)) {
            try (var answer = client.fetch(https("a.example/x"), "*/*", null, OBEYING)) {
                assertEquals(1, files());
                assertArrayEquals(plain, all(answer.body().open()));
                assertArrayEquals(plain, all(answer.body().open()), "a second time");
                assertEquals(LONG, answer.body().length());
            }
            assertEquals(0, files());
        }
    }

    @Test
    void shortBodyNeedsNoFile() throws Exception {
        try (var sites = new FakeSites("a.example").answer("a.example/x", "{}");
                var client = client(sites, LIMIT);
                var answer = client.fetch(https("a.example/x"), "*/*", null, OBEYING)) {
            assertEquals("{}", new String(all(answer.body().open())));
            assertEquals(0, files());
        }
    }

    @Test
    void longPackedBodyIsArchivedAsReceivedAndReadBackDecoded() throws Exception {
        var plain = noise();
        var packed = gzip(plain);
        var file = folder.resolve("a.warc.gz");
        try (var sites = new FakeSites("a.example").answer("a.example/x", said(packed, "gzip"));
                var client = client(sites, LIMIT);
                var answer = client.fetch(https("a.example/x"), "*/*", null, OBEYING);
                var archive = WarcArchive.create(
                        file, "a", new RecordIds("a", LocalDate.EPOCH), Clients.AGENT, TestTime.START)) {
            assertArrayEquals(plain, all(answer.body().open()));
            var record = archive.append(answer, null);
            var read = ArchiveReader.read(file, record.offset(), LIMIT).body();
            assertArrayEquals(packed, all(read.openReceived()));
            assertArrayEquals(plain, all(read.open()));
            assertEquals(answer.body().sha256(), read.sha256());
            assertEquals(answer.body().receivedSha256(), read.receivedSha256());
        }
    }

    @Test
    void damagedArchiveOfALongBodyIsNoticedBeforeItIsRead() throws Exception {
        var file = folder.resolve("a.warc.gz");
        long offset;
        try (var sites = new FakeSites("a.example").answer("a.example/x", said(noise(), null));
                var client = client(sites, LIMIT);
                var answer = client.fetch(https("a.example/x"), "*/*", null, OBEYING);
                var archive = WarcArchive.create(
                        file, "a", new RecordIds("a", LocalDate.EPOCH), Clients.AGENT, TestTime.START)) {
            offset = archive.append(answer, null).offset();
        }
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - LONG / 2));
        assertThrows(ArchiveException.class, () -> ArchiveReader.read(file, offset, LIMIT));
    }

    @Test
    void bodyInSeveralGzipMembersIsReadToItsEndHoweverItArrives() throws Exception {
        var members = new ByteArrayOutputStream();
        for (var i = 0; i < 50; i++) {
            members.writeBytes(gzip(new byte[] {(byte) ('a' + i % 26)}));
        }
        var dripping = new MockResponse.Builder()
                .setHeader("Content-Encoding", "gzip")
                .chunkedBody(new Buffer().write(members.toByteArray()), 21)
                .build();
        try (var sites = new FakeSites("a.example").answer("a.example/x", dripping);
                var client = client(sites, LIMIT);
                var answer = client.fetch(https("a.example/x"), "*/*", null, OBEYING)) {
            assertEquals(50, answer.body().length());
        }
    }

    @Test
    void brokenOffBodyLeavesNoFile() throws Exception {
        var bomb = gzip(new byte[200 << 20]);
        try (var sites = new FakeSites("a.example")
                        .answer("a.example/bomb", said(bomb, "gzip"))
                        .answer("a.example/long", said(noise(), null))
                        .answer("a.example/nested", said(gzip(bomb), "gzip, gzip"));
                var client = client(sites, 2 << 20)) {
            for (var path : new String[] {"bomb", "long", "nested"}) {
                refused(
                        IssueCode.ANSWER_TOO_LARGE,
                        () -> client.fetch(https("a.example/" + path), "*/*", null, OBEYING));
            }
            assertEquals(0, files());
        }
    }

    @Test
    void manyShortBodiesTogetherDoNotStayInMemory() throws Exception {
        var room = 1 << 20;
        try (var spool = new Spool(this.spool, room)) {
            var places = new java.util.ArrayList<Spool.Place>();
            for (var i = 0; i < 40; i++) {
                var place = spool.place();
                place.write(new byte[100_000]);
                place.close();
                places.add(place);
                assertTrue(spool.inMemory() <= room);
            }
            assertTrue(files() > 0);
            for (var place : places) {
                assertArrayEquals(new byte[100_000], all(place.open()));
                place.discard();
            }
            assertEquals(0, files());
            assertEquals(0, spool.inMemory());
        }
    }

    @Test
    void whatAKilledRunLeftIsDeleted() throws Exception {
        Files.createDirectories(spool);
        Files.write(spool.resolve("body-17"), new byte[10]);
        new Spool(spool).close();
        assertEquals(0, files());
    }

    @Test
    void longBodyIsNotHandedOutInOnePiece() throws Exception {
        var body = Body.of(new byte[Body.MOST_IN_MEMORY + 1], null);
        assertThrows(ContentDecoder.TooLargeException.class, body::bytes);
    }
}
