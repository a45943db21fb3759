/**
 * Measures the harvest on this machine ({@code scripts/bench}): simulated portals in a process of their own, the real client,
 * archive and parsers. No other package uses this one.
 */
package ca.etalon.ingest.bench;
