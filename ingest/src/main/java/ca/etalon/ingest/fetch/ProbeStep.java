package ca.etalon.ingest.fetch;

import java.net.URI;
import java.time.Duration;

/**
 * What came of one request of a probe: an answer, or a failure.
 *
 * @param sent whether a request went out; robots.txt, say, may have forbidden it
 * @param answer null where there was a failure
 * @param next where the answer sends the client, or null
 * @param failure null where there was an answer; with an answer, why its redirect may not be followed
 * @param retryAfter the pause that the host asked for, or null
 */
public record ProbeStep(boolean sent, ProbeAnswer answer, URI next, TransportException failure, Duration retryAfter) {}
