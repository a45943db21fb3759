package ca.etalon.ingest.fetch;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one client that sends requests: identified, slow by choice, bounded in everything, and never off the public Internet.
 *
 * <p>Safe for use by several threads; requests to one host wait for each other. One client serves one run, since it reads
 * each robots.txt once.
 */
public final class PoliteClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PoliteClient.class);

    private final Sender sender;
    private final RobotsFiles robots;
    private final Prober prober;
    private final Duration longestPause;
    private final long limit;
    private final ConcurrentMap<String, URI> overrides = new ConcurrentHashMap<>();

    /**
     * @param resolver where recorded hosts are served; empty for the real web
     * @param spool folder of this client alone, for bodies too long for memory; what a killed run left there is deleted
     * @param jitter gives numbers in [0, 1)
     */
    public PoliteClient(
            Settings settings,
            Optional<HostResolver> resolver,
            Path spool,
            Clock clock,
            Sleeper sleeper,
            DoubleSupplier jitter) {
        this(settings, resolver, AddressPolicy.publicOnly(), spool, clock, sleeper, jitter);
    }

    PoliteClient(
            Settings settings,
            Optional<HostResolver> resolver,
            AddressPolicy addresses,
            Path spool,
            Clock clock,
            Sleeper sleeper,
            DoubleSupplier jitter) {
        this.sender = new Sender(settings, resolver, addresses, spool, clock, sleeper, jitter);
        this.robots = new RobotsFiles(sender, settings.userAgent());
        this.prober = new Prober(sender, robots);
        this.longestPause = settings.maxBackoff();
        this.limit = settings.maxBytes();
    }

    /**
     * The answer to a GET, of whatever status, after retries and redirects. The caller closes it.
     *
     * @param validators make the request conditional; may be null
     * @throws TransportException when there is no answer, or the request may not be sent
     */
    public Answer fetch(URI uri, String accept, Validators validators, RequestPolicy policy)
            throws TransportException, InterruptedException {
        var way = new ArrayList<Exchange>();
        try {
            return follow(uri, accept, validators, policy, way);
        } catch (TransportException | InterruptedException | RuntimeException e) {
            way.forEach(exchange -> exchange.body().close());
            throw e;
        }
    }

    private Answer follow(URI uri, String accept, Validators validators, RequestPolicy policy, List<Exchange> way)
            throws TransportException, InterruptedException {
        var attempts = 0;
        var at = Redirects.start(uri);
        while (true) {
            var sent = ask(at, accept, validators, policy);
            var exchange = sent.exchange();
            attempts += sent.attempts();
            way.add(exchange);
            var next = Redirects.target(exchange);
            if (next.isEmpty()) {
                LOG.debug(
                        "{} {}, {} bytes",
                        exchange.status(),
                        at,
                        exchange.body().receivedLength());
                return answer(uri, way, validators, attempts);
            }
            if (way.size() > Redirects.MAX) {
                throw new TransportException(
                        IssueCode.HTTP_STATUS,
                        uri + " redirects more than " + Redirects.MAX + " times; the last, with status "
                                + exchange.status() + ", to " + next.get(),
                        null);
            }
            at = next.get();
        }
    }

    private Sender.Sent ask(HttpUrl url, String accept, Validators validators, RequestPolicy policy)
            throws TransportException, InterruptedException {
        var rules = robots.of(url, policy.delay());
        if (!rules.allows(url)) {
            overrideOrThrow(url, policy, rules);
        }
        Duration delay = HostGates.longer(policy.delay(), rules.crawlDelay());
        return sender.send(new Sender.Ask(url, accept, validators, delay, limit));
    }

    private void overrideOrThrow(HttpUrl url, RequestPolicy policy, RobotsFiles.Rules rules) throws TransportException {
        if (policy.overridesRobots()) {
            overrides.putIfAbsent(url.host(), url.uri());
            return;
        }
        throw rules.refusal(url);
    }

    /** @param way the redirects and, last, the answer */
    private static Answer answer(URI requested, List<Exchange> way, Validators validators, int attempts) {
        var last = way.get(way.size() - 1);
        return new Answer(
                requested,
                last.url().uri(),
                "GET",
                last.protocol(),
                last.status(),
                last.reasonPhrase(),
                last.headers(),
                last.body(),
                last.requestHeaders(),
                last.at(),
                validators != null && !validators.isEmpty(),
                attempts,
                way.stream().limit(way.size() - 1L).map(Exchange::asRedirect).toList());
    }

    /**
     * What the robots.txt of a host says to an address.
     *
     * @param allowed whether it lets us ask
     * @param crawlDelay what it asks us to wait between two requests
     * @param because why nothing is allowed although no rule says so, or null
     */
    public record RobotsAnswer(boolean allowed, Duration crawlDelay, String because) {}

    /** What robots.txt says to an address, whatever a portal's own setting is. */
    public RobotsAnswer robots(URI uri, RequestPolicy policy) throws TransportException, InterruptedException {
        return robots(uri, policy, false);
    }

    /**
     * Head and first bytes of the answer to a HEAD or GET, of whatever status, after redirects. No more than the bytes asked for
     * are received, whatever the answer states. It waits for the turn of the host; robots.txt always governs. Not retried,
     * but once where the host asks for a pause of at most the longest that the settings allow.
     *
     * @throws TransportException when there is no answer, or the request may not be sent
     */
    public ProbeAnswer probe(ProbeRequest request) throws TransportException, InterruptedException {
        return prober.follow(request, longestPause);
    }

    /**
     * One request of a probe, neither retried nor following a redirect: for those who order the requests to many hosts
     * themselves, so that nobody waits in a thread.
     *
     * @param booked whether {@link #book} was called for it, and the time it gave has passed
     */
    public ProbeStep step(ProbeRequest request, boolean booked) throws InterruptedException {
        return prober.step(request, booked);
    }

    /** What robots.txt says to an address, if it was read already. */
    public Optional<RobotsAnswer> robotsIfKnown(URI uri) throws TransportException {
        var url = Redirects.start(uri);
        return robots.ifKnown(url).map(rules -> said(rules, url));
    }

    private static RobotsAnswer said(RobotsFiles.Rules rules, HttpUrl url) {
        return new RobotsAnswer(rules.allows(url), rules.crawlDelay(), rules.because());
    }

    /** The same as {@link #robots(URI, RequestPolicy)} for who has booked. */
    public RobotsAnswer robots(URI uri, RequestPolicy policy, boolean booked)
            throws TransportException, InterruptedException {
        var url = Redirects.start(uri);
        return said(robots.of(url, policy.delay(), booked), url);
    }

    /** How long the host of an address is to be left alone yet, by its delay and by the pauses it asked for. */
    public Duration rest(String host, Duration delay) {
        return sender.gates().rest(host, delay);
    }

    /** Takes the next place among the requests to the vendor of a host; tells how long it is until then. */
    public Duration book(String host, Duration delay) {
        return sender.gates().book(host, delay);
    }

    /** The first address of a host that was asked although its robots.txt disallows it, for the caller to report. */
    public Optional<URI> robotsOverridden(String host) {
        return Optional.ofNullable(overrides.get(host));
    }

    public FetchCounts counts() {
        return sender.counts();
    }

    /** Ends calls under way and lets go of threads and connections. */
    @Override
    public void close() {
        sender.close();
    }
}
