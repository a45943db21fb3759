/** The declared world: governments, portals, platforms and settings as checked records, and the loader of {@code conf/}. A seam. */
package ca.etalon.ingest.config;
