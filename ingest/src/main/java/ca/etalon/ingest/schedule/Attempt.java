package ca.etalon.ingest.schedule;

import java.time.Instant;

/**
 * The last time that a portal was asked. It is kept beside the catalogue, which holds no time of day.
 *
 * @param failures how many attempts in a row did not end complete; 0 after one that did
 */
record Attempt(Instant at, int failures) {}
