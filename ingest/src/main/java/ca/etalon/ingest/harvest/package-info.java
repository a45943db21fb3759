/**
 * The one page loop and what follows it: duplicates, completeness, changes, and the sealed snapshot. Knows feeds and
 * answers only through their seams; it never imports a platform.
 */
package ca.etalon.ingest.harvest;
