/**
 * The probe of links: whether the addresses of distributions answer, by methodology §10.
 *
 * <p>Which addresses there are comes from the sealed catalogue ({@link ca.etalon.ingest.probe.DeclaredLinks}); how they are
 * asked, host by host, is {@link ca.etalon.ingest.probe.HostRounds}; what an answer means, {@link
 * ca.etalon.ingest.probe.LinkVisit}; when a link is called broken, {@link ca.etalon.ingest.probe.Ladder}. What stands behind a
 * link, its columns and rows, belongs to the probe of contents.
 */
package ca.etalon.ingest.probe;
