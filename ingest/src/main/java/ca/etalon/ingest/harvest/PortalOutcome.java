package ca.etalon.ingest.harvest;

import ca.etalon.ingest.lake.Manifest;

/**
 * How one portal's snapshot ended in this run.
 *
 * @param kept whether it was complete already and nothing was asked
 * @param rewritten whether a new revision was sealed
 */
public record PortalOutcome(Manifest manifest, boolean kept, boolean rewritten) {}
