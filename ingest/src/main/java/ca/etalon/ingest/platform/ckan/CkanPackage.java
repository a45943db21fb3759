package ca.etalon.ingest.platform.ckan;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.ColumnVocabulary;
import ca.etalon.ingest.catalogue.DcatColumn;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.answer.Query;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidColumns;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one CKAN package: core fields, fields the portal added, extras, and multilingual (fluent) forms. */
public final class CkanPackage {

    private static final Map<String, AssetType> TYPES = Map.ofEntries(
            Map.entry("doc", AssetType.DOCUMENT),
            Map.entry("document", AssetType.DOCUMENT),
            Map.entry("info", AssetType.DOCUMENT),
            Map.entry("publication", AssetType.DOCUMENT),
            Map.entry("publications", AssetType.DOCUMENT),
            Map.entry("report", AssetType.DOCUMENT),
            Map.entry("app", AssetType.APPLICATION),
            Map.entry("application", AssetType.APPLICATION),
            Map.entry("showcase", AssetType.APPLICATION),
            Map.entry("story", AssetType.STORY),
            Map.entry("service", AssetType.SERVICE),
            Map.entry("harvest", AssetType.OTHER),
            Map.entry("dialogue", AssetType.OTHER),
            Map.entry("prop", AssetType.OTHER));

    private static final List<String> KEYWORDS =
            List.of("keywords", "tags_translated", "keywords_translated", "tag_string", "keywords_fra", "keywords_fr");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final Portal portal;

    public CkanPackage(Portal portal) {
        this.portal = portal;
    }

    public Optional<DcatDataset> read(Said said, List<HarvestIssue> issues) {
        var id = said.text("id", "name");
        if (id == null) {
            return Optional.empty();
        }
        var fields = new CkanFields(said);
        var dataset = DcatDataset.builder(id.strip())
                .assetType(type(said.text("type")))
                .title(Fluent.of(said, "title", "name"))
                .description(Fluent.of(said, "notes", "notes"))
                .keywords(keywords(said))
                .themes(themes(said, fields))
                .publisher(publisher(said))
                .unit(fields.text(CkanFields.UNIT))
                .licence(licence(said))
                .rights(fields.text(CkanFields.RIGHTS))
                .accessRights(access(said, fields))
                .issued(orElse(fields.text(CkanFields.ISSUED), said.text("metadata_created")))
                .modified(said.text("metadata_modified"))
                .dataModified(fields.text(CkanFields.DATA_MODIFIED))
                .frequency(fields.text(CkanFields.FREQUENCY))
                .spatial(fields.raw(CkanFields.SPATIAL))
                .temporal(temporal(fields))
                .languages(fields.first(CkanFields.LANGUAGE).texts())
                .landingPage(portal.url() == null ? null : page(said, id))
                .identifier(orElse(fields.text(List.of("identifier", "digital_object_identifier")), id))
                .conformsTo(fields.text(CkanFields.CONFORMS_TO))
                .locator(said.pointer())
                .distributions(distributions(said, issues))
                .columns(columns(said));
        return Optional.of(contact(said, fields).into(dataset).build());
    }

    /** Unknown types are datasets: portals rename the type when they extend the schema. */
    private static AssetType type(String said) {
        return said == null ? AssetType.DATASET : TYPES.getOrDefault(said.toLowerCase(Locale.ROOT), AssetType.DATASET);
    }

    /** Keywords in tags, lists, lists by language, and texts with commas, each once. */
    private static List<String> keywords(Said said) {
        var words = new LinkedHashSet<>(said.at("tags").texts("display_name", "name"));
        for (var name : KEYWORDS) {
            var field = said.at(name).embedded();
            if (field.isObject()) {
                field.names().forEach(language -> words.addAll(listed(field.at(language))));
            } else {
                words.addAll(listed(field));
            }
        }
        return List.copyOf(words);
    }

    private static List<String> listed(Said said) {
        return said.isArray() || said.text() == null
                ? said.texts("display_name", "name")
                : Arrays.stream(said.text().split("[,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static List<String> themes(Said said, CkanFields fields) {
        var themes = new LinkedHashSet<>(said.at("groups").texts("display_name", "title", "name"));
        themes.addAll(fields.first(CkanFields.THEME).texts());
        return List.copyOf(themes);
    }

    /** DKAN has the address in the title. */
    private static SaidLicence licence(Said said) {
        var title = said.text("license_title", "license");
        var url = said.text("license_url");
        return title != null && url == null && ADDRESS.matcher(title.strip()).matches()
                ? new SaidLicence(said.text("license_id"), null, title.strip(), null)
                : new SaidLicence(said.text("license_id"), title, url, null);
    }

    private static String publisher(Said said) {
        var organisation = said.at("organization");
        var translated = organisation.at("title_translated").localized().any();
        return orElse(orElse(organisation.text("title"), translated), organisation.text("name"));
    }

    /** DKAN marks public records as private, so the mark is passed on as said instead of dropping the record. */
    private static String access(Said said, CkanFields fields) {
        var stated = fields.text(CkanFields.ACCESS);
        return stated == null && said.at("private").isTrue() ? "private" : stated;
    }

    private static String temporal(CkanFields fields) {
        var from = fields.text(CkanFields.TEMPORAL_START);
        var to = fields.text(CkanFields.TEMPORAL_END);
        if (from == null && to == null) {
            return fields.raw(CkanFields.TEMPORAL);
        }
        return orElse(from, "") + "/" + orElse(to, "");
    }

    private static SaidContact contact(Said said, CkanFields fields) {
        var name = orElse(said.text("contact_name", "maintainer"), said.text("author"));
        var email = orElse(
                said.text("contact_email", "maintainer_email", "owner_email"),
                orElse(said.text("author_email"), fields.text(List.of("contact_point"))));
        return SaidContact.of(name, email, fields.text(CkanFields.CONTACT_URL));
    }

    private String page(Said said, String id) {
        var base = portal.url().toString().replaceAll("/+$", "");
        return base + "/dataset/" + Query.encode(orElse(said.text("name"), id));
    }

    private static List<DcatDistribution> distributions(Said said, List<HarvestIssue> issues) {
        var read = new ArrayList<DcatDistribution>();
        for (var item : said.at("resources").items()) {
            if (item.isObject() && !item.isEmptyRecord()) {
                read.add(distribution(item, issues));
            } else {
                issues.add(new HarvestIssue(
                        IssueCode.DISTRIBUTION_EMPTY, item.pointer(), "expected an object, found " + item.kind()));
            }
        }
        return read;
    }

    /** What the DataStore or a schema of a resource says of its columns, where the package carries it. */
    private static List<DcatColumn> columns(Said said) {
        var columns = new ArrayList<DcatColumn>();
        int number = 0;
        for (var item : said.at("resources").items()) {
            if (item.isObject() && !item.isEmptyRecord()) {
                int distribution = number++;
                var schema = item.at("schema").embedded().at("fields");
                var fields = schema.isAbsent()
                        ? SaidColumns.fields(
                                item.firstOf("attributes", "datastore_fields", "fields"), ColumnVocabulary.CKAN)
                        : SaidColumns.fields(schema, ColumnVocabulary.TABLE_SCHEMA);
                fields.forEach(column -> columns.add(column.ofDistribution(distribution)));
            }
        }
        return columns;
    }

    /** CKAN has one address per resource; it is a download only where the file lies on the portal itself. */
    private static DcatDistribution distribution(Said said, List<HarvestIssue> issues) {
        var url = said.text("url");
        var kind = said.text("url_type");
        var size = said.firstOf("size", "byte_size");
        if (size.whole() == null && size.text() != null) {
            issues.add(new HarvestIssue(IssueCode.SIZE_UNREADABLE, size.pointer(), size.text()));
        }
        return new DcatDistribution(
                Fluent.of(said, "name", "description"),
                url,
                "upload".equals(kind) || "datastore".equals(kind) ? url : said.text("download_url"),
                said.text("mimetype"),
                said.text("format"),
                size.whole(),
                licence(said),
                said.text("rights"),
                said.text("created", "date_published"),
                said.text("last_modified"),
                said.text("conforms_to"),
                said.pointer());
    }

    private static String orElse(String text, String otherwise) {
        return text != null ? text : otherwise;
    }
}
