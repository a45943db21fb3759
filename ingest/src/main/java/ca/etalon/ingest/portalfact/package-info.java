/**
 * What a portal shows beside its catalogue: pages about licence and policy, ways to write back, feeds, languages. Read from its
 * first page by signals declared in {@code conf/vocab/portal-signals.yaml}; nothing here fetches or writes.
 */
package ca.etalon.ingest.portalfact;
