package ca.etalon.ingest.platform.geonode;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.Query;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The layers of GeoNode 2, by offset, with the total. */
final class LayersFeed implements CatalogFeed {

    private static final int PAGE_SIZE = 100;

    @Override
    public String name() {
        return "layers";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 0);
    }

    private static PageRequest request(Portal portal, long offset) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("limit", Integer.toString(PAGE_SIZE));
        parameters.put("offset", Long.toString(offset));
        return PageRequest.json(portal.apiBase() + Query.of("/api/layers/", parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var records = new PageRecords(answer.issues(), sink);
        var reader = new GeoNodeResource(portal);
        records.readAll(JsonAnswer.records(answer.root().at("objects")), reader::read);
        var meta = answer.root().at("meta");
        var total = meta.at("total_count").whole();
        long next = Query.number(body.uri(), "offset", 0) + records.received();
        boolean more = records.received() > 0 && (total == null ? meta.text("next") != null : next < total);
        return records.page(more ? Optional.of(request(portal, next)) : Optional.empty(), total);
    }
}
