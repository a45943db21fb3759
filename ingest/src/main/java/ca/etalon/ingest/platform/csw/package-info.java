/**
 * Catalogue Services for the Web and folders of metadata files: records of ISO 19139, ISO 19115-3 (and the Canadian profile
 * of both), Dublin Core or DCAT.
 */
package ca.etalon.ingest.platform.csw;
