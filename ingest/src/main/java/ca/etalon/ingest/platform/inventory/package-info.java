/** Catalogues that are a table: the open data inventory of a city as one CSV file. */
package ca.etalon.ingest.platform.inventory;
