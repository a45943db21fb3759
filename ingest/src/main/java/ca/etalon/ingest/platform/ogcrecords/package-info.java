/** OGC API – Records: catalogues as collections of GeoJSON records, in the dialects of pygeoapi, pycsw and GeoNetwork. */
package ca.etalon.ingest.platform.ogcrecords;
