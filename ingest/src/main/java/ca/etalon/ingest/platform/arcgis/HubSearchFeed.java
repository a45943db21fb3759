package ca.etalon.ingest.platform.arcgis;

import ca.etalon.ingest.catalogue.DcatDataset;
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
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The search API of a Hub (OGC API – Records): GeoJSON features of whole items, by start index, with the total.
 *
 * @param collection {@code dataset}, or {@code all} with documents, apps and pages too
 */
record HubSearchFeed(String name, String collection) implements CatalogFeed {

    private static final int PAGE_SIZE = 100;

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 1);
    }

    private PageRequest request(Portal portal, long start) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("limit", Integer.toString(PAGE_SIZE));
        parameters.put("startindex", Long.toString(start));
        return PageRequest.json(
                portal.apiBase() + Query.of("/api/search/v1/collections/" + collection + "/items", parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var records = new PageRecords(answer.issues(), sink);
        records.readAll(JsonAnswer.records(answer.root().at("features")), (record, issues) -> read(portal, record));
        var total = answer.root().at("numberMatched").whole();
        long next = Query.number(body.uri(), "startindex", 1) + records.received();
        // Only whether there is a link counts, not where it points: an answer must not send the harvest to other hosts.
        boolean more = records.received() > 0 && (total == null ? hasNextLink(answer.root()) : next <= total);
        return records.page(more ? Optional.of(request(portal, next)) : Optional.empty(), total);
    }

    private static boolean hasNextLink(Said root) {
        return root.at("links").items().stream().anyMatch(link -> "next".equals(link.text("rel")));
    }

    private static Optional<DcatDataset> read(Portal portal, Said record) {
        var item = record.at("properties");
        var id = record.text("id") != null ? record.text("id") : item.text("id");
        if (id == null) {
            return Optional.empty();
        }
        var landingPage =
                portal.apiBase() + "/datasets/" + Query.encode(item.text("slug") == null ? id : item.text("slug"));
        var dataset = DcatDataset.builder(id.strip())
                .assetType(HubTypes.ofItem(item.text("type")))
                .title(item.firstOf("title", "name").localized())
                .description(HubItem.description(item))
                .keywords(item.at("tags").texts())
                .themes(item.at("categories").texts())
                .publisher(item.text("source", "accessInformation"))
                .licence(HubItem.licence(item))
                .accessRights(item.text("access"))
                .issued(HubItem.date(item.at("created")))
                .modified(HubItem.date(item.at("modified")))
                .spatial(record.firstOf("geometry", "bbox").raw())
                .temporal(record.at("time").at("interval").raw())
                .languages(item.at("culture").texts())
                .landingPage(landingPage)
                .identifier(id)
                .locator(record.pointer())
                .distributions(HubItem.stated(item, landingPage));
        return Optional.of(
                SaidContact.of(item.text("owner"), null, null).into(dataset).build());
    }
}
