/**
 * Catalogues in RDF: DCAT and its application profiles, in any syntax of RDF, paged by Hydra or whole.
 *
 * <p>Apache Jena parses the syntaxes, with nothing fetched and no entity expanded. What is read is a bounded list of
 * statements in the order of the document; there is no store, no inference and no query.
 */
package ca.etalon.ingest.platform.dcatrdf;
