/** Opendatasoft (Huwise), by the Explore API 2.1. */
package ca.etalon.ingest.platform.opendatasoft;
