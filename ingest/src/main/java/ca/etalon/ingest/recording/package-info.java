/**
 * Recorded answers of portals, and the loopback server that gives them again: a recording, its loader, the paging of loose
 * records as each platform would, and the server. Knows no parser and no client; whoever harvests a recording does so
 * through the same HTTP as any portal.
 */
package ca.etalon.ingest.recording;
