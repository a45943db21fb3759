/** GeoNode: its resource API of today, its older layer API, and the catalogue service that it has always had. */
package ca.etalon.ingest.platform.geonode;
