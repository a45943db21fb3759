package ca.etalon.ingest.platform.ogcrecords;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one GeoJSON record, in the words of the standard and of its drafts that servers still speak. */
final class OgcRecord {

    /** Links that lead to other descriptions of the record, to its terms or to pictures, not to its data. */
    private static final Set<String> NO_DATA = Set.of(
            "self",
            "alternate",
            "collection",
            "canonical",
            "root",
            "parent",
            "up",
            "prev",
            "previous",
            "next",
            "first",
            "last",
            "license",
            "describedby",
            "icon",
            "preview",
            "thumbnail",
            "overview",
            "about",
            "search",
            "queryables",
            "metadata",
            "browse-graphic",
            "source");

    private static final Map<String, AssetType> TYPES = Map.of(
            "service", AssetType.SERVICE,
            "application", AssetType.APPLICATION,
            "software", AssetType.APPLICATION,
            "document", AssetType.DOCUMENT,
            "map", AssetType.DERIVED);

    private OgcRecord() {}

    static Optional<DcatDataset> read(Said record, List<HarvestIssue> issues) {
        var said = record.at("properties");
        var id = record.text("id") != null ? record.text("id") : said.text("id", "identifier");
        if (id == null) {
            return Optional.empty();
        }
        var type = String.valueOf(said.text("type")).toLowerCase(Locale.ROOT);
        var dataset = DcatDataset.builder(id.strip())
                .assetType(TYPES.getOrDefault(type, AssetType.DATASET))
                .title(said.at("title").localized())
                .description(said.firstOf("description", "abstract").localized())
                .keywords(said.at("keywords").texts("name", "value"))
                .themes(themes(said))
                .publisher(publisher(said))
                .licence(licence(record, said))
                .rights(said.text("rights", "accessConstraints"))
                .accessRights(said.text("accessRights"))
                .issued(said.text("created", "recordCreated", "record-created", "published", "publicationDate"))
                .modified(said.text("updated", "recordUpdated", "record-updated", "modified"))
                .frequency(said.text("updateFrequency", "accrualPeriodicity", "maintenanceFrequency"))
                .spatial(record.firstOf("geometry", "bbox").raw())
                .temporal(temporal(record))
                .languages(languages(said))
                .landingPage(link(record, "canonical", "about"))
                .identifier(externalId(said, id))
                .conformsTo(said.at("conformsTo").joined("href", "title"))
                .locator(record.pointer())
                .distributions(distributions(record, said));
        return Optional.of(contact(said).into(dataset).build());
    }

    private static List<String> themes(Said said) {
        var themes = new LinkedHashSet<String>();
        for (var theme : said.at("themes").items()) {
            themes.addAll(theme.at("concepts").texts("title", "id", "name"));
            if (theme.text() != null) {
                themes.add(theme.text());
            }
        }
        return List.copyOf(themes);
    }

    private static List<Said> contacts(Said said) {
        return said.firstOf("contacts", "providers", "contactPoint").items();
    }

    private static String publisher(Said said) {
        String any = said.text("publisher", "creator");
        for (var contact : contacts(said)) {
            var name = contact.text("organization", "name", "organisation");
            if (contact.at("roles").texts("name").contains("publisher") && name != null) {
                return name;
            }
            any = any == null ? name : any;
        }
        return any;
    }

    private static SaidContact contact(Said said) {
        SaidContact named = SaidContact.of(said.text("contactPoint"), null, null);
        for (var contact : contacts(said)) {
            var emails = contact.at("emails").texts("value");
            var email = emails.isEmpty() ? contact.text("email", "electronicMailAddress") : emails.get(0);
            var pages = contact.at("links").texts("href");
            var page = pages.isEmpty() ? contact.text("url") : pages.get(0);
            var read = SaidContact.of(contact.text("name", "organization"), email, page);
            if (read.email() != null || read.url() != null) {
                return read;
            }
            named = named.name() == null ? read : named;
        }
        return named;
    }

    private static SaidLicence licence(Said record, Said said) {
        var stated = said.firstOf("license", "licence");
        if (!stated.isAbsent()) {
            return Licences.of(stated);
        }
        for (var link : links(record)) {
            if ("license".equals(link.text("rel"))) {
                return new SaidLicence(null, link.text("title"), link.text("href"), null);
            }
        }
        return SaidLicence.NONE;
    }

    private static String temporal(Said record) {
        var time = record.at("time");
        var ends = time.at("interval").items();
        if (ends.isEmpty()) {
            return time.text() != null ? time.text() : time.text("date", "timestamp");
        }
        var from = ends.get(0).text();
        var to = ends.size() > 1 ? ends.get(1).text() : null;
        return from == null && to == null ? null : (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
    }

    private static List<String> languages(Said said) {
        for (var name : new String[] {"resourceLanguages", "languages", "language"}) {
            var languages = said.at(name).texts("code", "id");
            if (!languages.isEmpty()) {
                return languages;
            }
        }
        return List.of();
    }

    private static String externalId(Said said, String id) {
        var ids = said.firstOf("externalIds", "externalId").texts("value");
        return ids.isEmpty() ? id : ids.get(0);
    }

    private static String link(Said record, String... relations) {
        for (var relation : relations) {
            for (var link : links(record)) {
                if (relation.equals(link.text("rel")) && link.text("href") != null) {
                    return link.text("href");
                }
            }
        }
        return null;
    }

    private static List<Said> links(Said record) {
        var links = new ArrayList<>(record.at("links").items());
        links.addAll(record.at("properties").at("associations").items());
        return links;
    }

    private static List<DcatDistribution> distributions(Said record, Said said) {
        var read = new ArrayList<DcatDistribution>();
        for (var link : links(record)) {
            var relation = String.valueOf(link.text("rel")).toLowerCase(Locale.ROOT);
            if (link.text("href") != null && !NO_DATA.contains(relation)) {
                read.add(distribution(link));
            }
        }
        var assets = record.at("assets");
        for (var name : assets.names()) {
            var asset = assets.at(name);
            if (asset.text("href") != null && !asset.at("roles").texts().contains("thumbnail")) {
                read.add(distribution(asset));
            }
        }
        return withOnlyFormat(read, said.at("formats").texts("name", "mediaType"));
    }

    /** The record lists its formats, not which link has which: one format and one link belong together. */
    private static List<DcatDistribution> withOnlyFormat(List<DcatDistribution> read, List<String> formats) {
        if (read.size() != 1 || formats.size() != 1 || read.get(0).format() != null) {
            return read;
        }
        var only = read.get(0);
        return List.of(new DcatDistribution(
                only.title(),
                only.accessUrl(),
                only.downloadUrl(),
                only.mediaType(),
                formats.get(0),
                only.byteSize(),
                only.licence(),
                only.rights(),
                only.issued(),
                only.modified(),
                only.conformsTo(),
                only.locator()));
    }

    private static DcatDistribution distribution(Said link) {
        var relation = String.valueOf(link.text("rel"));
        var type = link.text("type");
        boolean isMediaType = type != null && type.contains("/");
        var protocol = link.text("protocol");
        return new DcatDistribution(
                link.firstOf("title", "name", "description").localized(),
                link.text("href"),
                relation.equals("enclosure") || relation.equals("download") ? link.text("href") : null,
                isMediaType ? type : null,
                isMediaType || type == null ? protocol : type,
                link.firstOf("length", "file:size", "size").whole(),
                null,
                null,
                link.text("created"),
                link.text("updated"),
                null,
                link.pointer());
    }
}
