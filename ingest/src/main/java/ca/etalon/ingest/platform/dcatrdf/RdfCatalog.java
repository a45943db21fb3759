package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.PageRecords;

/** A piece of RDF inside the answer of another protocol, read as the page of a catalogue. */
public final class RdfCatalog {

    private RdfCatalog() {}

    /** Adds its datasets to the rows of the page. */
    public static void read(PageBody body, PageRecords records) throws ProtocolException {
        var answer = RdfAnswer.of(body, RdfSyntax.RDF_XML);
        answer.issues().forEach(issue -> records.issue(issue.code(), issue.locator(), issue.detail()));
        DcatRows.read(answer.graph(), true, records);
    }
}
