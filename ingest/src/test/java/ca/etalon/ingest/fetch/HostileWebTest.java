package ca.etalon.ingest.fetch;

import static ca.etalon.ingest.fetch.Clients.OBEYING;
import static ca.etalon.ingest.fetch.Clients.client;
import static ca.etalon.ingest.fetch.Clients.refused;
import static ca.etalon.ingest.fetch.Clients.settings;
import static ca.etalon.ingest.fetch.FakeSites.https;
import static ca.etalon.ingest.fetch.FakeSites.redirect;
import static ca.etalon.ingest.fetch.FakeSites.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.IssueCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a host can do to whoever asks it, and what is said of it. */
@Timeout(60)
class HostileWebTest {
    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final String TRUSTED_PASSWORD = "javax.net.ssl.trustStorePassword";

    private final TestTime time = new TestTime();

    @TempDir
    private Path folder;

    private FakeSites sites;
    private PoliteClient client;

    @BeforeEach
    void open() throws IOException {
        sites = new FakeSites("a.example", "b.example");
        client = client(sites, time);
    }

    @AfterEach
    void close() {
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED_PASSWORD);
        client.close();
        sites.close();
    }

    private TransportException refusedAs(IssueCode code) {
        return refused(code, () -> client.fetch(https("a.example/api"), "*/*", null, OBEYING));
    }

    private static void assertSays(String words, TransportException thrown) {
        assertTrue(thrown.getMessage().contains(words), thrown.getMessage());
    }

    @Test
    void nameThatIsNotInTheDnsIsSaidToBeUnknown() {
        var addresses = new AddressPolicy(
                host -> {
                    throw new UnknownHostException(host);
                },
                AddressPolicy::isPublic);
        try (var lost =
                new PoliteClient(settings(), Optional.empty(), addresses, Clients.bodies(), time, time, () -> 0.5)) {
            var thrown =
                    refused(IssueCode.HOST_UNKNOWN, () -> lost.fetch(https("nowhere.example/x"), "*/*", null, OBEYING));
            assertSays("its host name is not known (DNS)", thrown);
        }
    }

    @Test
    void portWhereNobodyListensIsNoConnection() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            closed = socket.getLocalPort();
        }
        HostResolver nowhere = host -> Optional.of(new InetSocketAddress("127.0.0.1", closed));
        try (var lost = client(settings(), nowhere, time)) {
            var thrown = refused(IssueCode.TRANSPORT, () -> lost.fetch(https("a.example/x"), "*/*", null, OBEYING));
            assertSays("no connection: ", thrown);
        }
    }

    @Test
    void connectionClosedInsteadOfAnAnswerIsABrokenOne() {
        sites.answer(
                "a.example/api",
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        assertSays("broke", refusedAs(IssueCode.TRANSPORT));
    }

    @Test
    void cookieThatAHostSetsIsNotKept() throws Exception {
        sites.answer("a.example/api", status(200, "Set-Cookie", "session=secret-1", "X-Else", "kept"));
        var file = folder.resolve("a.warc.gz");
        try (var answer = client.fetch(https("a.example/api"), "*/*", null, OBEYING);
                var archive = WarcArchive.create(
                        file, "a", new RecordIds("a", LocalDate.EPOCH), Clients.AGENT, TestTime.START)) {
            assertNull(answer.header("Set-Cookie"));
            assertEquals("kept", answer.header("X-Else"));
            archive.append(answer, null);
        }
        assertFalse(unpacked(file).contains("secret-1"));
    }

    @Test
    void credentialsInARedirectAreNeitherSentNorKept() throws Exception {
        sites.answer("a.example/api", redirect("https://user:secret-2@b.example/x"))
                .answer("b.example/x", "{}");
        var file = folder.resolve("a.warc.gz");
        try (var answer = client.fetch(https("a.example/api"), "*/*", null, OBEYING);
                var archive = WarcArchive.create(
                        file, "a", new RecordIds("a", LocalDate.EPOCH), Clients.AGENT, TestTime.START)) {
            assertEquals(https("b.example/x"), answer.answered());
            assertNull(sites.last("b.example/x").getHeaders().get("Authorization"));
            archive.append(answer, null);
        }
        assertFalse(unpacked(file).contains("secret-2"));
    }

    @Test
    void credentialsOfARefusedAddressAreNotSaid() {
        sites.answer("a.example/api", redirect("ftp://user:secret-3@b.example/x"));
        assertFalse(refusedAs(IssueCode.ADDRESS_REFUSED).getMessage().contains("secret-3"));
        var thrown = refused(
                IssueCode.ADDRESS_REFUSED,
                () -> client.fetch(URI.create("ftp://user:secret-4@b.example/x"), "*/*", null, OBEYING));
        assertFalse(thrown.getMessage().contains("secret-4"));
    }

    @Test
    void endlessAddressIsNotAsked() {
        sites.answer("a.example/api", redirect("/" + "x".repeat(Redirects.MOST_CHARACTERS)));
        var thrown = refusedAs(IssueCode.ADDRESS_REFUSED);
        assertSays("more than " + Redirects.MOST_CHARACTERS + " characters", thrown);
        assertTrue(thrown.getMessage().length() < 200);
    }

    @Test
    void headersWithoutEndAreNotRead() {
        var response = new MockResponse.Builder();
        for (var i = 0; i < 4_000; i++) {
            response.addHeader("X-Filler-" + i, "x".repeat(100));
        }
        sites.answer("a.example/api", response.build());
        refusedAs(IssueCode.TRANSPORT);
    }

    @Test
    void bodyCodedManyTimesIsRefusedUnread() {
        sites.answer(
                "a.example/api",
                new MockResponse.Builder()
                        .setHeader("Content-Encoding", "gzip" + ", gzip".repeat(500))
                        .body("x")
                        .build());
        assertTrue(refusedAs(IssueCode.ANSWER_MALFORMED).getMessage().length() < 200);
    }

    @Test
    void packedBodyThatEndsTooEarlyIsMalformedAlthoughTheMessageIsWhole() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("text".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        var cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
        sites.answer(
                "a.example/api",
                new MockResponse.Builder()
                        .setHeader("Content-Encoding", "gzip")
                        .body(new Buffer().write(cut))
                        .build());
        assertSays("the coded body ends too early", refusedAs(IssueCode.ANSWER_MALFORMED));
    }

    @Test
    void certificateThatSignsItselfIsNotAccepted() throws Exception {
        var own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("a.example")
                .build();
        assertSays("not signed by an authority we know", overTls(own, null));
    }

    @Test
    void expiredCertificateIsNotAccepted() throws Exception {
        var authority = authority();
        var now = Instant.now().toEpochMilli();
        var day = TimeUnit.DAYS.toMillis(1);
        var expired = new HeldCertificate.Builder()
                .addSubjectAlternativeName("a.example")
                .validityInterval(now - 9 * day, now - day)
                .signedBy(authority)
                .build();
        assertSays("its certificate has expired", overTls(expired, authority));
    }

    @Test
    void certificateOfAnotherHostIsNotAccepted() throws Exception {
        var authority = authority();
        var other = new HeldCertificate.Builder()
                .addSubjectAlternativeName("b.example")
                .signedBy(authority)
                .build();
        assertSays("its certificate is for another host", overTls(other, authority));
    }

    @Test
    void hostThatSpeaksNoTlsIsATlsFailure() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var speaker = new Thread(() -> speakPlainly(plain), "plain");
            speaker.setDaemon(true);
            speaker.start();
            assertSays("the secure connection failed", overTls(plain.getLocalPort()));
        }
    }

    /** Answers whatever is said with the words of another protocol, until it is closed. */
    private static void speakPlainly(ServerSocket server) {
        while (true) {
            try (var connection = server.accept()) {
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                connection.getOutputStream().flush();
                connection.getInputStream().readNBytes(1);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static HeldCertificate authority() {
        return new HeldCertificate.Builder().certificateAuthority(0).build();
    }

    /** @param trusted an authority that this machine knows, or null */
    private TransportException overTls(HeldCertificate certificate, HeldCertificate trusted) throws Exception {
        sites.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        if (trusted != null) {
            trust(trusted);
        }
        return overTls(sites.port());
    }

    private TransportException overTls(int port) throws Exception {
        var loopback = InetAddress.getByName("127.0.0.1");
        var addresses = new AddressPolicy(host -> List.of(loopback), loopback::equals);
        try (var strict =
                new PoliteClient(settings(), Optional.empty(), addresses, Clients.bodies(), time, time, () -> 0.5)) {
            var thrown = refused(
                    IssueCode.TLS_FAILED, () -> strict.fetch(https("a.example:" + port + "/x"), "*/*", null, OBEYING));
            assertEquals(List.of(), sites.asked());
            return thrown;
        }
    }

    private void trust(HeldCertificate authority) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority.certificate());
        var file = folder.resolve("trusted.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty(TRUSTED, file.toString());
        System.setProperty(TRUSTED_PASSWORD, "changeit");
    }

    private static String unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
