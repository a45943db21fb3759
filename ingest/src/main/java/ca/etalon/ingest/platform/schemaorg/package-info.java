/** Sites that describe their datasets inside their own pages, in the words of schema.org, whatever software makes them. */
package ca.etalon.ingest.platform.schemaorg;
