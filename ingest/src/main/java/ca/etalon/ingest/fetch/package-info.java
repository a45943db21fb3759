/** The one polite HTTP client and the archive of raw answers. Nothing else in the project sends a request. */
package ca.etalon.ingest.fetch;
