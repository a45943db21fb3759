package ca.etalon.ingest.platform.dcatus;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.JsonRecords;

/**
 * A whole catalogue as one DCAT-US 1.1 document.
 *
 * <p>The document does not say how many datasets there should be; its well-formed end shows that it is whole.
 *
 * @param name of the feed
 * @param path below the portal's API base
 */
public record DcatUsFeed(String name, String path, Dialect dialect) implements CatalogFeed {

    @Override
    public PageRequest firstRequest(Portal portal) {
        return PageRequest.json(portal.apiBase() + path);
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        // Version 1.0 of the schema was a bare array of datasets.
        var records = JsonRecords.read(body, "dataset", sink, new DcatUsRecord(dialect)::read);
        return records.document(true);
    }
}
