/** Socrata (Tyler Data & Insights). */
package ca.etalon.ingest.platform.socrata;
