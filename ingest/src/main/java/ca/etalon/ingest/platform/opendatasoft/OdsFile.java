package ca.etalon.ingest.platform.opendatasoft;

/**
 * A file of a dataset that is not made from its rows.
 *
 * @param kind {@code attachments} or {@code alternative_exports}, as in its address
 */
record OdsFile(String kind, String id, String title, String mediaType, String locator) {}
