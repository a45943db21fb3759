package ca.etalon.ingest.platform.arcgis;

import ca.etalon.ingest.catalogue.ColumnVocabulary;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
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
import ca.etalon.ingest.platform.answer.SaidColumns;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The dataset API of a Hub, version 3: one record per layer, by numbered pages, with the total. */
final class HubDatasetsFeed implements CatalogFeed {

    private static final String PATH = "/api/v3/datasets";
    private static final int PAGE_SIZE = 100;

    @Override
    public String name() {
        return "v3-datasets";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, PAGE_SIZE, 1);
    }

    private static PageRequest request(Portal portal, long size, long number) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("page[size]", Long.toString(size));
        parameters.put("page[number]", Long.toString(number));
        return PageRequest.json(portal.apiBase() + Query.of(PATH, parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var records = new PageRecords(answer.issues(), sink);
        records.readAll(JsonAnswer.records(answer.root().at("data")), (record, issues) -> read(portal, record));
        var total = answer.root().at("meta").at("stats").at("totalCount").whole();
        return records.page(next(portal, body, records.received(), total), total);
    }

    /** The server may give smaller pages than asked for; the size of the first page is then the size of all. */
    private static Optional<PageRequest> next(Portal portal, PageBody body, long received, Long total) {
        long number = Query.number(body.uri(), "page[number]", 1);
        long size = Query.number(body.uri(), "page[size]", PAGE_SIZE);
        if (received == 0) {
            return Optional.empty();
        }
        long given = number == 1 && received < size ? received : size;
        boolean more = total == null ? received >= size : number * given < total;
        return more ? Optional.of(request(portal, given, number + 1)) : Optional.empty();
    }

    private static Optional<DcatDataset> read(Portal portal, Said record) {
        var id = record.text("id");
        var item = record.at("attributes");
        if (id == null) {
            return Optional.empty();
        }
        var landingPage =
                portal.apiBase() + "/datasets/" + Query.encode(item.text("slug") == null ? id : item.text("slug"));
        var dataset = DcatDataset.builder(id.strip())
                .assetType(HubTypes.ofItem(item.text("hubType", "type")))
                .title(item.firstOf("name", "title").localized())
                .description(HubItem.description(item))
                .keywords(item.at("tags").texts())
                .themes(item.at("categories").texts())
                .publisher(item.text("source", "organization", "orgName"))
                .licence(HubItem.licence(item))
                .accessRights(item.text("access"))
                .issued(HubItem.date(item.at("created")))
                .modified(HubItem.date(item.at("modified")))
                .spatial(item.at("extent").at("coordinates").raw())
                .languages(item.at("culture").texts())
                .landingPage(landingPage)
                .identifier(id)
                .recordCount(item.at("recordCount").whole())
                .locator(record.pointer())
                .distributions(distributions(portal, id.strip(), item, landingPage))
                .columns(SaidColumns.fields(item.at("fields"), ColumnVocabulary.ESRI));
        var contact = SaidContact.of(item.text("owner"), item.text("orgContactEmail"), null);
        return Optional.of(contact.into(dataset).build());
    }

    /** What is stated, and the files that a Hub offers for each layer or table it calls downloadable. */
    private static List<DcatDistribution> distributions(Portal portal, String id, Said item, String landingPage) {
        var distributions = new ArrayList<>(HubItem.stated(item, landingPage));
        var layer = id.matches("[0-9a-fA-F]{32}_\\d{1,6}") ? id.substring(33) : null;
        if (layer != null && item.at("downloadable").isTrue()) {
            var base = portal.apiBase() + "/api/download/v1/items/" + id.substring(0, 32) + "/";
            distributions.add(file("CSV", "text/csv", base + "csv?layers=" + layer, item));
            if (item.text("geometryType") != null) {
                distributions.add(file("GeoJSON", "application/vnd.geo+json", base + "geojson?layers=" + layer, item));
                distributions.add(file("Shapefile", "application/zip", base + "shapefile?layers=" + layer, item));
                distributions.add(
                        file("KML", "application/vnd.google-earth.kml+xml", base + "kml?layers=" + layer, item));
            }
        }
        return distributions;
    }

    private static DcatDistribution file(String format, String mediaType, String url, Said item) {
        return HubItem.distribution(format, url, url, mediaType, format, item);
    }
}
