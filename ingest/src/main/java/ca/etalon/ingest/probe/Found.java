package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.fetch.ProbeAnswer;
import ca.etalon.ingest.fetch.ProbeRequest;
import java.time.Duration;

/**
 * What one probe of a link has shown.
 *
 * @param method of the request that decided, or null where none was sent
 * @param answer the last one, or null
 * @param requests sent for the link; {@code bytes} of bodies received
 * @param detail what went wrong, or null
 * @param notBefore the pause that the host asked for, or null
 */
record Found(
        Outcome outcome,
        ProbeRequest.Method method,
        ProbeAnswer answer,
        boolean redirected,
        int requests,
        long bytes,
        String detail,
        Duration notBefore) {

    static Found unasked(Outcome outcome, String detail, Duration notBefore) {
        return new Found(outcome, null, null, false, 0, 0, detail, notBefore);
    }

    boolean hasFailed() {
        return Ladder.isFailure(outcome);
    }
}
