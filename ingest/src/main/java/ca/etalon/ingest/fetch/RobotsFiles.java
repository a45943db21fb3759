package ca.etalon.ingest.fetch;

import ca.etalon.ingest.catalogue.IssueCode;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The robots.txt of every host met, each read once.
 *
 * <p>A missing file (4xx) allows everything; one that is there and cannot be read (5xx, 429, no answer, too large) allows
 * nothing. Source: RFC 9309 §2.3.1; 429 counts with 5xx, since a host that is asked too often has not said yes.
 */
final class RobotsFiles {
    /** Longer files are no robots.txt; RFC 9309 asks for 500 KiB at least. */
    static final long MAX_BYTES = 1 << 20;

    /** A host that asks for more than this between two requests would never be finished. */
    static final Duration MAX_CRAWL_DELAY = Duration.ofSeconds(60);

    /** Of a host that gives nothing at all, which is more telling than what its robots.txt would have said. */
    private static final Set<IssueCode> UNREACHABLE =
            EnumSet.of(IssueCode.TRANSPORT, IssueCode.HOST_UNKNOWN, IssueCode.TLS_FAILED, IssueCode.TIMED_OUT);

    private static final Logger LOG = LoggerFactory.getLogger(RobotsFiles.class);

    private final Sender sender;
    private final List<String> robotNames;
    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();

    RobotsFiles(Sender sender, String userAgent) {
        this.sender = sender;
        this.robotNames = List.of(userAgent.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /**
     * What a robots.txt asks for.
     *
     * @param because why nothing is allowed although no rule says so, or null
     * @param unreachable the failure when there was no answer at all, or null
     */
    record Rules(BaseRobotRules rules, Duration crawlDelay, String because, TransportException unreachable) {
        boolean allows(HttpUrl url) {
            return rules.isAllowed(url.toString());
        }

        /** What is said of an address that it does not allow. */
        TransportException refusal(HttpUrl url) {
            if (unreachable != null) {
                return new TransportException(unreachable.code(), url + " was not asked: " + because, unreachable);
            }
            var reason = because == null ? "robots.txt disallows it" : because;
            return new TransportException(IssueCode.ROBOTS_DISALLOWED, url + " was not asked: " + reason, null);
        }
    }

    private static final class Entry {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile Rules rules;
    }

    /** @param delay least time between two requests to the host */
    Rules of(HttpUrl url, Duration delay) throws TransportException, InterruptedException {
        return of(url, delay, false);
    }

    /** What the file that governs an address says, if it was read already. */
    Optional<Rules> ifKnown(HttpUrl url) {
        return Optional.ofNullable(entries.get(key(url))).map(entry -> entry.rules);
    }

    private static String key(HttpUrl url) {
        return url.scheme() + "://" + Sender.authority(url);
    }

    /** @param booked whether the place among the requests to the vendor is taken already */
    Rules of(HttpUrl url, Duration delay, boolean booked) throws TransportException, InterruptedException {
        var entry = entries.computeIfAbsent(key(url), key -> new Entry());
        entry.lock.lockInterruptibly();
        try {
            if (entry.rules == null) {
                entry.rules = read(
                        url.newBuilder().encodedPath("/robots.txt").query(null).build(), delay, booked);
            }
            return entry.rules;
        } finally {
            entry.lock.unlock();
        }
    }

    private Rules read(HttpUrl robots, Duration delay, boolean booked) throws TransportException, InterruptedException {
        var at = robots;
        try {
            for (var hops = 0; hops <= Redirects.MAX; hops++) {
                var exchange = sender.send(new Sender.Ask(
                                at, "text/plain, */*;q=0.5", null, delay, MAX_BYTES, booked && hops == 0))
                        .exchange();
                try (var body = exchange.body()) {
                    var next = Redirects.target(exchange);
                    if (next.isEmpty()) {
                        return judge(robots, exchange, body);
                    }
                    at = next.get();
                }
            }
            return allowAll(); // RFC 9309 §2.3.1.2: redirected too often counts as missing
        } catch (TransportException e) {
            var cannotBeAsked = e.code() == IssueCode.ADDRESS_REFUSED || e.code() == IssueCode.NOT_RECORDED;
            if (cannotBeAsked && at.equals(robots)) {
                throw e; // and so the page itself
            }
            return allowNone(e.getMessage(), UNREACHABLE.contains(e.code()) ? e : null);
        }
    }

    private Rules judge(HttpUrl robots, Exchange exchange, Body body) {
        var status = exchange.status();
        if (status == 429 || status >= 500) {
            return allowNone(robots + " answered " + status, null);
        }
        if (status < 200 || status >= 300) {
            return allowAll();
        }
        var parser = new SimpleRobotRulesParser();
        parser.setMaxCrawlDelay(Long.MAX_VALUE); // its own answer to a long delay is to allow nothing
        var rules = parser.parseContent(robots.toString(), bytes(body), exchange.header("content-type"), robotNames);
        return new Rules(rules, crawlDelay(robots, rules), null, null);
    }

    private static byte[] bytes(Body body) {
        try {
            return body.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was just received", e);
        }
    }

    private static Duration crawlDelay(HttpUrl robots, BaseRobotRules rules) {
        var asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        if (asked.compareTo(MAX_CRAWL_DELAY) > 0) {
            LOG.warn("{} asks for {} between requests; {} is used", robots, asked, MAX_CRAWL_DELAY);
            return MAX_CRAWL_DELAY;
        }
        return asked;
    }

    private static Rules allowAll() {
        return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Duration.ZERO, null, null);
    }

    private static Rules allowNone(String because, TransportException unreachable) {
        return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Duration.ZERO, because, unreachable);
    }
}
