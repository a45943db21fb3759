/**
 * Holds a record, in the form it arrived in, against the published rules of that form. Only what the rules say belongs
 * here, read from {@code conf/vocab}; what the answer means for a score is declared in the indicators.
 */
package ca.etalon.ingest.conformance;
