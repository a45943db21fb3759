/**
 * ArcGIS Hub, by far the most used platform of Canadian municipalities.
 *
 * <p>A Hub gives out the same catalogue in several ways that state different things; {@link
 * ca.etalon.ingest.platform.arcgis.ArcGisHubPlatform} says which is asked first and why.
 */
package ca.etalon.ingest.platform.arcgis;
