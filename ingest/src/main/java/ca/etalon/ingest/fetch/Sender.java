package ca.etalon.ingest.fetch;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request to one address, in its host's turn, again and again until there is an answer to keep. */
final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final String userAgent;
    private final Optional<HostResolver> resolver;
    private final AddressPolicy addresses;
    private final HostGates gates;
    private final Backoff backoff;
    private final Spool spool;
    private final Wire wire;
    private final Semaphore underWay;
    private final LongAdder requests = new LongAdder();
    private final LongAdder conditional = new LongAdder();
    private final LongAdder notModified = new LongAdder();
    private final LongAdder bytesReceived = new LongAdder();
    private final LongAdder retries = new LongAdder();

    Sender(
            Settings settings,
            Optional<HostResolver> resolver,
            AddressPolicy addresses,
            Path spool,
            Clock clock,
            Sleeper sleeper,
            DoubleSupplier jitter) {
        this.userAgent = settings.identification();
        this.resolver = resolver;
        this.addresses = addresses;
        this.gates = new HostGates(clock, sleeper, settings.sharedHosts());
        this.backoff = new Backoff(settings, clock, jitter);
        this.underWay = new Semaphore(settings.hosts(), true);
        this.spool = new Spool(spool);
        this.wire = new Wire(settings, clock, addresses, this.spool);
    }

    /**
     * @param validators may be null
     * @param booked whether the place among the requests to the vendor is taken already
     */
    record Ask(HttpUrl url, String accept, Validators validators, Duration delay, long limit, boolean booked) {
        Ask(HttpUrl url, String accept, Validators validators, Duration delay, long limit) {
            this(url, accept, validators, delay, limit, false);
        }

        boolean isConditional() {
            return validators != null && !validators.isEmpty();
        }
    }

    /** @param attempts requests it took */
    record Sent(Exchange exchange, int attempts) {}

    Sent send(Ask ask) throws TransportException, InterruptedException {
        var wireUrl = wireUrl(ask.url());
        var headers = headers(ask, !wireUrl.equals(ask.url()));
        for (var attempt = 1; ; attempt++) {
            try (var turn = gates.enter(ask.url().host(), ask.delay(), ask.booked() && attempt == 1)) {
                count(ask, attempt);
                Optional<Duration> pause;
                try {
                    var exchange = get(ask, wireUrl, headers);
                    count(exchange);
                    var retryAfter = exchange.header("retry-after");
                    pause = backoff.afterAnswer(attempt, exchange.status(), retryAfter);
                    if (pause.isEmpty()) {
                        backoff.afterLastAnswer(exchange.status(), retryAfter).ifPresent(turn::pause);
                        return new Sent(exchange, attempt);
                    }
                    exchange.body().close();
                    LOG.debug("{} answered {}; again in {}", ask.url(), exchange.status(), pause.get());
                } catch (IOException e) {
                    refuseIfFinal(ask.url(), e);
                    var failure = NoAnswer.of(e);
                    pause = backoff.afterFailure(attempt, failure);
                    if (pause.isEmpty()) {
                        throw noAnswer(ask.url(), attempt, failure, e);
                    }
                    LOG.debug("{} gave no answer ({}); again in {}", ask.url(), failure.why(), pause.get());
                }
                turn.pause(pause.get());
            }
        }
    }

    /**
     * The head of an answer and as much of its body as was taken.
     *
     * @param first bytes, content coding undone as far as they go; the exchange has no body
     * @param retryAfter the pause that the host asked for, or null
     */
    record Taken(String method, Exchange exchange, byte[] first, boolean cut, long received, Duration retryAfter) {
        Taken withRetryAfter(Duration asked) {
            return new Taken(method, exchange, first, cut, received, asked);
        }
    }

    /** Sends a request once and takes no more of the answer than it asks for. */
    Taken take(HttpUrl url, ProbeRequest request, Duration delay, boolean booked)
            throws TransportException, InterruptedException {
        var ask = new Ask(url, request.accept(), null, delay, request.maxBytes());
        var wireUrl = wireUrl(url);
        var headers = headers(ask, !wireUrl.equals(url)).newBuilder().set("Accept-Encoding", "identity");
        if (request.range() != null) {
            headers.set("Range", request.range());
        }
        try (var turn = gates.enter(url.host(), delay, booked)) {
            count(ask, 1);
            try {
                underWay.acquire();
                Taken taken;
                try {
                    taken = wire.take(url, wireUrl, request.method().name(), headers.build(), request.maxBytes());
                } finally {
                    underWay.release();
                }
                bytesReceived.add(taken.received());
                var status = taken.exchange().status();
                var retryAfter = taken.exchange().header("retry-after");
                backoff.afterLastAnswer(status, retryAfter).ifPresent(turn::pause);
                return taken.withRetryAfter(backoff.asked(status, retryAfter).orElse(null));
            } catch (IOException e) {
                refuseIfFinal(url, e);
                throw noAnswer(url, 1, NoAnswer.of(e), e);
            }
        }
    }

    HostGates gates() {
        return gates;
    }

    /** Who waits for the turn of its host waits outside: a request under way is one that keeps a host busy. */
    private Exchange get(Ask ask, HttpUrl wireUrl, Headers headers) throws IOException, InterruptedException {
        underWay.acquire();
        try {
            return wire.get(ask.url(), wireUrl, headers, ask.limit());
        } finally {
            underWay.release();
        }
    }

    private Headers headers(Ask ask, boolean resolved) {
        var headers = new Headers.Builder()
                .add("User-Agent", userAgent)
                .add("Accept", ask.accept())
                .add("Accept-Encoding", "gzip"); // stated, so that OkHttp leaves the body as received
        if (resolved) {
            headers.add("Host", authority(ask.url()));
        }
        if (ask.isConditional()) {
            addIfClean(headers, "If-None-Match", ask.validators().etag());
            addIfClean(headers, "If-Modified-Since", ask.validators().lastModified());
        }
        return headers.build();
    }

    /** Validators come from an earlier answer, by way of a file: a line break in one would begin a header of its own. */
    private static void addIfClean(Headers.Builder headers, String name, String value) {
        if (value != null && value.chars().noneMatch(Character::isISOControl)) {
            headers.addUnsafeNonAscii(name, value);
        }
    }

    /** Host and, unless it is the default, port: as in the Host header, and what one robots.txt governs. */
    static String authority(HttpUrl url) {
        var host = url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }

    private HttpUrl wireUrl(HttpUrl url) throws TransportException {
        if (resolver.isEmpty()) {
            try {
                addresses.checkLiteral(url);
            } catch (AddressPolicy.RefusedAddressException e) {
                throw refused(url, e);
            }
            return url;
        }
        InetSocketAddress place = resolver.get()
                .resolve(url.host())
                .orElseThrow(() -> new TransportException(
                        IssueCode.NOT_RECORDED, url + " was not asked: no recording of " + url.host(), null));
        if (place.getAddress() == null || !place.getAddress().isLoopbackAddress()) {
            throw new TransportException(
                    IssueCode.ADDRESS_REFUSED,
                    url + " was not asked: recordings are on loopback, not on " + place.getHostString(),
                    null);
        }
        return url.newBuilder()
                .scheme("http")
                .host(place.getAddress().getHostAddress())
                .port(place.getPort())
                .build();
    }

    private static void refuseIfFinal(HttpUrl url, IOException failure) throws TransportException {
        if (failure instanceof AddressPolicy.RefusedAddressException refusal) {
            throw refused(url, refusal);
        }
        if (failure instanceof ContentDecoder.TooLargeException) {
            throw new TransportException(
                    IssueCode.ANSWER_TOO_LARGE, url + " was not read to its end: " + failure.getMessage(), failure);
        }
    }

    private static TransportException refused(HttpUrl url, AddressPolicy.RefusedAddressException e) {
        return new TransportException(IssueCode.ADDRESS_REFUSED, url + " was not asked: " + e.getMessage(), e);
    }

    private static TransportException noAnswer(HttpUrl url, int attempts, NoAnswer failure, IOException e) {
        var times = attempts == 1 ? "1 attempt" : attempts + " attempts";
        return new TransportException(failure.code(), url + " gave no answer in " + times + ": " + failure.why(), e);
    }

    private void count(Ask ask, int attempt) {
        requests.increment();
        if (ask.isConditional()) {
            conditional.increment();
        }
        if (attempt > 1) {
            retries.increment();
        }
    }

    private void count(Exchange exchange) {
        bytesReceived.add(exchange.body().receivedLength());
        if (exchange.status() == 304) {
            notModified.increment();
        }
    }

    FetchCounts counts() {
        return new FetchCounts(
                requests.sum(), conditional.sum(), notModified.sum(), bytesReceived.sum(), retries.sum());
    }

    @Override
    public void close() {
        wire.close();
        spool.close();
    }
}
