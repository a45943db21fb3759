/**
 * Finds out from any page of a portal which platform it runs, where its API is and which of its feeds answer. Knows platforms
 * only by their declared signs and their feeds; writes no lake.
 */
package ca.etalon.ingest.detect;
