/** CKAN and its relatives (DKAN), by the Action API; fields that portals add to the schema are read where known. */
package ca.etalon.ingest.platform.ckan;
