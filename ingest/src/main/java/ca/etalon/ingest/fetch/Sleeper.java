package ca.etalon.ingest.fetch;

import java.time.Duration;

/** How the client waits. Passed in, so that a test can record the waits instead of living through them. */
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;

    /** Waits for real. */
    static Sleeper real() {
        return duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    }
}
