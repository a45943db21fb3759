package ca.etalon.ingest.fetch;

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
 * holds for whoever wants to ask that host next.
 */
final class HostGates {
    private final Clock clock;
    private final Sleeper sleeper;
    private final ConcurrentMap<String, Gate> gates = new ConcurrentHashMap<>();

    HostGates(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Waits for the turn of a request; closing the turn lets the next one in. */
    Turn enter(String host, Duration delay) throws InterruptedException {
        var gate = gates.computeIfAbsent(host, name -> new Gate());
        gate.lock.lockInterruptibly();
        try {
            var wait = longer(left(gate.lastStart, delay), left(gate.pausedAt, gate.pause));
            if (!wait.isZero()) {
                sleeper.sleep(wait);
            }
            gate.lastStart = clock.instant();
            return new Turn(gate);
        } catch (InterruptedException | RuntimeException e) {
            gate.lock.unlock();
            throw e;
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

    private static final class Gate {
        private final ReentrantLock lock = new ReentrantLock(true);
        private Instant lastStart;
        private Instant pausedAt;
        private Duration pause = Duration.ZERO;
    }

    /** The right to ask a host, until closed. */
    final class Turn implements AutoCloseable {
        private final Gate gate;

        private Turn(Gate gate) {
            this.gate = gate;
        }

        /** Nobody asks this host before the pause is over. */
        void pause(Duration pause) {
            gate.pausedAt = clock.instant();
            gate.pause = pause;
        }

        @Override
        public void close() {
            gate.lock.unlock();
        }
    }
}
