package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.PageRecords;

/** The whole catalogue as one JSON array. */
final class JsonExportFeed implements CatalogFeed {

    @Override
    public String name() {
        return "catalog-export-json";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return PageRequest.json(portal.apiBase() + OdsDataset.CATALOG + "/exports/json");
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var list = answer.root().isArray() ? answer.root() : answer.root().at("results");
        var records = new PageRecords(answer.issues(), sink);
        records.readAll(
                JsonAnswer.records(list), (record, issues) -> new OdsDataset(portal, new JsonMetadata(record)).read());
        return records.document(true);
    }
}
