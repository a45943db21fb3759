package ca.etalon.ingest.content;

import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.ContentRow;
import java.util.List;

/** What is known of the data behind an address: the facts of the whole, and its columns, table by table. */
public record Content(ContentRow facts, List<ColumnRow> columns) {

    public Content {
        columns = List.copyOf(columns);
    }
}
