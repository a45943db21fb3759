package ca.etalon.ingest.platform.socrata;

import ca.etalon.ingest.catalogue.DcatColumn;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.answer.Query;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidColumns;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one result of the Discovery API. */
final class SocrataAsset {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final Portal portal;

    SocrataAsset(Portal portal) {
        this.portal = portal;
    }

    Optional<DcatDataset> read(Said said, List<HarvestIssue> issues) {
        var resource = said.at("resource");
        var id = resource.text("id");
        if (id == null) {
            return Optional.empty();
        }
        var classification = said.at("classification");
        var city = new CityFields(classification.at("domain_metadata"));
        var dataset = DcatDataset.builder(id.strip())
                .assetType(SocrataTypes.of(resource))
                .title(resource.at("name").localized())
                .description(resource.at("description").localized())
                .keywords(both(classification.at("domain_tags"), classification.at("tags")))
                .themes(both(classification.at("domain_category"), classification.at("categories")))
                .publisher(orElse(resource.text("attribution"), city.first(CityFields.PUBLISHER)))
                .unit(city.first(CityFields.UNIT))
                .licence(licence(said.at("metadata").text("license"), city))
                .issued(resource.text("publication_date", "createdAt"))
                .modified(resource.text("updatedAt", "metadata_updated_at"))
                .dataModified(resource.text("data_updated_at"))
                .frequency(city.first(CityFields.FREQUENCY))
                .spatial(city.first(CityFields.SPATIAL))
                .temporal(temporal(city))
                .languages(Optional.ofNullable(city.first(CityFields.LANGUAGE)).stream()
                        .toList())
                .landingPage(orElse(said.text("permalink", "link"), base(said) + "/d/" + Query.encode(id.strip())))
                .identifier(id)
                .locator(said.pointer())
                .distributions(distributions(said, resource, id.strip()))
                .columns(columns(resource));
        var contact = SaidContact.of(
                orElse(city.first(CityFields.CONTACT_NAME), said.at("owner").text("display_name")),
                orElse(resource.text("contact_email"), city.first(CityFields.CONTACT_EMAIL)),
                null);
        return Optional.of(contact.into(dataset).build());
    }

    private static List<DcatColumn> columns(Said resource) {
        var views = SaidColumns.ofView(resource.at("columns"));
        return views.isEmpty() ? SaidColumns.sideBySide(resource) : views;
    }

    private static List<String> both(Said first, Said second) {
        var texts = new LinkedHashSet<>(first.texts());
        texts.addAll(second.texts());
        return List.copyOf(texts);
    }

    /** The city's own licence names more than the platform's list, which has no municipal licence; both are kept. */
    private static SaidLicence licence(String platform, CityFields city) {
        var url = city.first(CityFields.LICENCE_URL);
        var own = city.first(CityFields.LICENCE);
        if (own != null && ADDRESS.matcher(own).matches()) {
            url = orElse(url, own);
            own = null;
        }
        return new SaidLicence(null, orElse(own, platform), url, own == null ? null : platform);
    }

    private static String temporal(CityFields city) {
        var from = city.first(CityFields.TEMPORAL_START);
        var to = city.first(CityFields.TEMPORAL_END);
        return from == null && to == null ? city.first(CityFields.TEMPORAL) : orElse(from, "") + "/" + orElse(to, "");
    }

    /**
     * The exports that the platform gives every table. They are implied by the kind of the asset, not stated in the
     * answer; {@code conf/platforms/socrata.yaml} says so of their fields.
     */
    private List<DcatDistribution> distributions(Said said, Said resource, String id) {
        var base = base(said) + "/";
        var distributions = new ArrayList<DcatDistribution>();
        var type = String.valueOf(resource.text("type"));
        if (SocrataTypes.isTabular(resource)
                && (type.equals("dataset") || type.equals("calendar") || type.equals("filter"))) {
            var path = Query.encode(id);
            distributions.add(distribution(
                    "CSV", "text/csv", base + "api/views/" + path + "/rows.csv?accessType=DOWNLOAD", said));
            distributions.add(distribution("JSON", "application/json", base + "resource/" + path + ".json", said));
            if (SocrataTypes.hasGeometry(resource)) {
                distributions.add(distribution(
                        "GeoJSON", "application/vnd.geo+json", base + "resource/" + path + ".geojson", said));
            }
        } else if (resource.text("blob_mime_type") != null) {
            var url = base + "download/" + Query.encode(id) + "/" + Query.encode(resource.text("blob_mime_type"));
            distributions.add(file(url, resource.text("blob_mime_type"), said));
        }
        return distributions;
    }

    private static DcatDistribution distribution(String format, String mediaType, String url, Said said) {
        return new DcatDistribution(
                LocalizedText.of(format),
                url,
                url,
                mediaType,
                format,
                null,
                null,
                null,
                null,
                null,
                null,
                said.pointer());
    }

    private static DcatDistribution file(String url, String mediaType, Said said) {
        return new DcatDistribution(
                null, url, url, mediaType, null, null, null, null, null, null, null, said.pointer());
    }

    /** An asset of another domain that is federated here is exported by its own domain. */
    private String base(Said said) {
        var domain = said.at("metadata").text("domain");
        if (domain != null
                && HOST.matcher(domain).matches()
                && !domain.equals(portal.url().getHost())) {
            return "https://" + domain;
        }
        return portal.url().getScheme() + "://" + portal.url().getRawAuthority();
    }

    private static String orElse(String text, String otherwise) {
        return text != null ? text : otherwise;
    }
}
