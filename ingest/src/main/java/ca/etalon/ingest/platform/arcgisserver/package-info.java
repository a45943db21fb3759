/**
 * ArcGIS Server (ArcGIS Enterprise, and any server of the GeoServices REST API): a tree of folders, services and layers.
 *
 * <p>More than a quarter of the sites listed for Canadian local governments are such a services directory and nothing else. It
 * was made for map clients, not as a catalogue, so it says little about a dataset; what it says is read.
 */
package ca.etalon.ingest.platform.arcgisserver;
