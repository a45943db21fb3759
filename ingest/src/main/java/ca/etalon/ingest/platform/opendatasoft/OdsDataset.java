package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.answer.Query;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one dataset from its metadata: the default and DCAT templates, and fields a city added. */
final class OdsDataset {

    static final String CATALOG = "/api/explore/v2.1/catalog";

    private final Portal portal;
    private final OdsApi api;
    private final OdsMetadata said;

    OdsDataset(Portal portal, OdsApi api, OdsMetadata said) {
        this.portal = portal;
        this.api = api;
        this.said = said;
    }

    Optional<DcatDataset> read() {
        var id = said.id();
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        var dataset = DcatDataset.builder(id.strip())
                .title(LocalizedText.of(said.text("default.title")))
                .description(LocalizedText.of(said.text("default.description")))
                .keywords(said.list("default.keyword"))
                .themes(said.list("default.theme"))
                .publisher(said.text("default.publisher", "dcat.creator"))
                .unit(custom("team", "department", "division", "unit", "service"))
                .licence(new SaidLicence(null, said.text("default.license"), said.text("default.license_url"), null))
                .rights(said.text("dcat.rights", "default.attributions"))
                .accessRights(said.text("dcat.accessRights", "dcat.access_rights"))
                .issued(said.text("dcat.issued", "dcat.created"))
                .modified(said.text("default.modified", "default.metadata_processed"))
                .dataModified(said.text("default.data_processed"))
                .frequency(frequency())
                .spatial(said.text("dcat.spatial", "default.territory", "default.bbox"))
                .temporal(temporal())
                .languages(said.list("default.language"))
                .landingPage(page(id.strip()))
                .identifier(id)
                .conformsTo(said.text("dcat.conforms_to"))
                .recordCount(said.whole("default.records_count"))
                .locator(said.locator())
                .distributions(distributions(id.strip()))
                .columns(said.columns());
        var contact = SaidContact.of(said.text("dcat.contact_name"), said.text("dcat.contact_email"), null);
        return Optional.of(contact.into(dataset).build());
    }

    private String frequency() {
        var stated = said.text("dcat.accrualperiodicity", "default.update_frequency");
        return stated != null ? stated : custom("frequency", "frequence", "fréquence");
    }

    private String temporal() {
        var from = said.text("dcat.temporal_coverage_start");
        var to = said.text("dcat.temporal_coverage_end");
        return from == null && to == null
                ? said.text("dcat.temporal")
                : (from == null ? "" : from) + "/" + (to == null ? "" : to);
    }

    /** The first field of the city's own template with one of these words in its name. */
    private String custom(String... words) {
        for (var word : words) {
            for (var field : said.customFields()) {
                if (field.toLowerCase(Locale.ROOT).matches("(.*[-_. ])?" + word + "s?([-_. ].*)?")) {
                    return said.text("custom." + field);
                }
            }
        }
        return null;
    }

    private String page(String id) {
        return portal.url().toString().replaceAll("/+$", "") + "/explore/dataset/" + Query.encode(id) + "/";
    }

    /**
     * The exports that the platform makes of every dataset with records. They are implied, not stated in the answer;
     * {@code conf/platforms/opendatasoft.yaml} says so of their fields. Attachments are documentation where there are
     * records, and the data where there are none.
     */
    private List<DcatDistribution> distributions(String id) {
        var base = portal.apiBase();
        var distributions = new ArrayList<DcatDistribution>();
        if (said.hasRecords()) {
            distributions.add(export("CSV", "text/csv", api.export(base, id, "csv")));
            distributions.add(export("JSON", "application/json", api.export(base, id, "json")));
            if (said.hasGeometry()) {
                distributions.add(export("GeoJSON", "application/geo+json", api.export(base, id, "geojson")));
            }
            distributions.add(export(
                    "XLSX",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    api.export(base, id, "xlsx")));
        }
        for (var file : said.files()) {
            if (!said.hasRecords() || file.kind().equals("alternative_exports")) {
                var url = api.file(base, id, file.kind(), file.id());
                distributions.add(distribution(file.title(), url, file.mediaType(), null, file.locator()));
            }
        }
        return distributions;
    }

    private DcatDistribution export(String format, String mediaType, String url) {
        return distribution(format, url, mediaType, format, said.locator());
    }

    private static DcatDistribution distribution(
            String title, String url, String mediaType, String format, String locator) {
        return new DcatDistribution(
                LocalizedText.of(title), url, url, mediaType, format, null, null, null, null, null, null, locator);
    }
}
