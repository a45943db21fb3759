/** Which portals are due, decided from the lake, and the rounds that harvest them and run the later stages. */
package ca.etalon.ingest.schedule;
