/**
 * What the statements of a catalogue mean, decided once at harvest: licence, format, date, frequency, language, access; one
 * resolver each over a table in {@code conf/vocab}, and {@link ca.etalon.ingest.fact.DatasetNormaliser}, which makes the rows
 * of the lake. Here belongs every reading of a string of a catalogue; no network, no clock, no file but the tables.
 */
package ca.etalon.ingest.fact;
