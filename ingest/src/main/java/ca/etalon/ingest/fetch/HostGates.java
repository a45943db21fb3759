package ca.etalon.ingest.fetch;

import ca.etalon.ingest.config.SharedHosts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time per host, a delay apart.
 *
 * <p>The delay runs from the start of one request to the start of the next. A pause, asked for by the host or by a failure,
 * holds for whoever wants to ask that host next. Hosts of one vendor are asked at the same time, but their requests start a
 * time apart too, as its machines are the same.
 */
final class HostGates {
    private final Clock clock;
    private final Sleeper sleeper;
    private final SharedHosts shared;
    private final ConcurrentMap<String, Gate> gates = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Pace> paces = new ConcurrentHashMap<>();

    HostGates(Clock clock, Sleeper sleeper, SharedHosts shared) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.shared = shared;
    }

    /** Waits for the turn of a request; closing the turn lets the next one in. */
    Turn enter(String host, Duration delay) throws InterruptedException {
        return enter(host, delay, false);
    }

    /** @param booked whether the place among the requests to the vendor is taken already */
    Turn enter(String host, Duration delay, boolean booked) throws InterruptedException {
        var gate = gates.computeIfAbsent(host, name -> new Gate());
        gate.lock.lockInterruptibly();
        try {
            var wait = longer(left(gate.lastStart, delay), left(gate.pausedAt, gate.pause));
            pause(wait);
            if (!booked) {
                pause(book(host, delay));
            }
            gate.lastStart = clock.instant();
            return new Turn(gate);
        } catch (InterruptedException | RuntimeException e) {
            gate.lock.unlock();
            throw e;
        }
    }

    /** How long a host is to be left alone yet. */
    Duration rest(String host, Duration delay) {
        var gate = gates.get(host);
        if (gate == null) {
            return Duration.ZERO;
        }
        return longer(left(gate.lastStart, delay), left(gate.pausedAt, gate.pause));
    }

    /**
     * Takes the next place among the requests to the vendor of a host, and tells how long it is until then. Whoever asks hosts
     * without a pause, as for recordings, asks a vendor's without one.
     */
    Duration book(String host, Duration delay) {
        var ending = shared.endingOf(host);
        if (ending.isEmpty() || delay.isZero()) {
            return Duration.ZERO;
        }
        var apart = shared.delay().compareTo(delay) < 0 ? shared.delay() : delay;
        return paces.computeIfAbsent(ending.get(), name -> new Pace()).next(clock.instant(), apart);
    }

    private void pause(Duration wait) throws InterruptedException {
        if (!wait.isZero()) {
            sleeper.sleep(wait);
        }
    }

    private Duration left(Instant from, Duration pause) {
        if (from == null) {
            return Duration.ZERO;
        }
        // A clock set back must not lengthen the wait.
        var passed = longer(Duration.between(from, clock.instant()), Duration.ZERO);
        return longer(pause.minus(passed), Duration.ZERO);
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The starts of requests to one vendor, a time apart. */
    private static final class Pace {
        private Instant free = Instant.MIN;

        /** How long the one who asks now has to wait for the place that this call reserves. */
        synchronized Duration next(Instant now, Duration apart) {
            var start = free.isAfter(now) ? free : now;
            free = start.plus(apart);
            return Duration.between(now, start);
        }
    }

    private static final class Gate {
        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile Instant lastStart;
        private volatile Instant pausedAt;
        private volatile Duration pause = Duration.ZERO;
    }

    /** The right to ask a host, until closed. */
    final class Turn implements AutoCloseable {
        private final Gate gate;

        private Turn(Gate gate) {
            this.gate = gate;
        }

        /** Nobody asks this host before the pause is over. */
        void pause(Duration pause) {
            gate.pause = pause;
            gate.pausedAt = clock.instant();
        }

        @Override
        public void close() {
            gate.lock.unlock();
        }
    }
}
