package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.catalogue.DcatColumn;
import java.util.List;

/** The metadata of one dataset, by {@code <template>.<field>}, whatever document they stand in. */
interface OdsMetadata {

    String id();

    /** The text of the first of these fields that has one, or null; several values are joined. */
    String text(String... fields);

    List<String> list(String field);

    /** The names of the fields of the {@code custom} template that have a value. */
    List<String> customFields();

    Long whole(String field);

    /** Whether there are rows to export. */
    boolean hasRecords();

    boolean hasGeometry();

    /** Files beside the rows. */
    List<OdsFile> files();

    /** The columns of its rows, where the document states them. */
    List<DcatColumn> columns();

    String locator();
}
