/**
 * What a catalogue says and what it means: DCAT records as said ({@code Dcat…}) and the rows of the lake's catalogue
 * tables, each with its schema beside it. A seam: plain records, no Spark, no HTTP.
 */
package ca.etalon.ingest.catalogue;
