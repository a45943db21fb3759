package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.JsonRecords;

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
        var records = JsonRecords.read(body, "results", sink, (record, issues) -> new OdsDataset(
                        portal, OdsApi.EXPLORE_2_1, JsonMetadata.of(record))
                .read());
        return records.document(true);
    }
}
