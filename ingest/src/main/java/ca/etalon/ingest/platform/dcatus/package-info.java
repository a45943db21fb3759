/** The DCAT-US (Project Open Data) catalogue document, and the portals that have little else: DKAN, JKAN, hand-made ones. */
package ca.etalon.ingest.platform.dcatus;
