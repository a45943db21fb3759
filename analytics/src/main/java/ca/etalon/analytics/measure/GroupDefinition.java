package ca.etalon.analytics.measure;

import ca.etalon.ingest.config.Name;

/**
 * A declared group of governments as an edition used it, for the reader of the report.
 *
 * @param id of the group, or of the family whose groups are {@code id:member}
 * @param isFamily whether it stands for one group per province, platform …
 */
public record GroupDefinition(String id, Name label, boolean isFamily) {}
