/**
 * Measures the harvest on this machine ({@code scripts/bench}): simulated portals on loopback, the real client, archive and
 * parsers. No other package uses this one.
 */
package ca.etalon.ingest.bench;
