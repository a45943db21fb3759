package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.ProbeRequest;
import ca.etalon.ingest.fetch.ProbeStep;
import ca.etalon.ingest.fetch.RequestPolicy;
import ca.etalon.ingest.fetch.TransportException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Goes round the hosts: each has a queue of visits and is asked one request at a time, when it has rested long enough. A host
 * that rests needs no thread, so hundreds of them are under way with as many threads as wait for an answer at the moment.
 *
 * <p>A visit that is redirected moves to the queue of the host that it was sent to. A host that gives no answer time after
 * time, or keeps turning us away, is left: its other links are not judged, and stay due.
 */
final class HostRounds {
    /** Requests in a row without an answer, or turned away as too many, after which a host is left. */
    static final int MOST_IN_VAIN = 6;

    /** So little is waited for in the request itself: two clocks differ by less, and another turn would cost more. */
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static final long STACK_BYTES = 256 << 10;

    /** Told of every link that was judged, from several threads. */
    interface Listener {
        void found(Link link, Found found);
    }

    private final PoliteClient client;
    private final Function<String, Duration> delays;
    private final Duration wait;
    private final Listener listener;
    private final ScheduledThreadPoolExecutor threads;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private final LongAdder left = new LongAdder();
    private CountDownLatch open = new CountDownLatch(0);

    /**
     * @param delays least time between two requests to a host
     * @param wait longest pause asked for by a host that is waited for
     * @param atOnce hosts asked at the same time
     */
    HostRounds(PoliteClient client, Function<String, Duration> delays, Duration wait, int atOnce, Listener listener) {
        this.client = client;
        this.delays = delays;
        this.wait = wait;
        this.listener = listener;
        this.threads = new ScheduledThreadPoolExecutor(atOnce, task -> {
            var thread = new Thread(null, task, "probe", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
        threads.setRemoveOnCancelPolicy(true);
    }

    /** Asks all, and comes back when each is judged or left. @return how many were left */
    long run(Iterable<Link> links) throws InterruptedException {
        var count = 0;
        for (var link : links) {
            var address = link.address();
            if (address == null) {
                listener.found(link, Found.unasked(Outcome.NOT_ASKED, "no http or https address", null));
            } else {
                host(address).visits.add(new LinkVisit(link, address, wait));
                count++;
            }
        }
        open = new CountDownLatch(count);
        hosts.values().forEach(Host::wake);
        try {
            open.await();
        } finally {
            threads.shutdownNow();
        }
        if (fault.get() != null) {
            throw new IllegalStateException("the probe cannot go on", fault.get());
        }
        return left.sum();
    }

    private Host host(URI address) {
        return hosts.computeIfAbsent(ProbeRequest.host(address), Host::new);
    }

    private void fail(Throwable cause) {
        fault.compareAndSet(null, cause);
        while (open.getCount() > 0) {
            open.countDown();
        }
    }

    private final class Host {
        private final String name;
        private final Duration delay;
        private final RequestPolicy policy;
        private final Deque<LinkVisit> visits = new ArrayDeque<>();
        private boolean isAwake;
        private Duration crawlDelay = Duration.ZERO;
        private Duration closedFor;
        private boolean booked;
        private int inVain;

        Host(String name) {
            this.name = name;
            this.delay = delays.apply(name);
            this.policy = new RequestPolicy(RequestPolicy.Kind.PAGE, Portal.Robots.OBEY, delay);
        }

        synchronized void wake() {
            if (!isAwake && !visits.isEmpty()) {
                isAwake = true;
                after(Duration.ZERO);
            }
        }

        private void after(Duration pause) {
            if (fault.get() == null && !threads.isShutdown()) {
                threads.schedule(this::turn, pause.toNanos(), TimeUnit.NANOSECONDS);
            }
        }

        /** Takes a visit that another host has sent here, or one that goes on. */
        private synchronized void receive(LinkVisit visit) {
            visits.addFirst(visit);
            wake();
        }

        private synchronized LinkVisit next() {
            return visits.pollFirst();
        }

        private synchronized void rest(Duration pause) {
            isAwake = !visits.isEmpty();
            if (isAwake) {
                after(pause);
            }
        }

        /** One turn: at most one request. */
        private void turn() {
            try {
                rest(visit(next()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                fail(stopped);
            } catch (RuntimeException | Error ours) {
                fail(ours);
            }
        }

        /** @return the pause before the next turn */
        private Duration visit(LinkVisit visit) throws InterruptedException {
            if (closedFor != null) {
                end(visit, visit.postponed(closedFor));
                return Duration.ZERO;
            }
            if (inVain >= MOST_IN_VAIN) {
                left.increment();
                open.countDown();
                return Duration.ZERO;
            }
            var pause = beforeRequest(visit);
            if (!pause.isZero()) {
                receive(visit);
                return pause;
            }
            var step = client.step(visit.request(policy), booked);
            booked &= !step.sent();
            take(visit, step);
            return step.sent() ? afterRequest(step) : Duration.ZERO;
        }

        /** How long to wait for the turn of the host and of its vendor; its robots.txt is a request too. */
        private Duration beforeRequest(LinkVisit visit) throws InterruptedException {
            try {
                var robots = client.robotsIfKnown(visit.at());
                robots.ifPresent(said -> crawlDelay = said.crawlDelay());
                if (robots.isPresent() && !robots.get().allowed()) {
                    return Duration.ZERO; // nothing will be sent
                }
                var rest = client.rest(name, apart());
                if (rest.compareTo(MOMENT) > 0) {
                    return rest;
                }
                if (!booked) {
                    booked = true;
                    var pace = client.book(name, apart());
                    if (!pace.isZero()) {
                        return pace;
                    }
                }
                if (robots.isEmpty()) {
                    var said = client.robots(visit.at(), policy, true);
                    booked = false;
                    crawlDelay = said.crawlDelay();
                    return said.allowed() ? leastPause() : Duration.ZERO;
                }
                return Duration.ZERO;
            } catch (TransportException cannotBeAsked) {
                return Duration.ZERO; // the request will say why
            }
        }

        private Duration apart() {
            return crawlDelay.compareTo(delay) > 0 ? crawlDelay : delay;
        }

        /** Never nothing, so that the caller comes back. */
        private Duration leastPause() {
            var rest = client.rest(name, apart());
            return rest.isZero() ? Duration.ofNanos(1) : rest;
        }

        private void take(LinkVisit visit, ProbeStep step) {
            var found = visit.take(step);
            if (found.isPresent()) {
                end(visit, found.get());
            } else {
                host(visit.at()).receive(visit);
            }
        }

        private Duration afterRequest(ProbeStep step) {
            var status = step.answer() == null ? 0 : step.answer().status();
            var isInVain = step.answer() == null || status == 429 || status == 503;
            inVain = isInVain ? inVain + 1 : 0;
            if (step.retryAfter() != null && step.retryAfter().compareTo(wait) > 0) {
                closedFor = step.retryAfter();
                return Duration.ZERO;
            }
            var rest = client.rest(name, apart());
            var slower = delay.multipliedBy(1L << inVain);
            return isInVain && slower.compareTo(rest) > 0 ? slower : rest;
        }

        private void end(LinkVisit visit, Found found) {
            listener.found(visit.link(), found);
            open.countDown();
        }
    }
}
