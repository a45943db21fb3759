package ca.etalon.ingest.platform.geonode;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.ColumnVocabulary;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidColumns;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one resource of GeoNode: the same model in all versions, under names that changed a little. */
final class GeoNodeResource {

    private static final Map<String, AssetType> TYPES = Map.of(
            "map", AssetType.DERIVED,
            "document", AssetType.DOCUMENT,
            "dashboard", AssetType.APPLICATION,
            "geoapp", AssetType.APPLICATION,
            "mapviewer", AssetType.APPLICATION,
            "geostory", AssetType.STORY,
            "service", AssetType.SERVICE);

    /** Links to descriptions and pictures of a resource. */
    private static final Set<String> NO_DATA = Set.of("metadata", "image", "html", "legend", "thumbnail");

    private final Portal portal;

    GeoNodeResource(Portal portal) {
        this.portal = portal;
    }

    Optional<DcatDataset> read(Said said, List<HarvestIssue> issues) {
        var id = said.text("uuid", "pk", "id");
        if (id == null) {
            return Optional.empty();
        }
        var page = absolute(said.text("detail_url"));
        var dataset = DcatDataset.builder(id.strip())
                .assetType(type(said))
                .title(LocalizedText.of(said.text("title", "name")))
                .description(LocalizedText.of(said.text("raw_abstract", "abstract", "description")))
                .keywords(said.at("keywords").texts("name", "slug"))
                .themes(category(said.firstOf("category", "category__gn_description")))
                .publisher(publisher(said))
                .licence(licence(said.at("license")))
                .rights(said.text("raw_constraints_other", "constraints_other"))
                .accessRights(restriction(said.at("restriction_code_type")))
                .issued(issued(said))
                .modified(said.text("last_updated", "metadata_updated", "date"))
                .frequency(said.text("maintenance_frequency"))
                .spatial(spatial(said))
                .temporal(temporal(said))
                .languages(said.at("language").texts())
                .landingPage(page)
                .identifier(said.text("doi") != null ? said.text("doi") : id)
                .locator(said.pointer())
                .distributions(distributions(said))
                .columns(SaidColumns.fields(said.at("attribute_set"), ColumnVocabulary.XSD));
        return Optional.of(contact(said).into(dataset).build());
    }

    private static AssetType type(Said said) {
        var type = said.text("resource_type", "type", "class");
        return type == null ? AssetType.DATASET : TYPES.getOrDefault(type.toLowerCase(Locale.ROOT), AssetType.DATASET);
    }

    private static List<String> category(Said said) {
        return said.texts("gn_description", "gn_description_en", "identifier", "description");
    }

    private static String publisher(Said said) {
        var attribution = said.text("attribution");
        for (var name : new String[] {"publisher", "owner", "metadata_author", "poc"}) {
            for (var person : said.at(name).items()) {
                var organisation = person.isObject() ? person.text("organization", "organisation") : null;
                if (organisation != null) {
                    return organisation;
                }
            }
        }
        return attribution;
    }

    private static SaidContact contact(Said said) {
        for (var name : new String[] {"poc", "owner", "metadata_author"}) {
            for (var person : said.at(name).items()) {
                var full = person.isObject() ? name(person) : person.text();
                if (full != null) {
                    return SaidContact.of(full, person.text("email"), person.text("link"));
                }
            }
        }
        return SaidContact.of(said.text("owner__username", "owner_name"), null, null);
    }

    private static String name(Said person) {
        var both = String.join(" ", or(person.text("first_name"), ""), or(person.text("last_name"), ""))
                .strip();
        return both.isEmpty() ? person.text("full_name", "organization", "username") : both;
    }

    private static SaidLicence licence(Said said) {
        return said.isObject()
                ? new SaidLicence(
                        said.text("identifier", "abbreviation"),
                        said.text("name", "name_en", "description"),
                        said.text("url"),
                        said.text("license_text"))
                : new SaidLicence(said.text(), null, null, null);
    }

    private static String restriction(Said said) {
        return said.isObject() ? said.text("identifier") : said.text();
    }

    /** A resource has one date of its own and says of what: created, published or revised. */
    private static String issued(Said said) {
        var kind = String.valueOf(said.text("date_type")).toLowerCase(Locale.ROOT);
        return kind.equals("revision") ? said.text("created") : or(said.text("date"), said.text("created"));
    }

    private static String spatial(Said said) {
        var box = said.firstOf("ll_bbox_polygon", "bbox_polygon");
        if (box.raw() != null) {
            return box.raw();
        }
        var extent = said.at("extent").at("coords");
        if (extent.raw() != null) {
            return extent.raw();
        }
        var regions = said.at("regions").joined("name", "code");
        return regions != null ? regions : said.text("csw_wkt_geometry");
    }

    private static String temporal(Said said) {
        var from = said.text("temporal_extent_start");
        var to = said.text("temporal_extent_end");
        return from == null && to == null ? null : or(from, "") + "/" + or(to, "");
    }

    /** The files it offers, then its services and exports, each address once. */
    private List<DcatDistribution> distributions(Said said) {
        var read = new ArrayList<DcatDistribution>();
        for (var item : said.at("links").items()) {
            var kind = String.valueOf(item.text("link_type")).toLowerCase(Locale.ROOT);
            if (item.isObject() && !NO_DATA.contains(kind)) {
                add(read, item, kind);
            }
        }
        for (var item : said.at("download_urls").items()) {
            add(read, item, "data");
        }
        if (read.isEmpty()) {
            add(read, said, "data");
        }
        return read;
    }

    private void add(List<DcatDistribution> read, Said item, String kind) {
        boolean isResource = item.at("download_urls").isArray() || item.text("title") != null;
        var url = absolute(isResource ? item.text("download_url") : item.text("url"));
        if (url == null || read.stream().anyMatch(known -> url.equals(known.accessUrl()))) {
            return;
        }
        boolean isService = kind.startsWith("ogc:");
        read.add(new DcatDistribution(
                LocalizedText.of(isResource ? null : item.text("name")),
                url,
                isService ? null : url,
                isService ? null : item.text("mime"),
                isService ? kind.substring("ogc:".length()).toUpperCase(Locale.ROOT) : extension(item),
                null,
                null,
                null,
                null,
                null,
                null,
                item.pointer()));
    }

    private static String extension(Said item) {
        var extension = item.text("extension");
        return extension == null || extension.equals("html") ? null : extension;
    }

    private String absolute(String address) {
        if (address == null || address.matches("(?i)[a-z]+:.*")) {
            return address;
        }
        return portal.apiBase() + (address.startsWith("/") ? "" : "/") + address;
    }

    private static String or(String text, String otherwise) {
        return text != null ? text : otherwise;
    }
}
