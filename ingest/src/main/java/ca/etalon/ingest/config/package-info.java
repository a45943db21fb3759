/**
 * The declared world: governments, portals, platforms and settings as checked records, and the loader of {@code conf/}. A
 * seam. {@link ca.etalon.ingest.config.YamlNode} is how every declared file is read, those of other packages too: with
 * the line of each value, and with all mistakes named at once. What recordings, vocabularies or indicators mean does not
 * belong here; their readers join the check as a {@link ca.etalon.ingest.config.ConfCheck}.
 */
package ca.etalon.ingest.config;
