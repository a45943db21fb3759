package ca.etalon.ingest.recording;

import ca.etalon.ingest.fetch.HostResolver;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives recorded answers again, over real HTTP on a loopback address, to any host that is recorded.
 *
 * <p>It behaves as a well-kept web server does: gzip where the client takes it, a strong {@code ETag} on every success,
 * 304 to who has the body already, 206 to who asks for a range. It serves one date at a time.
 */
public final class RecordingServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingServer.class);

    static {
        // Without it each answer waits some 40 ms for the client's delayed acknowledgement of the headers.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    /**
     * What was asked so far.
     *
     * @param conditional requests that carried a validator
     * @param notModified of these, the ones answered with 304
     */
    public record Traffic(long requests, long conditional, long notModified) {}

    private final AnswerSource source;
    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong conditional = new AtomicLong();
    private final AtomicLong notModified = new AtomicLong();
    private volatile LocalDate date;

    private RecordingServer(AnswerSource source) throws IOException {
        this.source = source;
        this.date = source.dates().isEmpty() ? LocalDate.EPOCH : source.dates().get(0);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "recording");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Serves declared recordings, at first as of their first date. */
    public static RecordingServer start(List<Recording> recordings) throws IOException {
        return start(new RecordedAnswers(recordings));
    }

    public static RecordingServer start(AnswerSource source) throws IOException {
        return new RecordingServer(source);
    }

    /** From now on, each recording answers as in its latest snapshot that is not after the date. */
    public void setDate(LocalDate day) {
        source.restart();
        date = day;
    }

    /** All dates of all recordings, ascending. */
    public List<LocalDate> dates() {
        return source.dates();
    }

    /** Sends recorded hosts here and knows no other. */
    public HostResolver resolver() {
        var hosts = source.hosts();
        var address = server.getAddress();
        return host -> hosts.contains(host.toLowerCase(Locale.ROOT)) ? Optional.of(address) : Optional.empty();
    }

    public Traffic traffic() {
        return new Traffic(requests.get(), conditional.get(), notModified.get());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            var request = RecordedRequest.of(hostOf(exchange), exchange.getRequestURI());
            LOG.debug("{} {}{}", exchange.getRequestMethod(), request.host(), request.target());
            respond(exchange, source.answer(request, date).orElseGet(RecordedResponse::notFound));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException e) {
            LOG.warn("The recorded answer to {} could not be given: {}", exchange.getRequestURI(), e.toString());
            throw e;
        }
    }

    private void respond(HttpExchange exchange, RecordedResponse response) throws IOException, InterruptedException {
        if (!response.delay().isZero()) {
            Thread.sleep(response.delay().toMillis());
        }
        var headers = exchange.getResponseHeaders();
        response.headers().forEach(headers::set);
        var zipped = takesGzip(exchange, response);
        if (hasCurrent(exchange, validate(headers, response, zipped))) {
            notModified.incrementAndGet();
            headers.remove("Content-Encoding");
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        if (zipped) {
            headers.set("Content-Encoding", "gzip");
            headers.set("Vary", "Accept-Encoding");
        }
        var body = zipped ? gzip(response.body()) : response.body();
        var part = response.status() == 200 && !zipped
                ? RangeOfBytes.asked(exchange.getRequestHeaders().getFirst("Range"), body.length)
                : Optional.<RangeOfBytes>empty();
        if (part.isPresent()) {
            headers.set("Content-Range", part.get().header(body.length));
            send(
                    exchange,
                    response,
                    206,
                    Arrays.copyOfRange(body, part.get().from(), part.get().to()));
        } else {
            send(exchange, response, response.status(), body);
        }
    }

    private static void send(HttpExchange exchange, RecordedResponse response, int status, byte[] body)
            throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        }
        if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        var sent = response.truncate() == null ? body.length : Math.min(response.truncate(), body.length);
        exchange.getResponseBody().write(body, 0, sent);
        if (sent == body.length) {
            exchange.getResponseBody().close();
        }
    }

    /** Whether the answer has validators, the recording's own or else a tag made from the body. */
    private static boolean validate(Headers headers, RecordedResponse response, boolean zipped) {
        if (response.status() != 200 || response.body().length == 0 || !response.validators()) {
            return false;
        }
        if (headers.getFirst("ETag") == null && headers.getFirst("Last-Modified") == null) {
            // Two encodings are two representations, so a strong tag has to tell them apart.
            headers.set("ETag", '"' + sha256(response.body()) + (zipped ? "-gzip\"" : "\""));
        }
        return true;
    }

    private boolean hasCurrent(HttpExchange exchange, boolean hasValidators) {
        var tags = exchange.getRequestHeaders().getFirst("If-None-Match");
        var since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        if (tags == null && since == null) {
            return false;
        }
        conditional.incrementAndGet();
        var headers = exchange.getResponseHeaders();
        if (!hasValidators) {
            return false;
        }
        return tags != null
                ? List.of(tags.strip().split("\\s*,\\s*")).contains(headers.getFirst("ETag"))
                : since.equals(headers.getFirst("Last-Modified"));
    }

    private static boolean takesGzip(HttpExchange exchange, RecordedResponse response) {
        var accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null
                && accepted.toLowerCase(Locale.ROOT).contains("gzip")
                && response.body().length > 0
                && !response.headers().containsKey("content-encoding");
    }

    private static String hostOf(HttpExchange exchange) {
        var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        var colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
