/** The DCAT-US 1.1 (Project Open Data) catalogue document, which ArcGIS Hub and Socrata both serve. */
package ca.etalon.ingest.platform.dcatus;
