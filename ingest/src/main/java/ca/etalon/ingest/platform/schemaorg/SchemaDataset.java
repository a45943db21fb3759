package ca.etalon.ingest.platform.schemaorg;

import ca.etalon.ingest.catalogue.ColumnVocabulary;
import ca.etalon.ingest.catalogue.DcatColumn;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Reads one {@code schema:Dataset}.
 *
 * <p>Its source id is its identifier, else its {@code @id}, else its address, else the page: schema.org asks for none of
 * them, and a page that is listed is as stable as the list.
 *
 * @param page the page it stands on
 */
record SchemaDataset(SchemaThing said, URI page) {

    DcatDataset read() {
        var landing = absolute(said.text("url"));
        var dataset = DcatDataset.builder(sourceId(landing))
                .title(said.localized("name", "headline"))
                .description(said.localized("description"))
                .keywords(words(said.texts("keywords")))
                .themes(said.texts("about"))
                .publisher(said.text("publisher", "provider", "sourceOrganization", "creator"))
                .licence(licence(said))
                .rights(said.text("usageInfo", "copyrightNotice"))
                .accessRights(said.text("conditionsOfAccess"))
                .issued(said.text("datePublished", "dateCreated"))
                .modified(said.text("dateModified"))
                .spatial(raw("spatialCoverage", "spatial"))
                .temporal(raw("temporalCoverage", "temporal"))
                .languages(languages())
                .landingPage(landing == null ? page.toString() : landing)
                .identifier(identifier())
                .locator(said.said().pointer())
                .distributions(said.all("distribution").stream()
                        .filter(thing -> thing.said().isObject())
                        .map(this::distribution)
                        .toList())
                .columns(columns());
        return contact().into(dataset).build();
    }

    /** What is measured is what stands in the columns; a property that has no name of its own is none. */
    private List<DcatColumn> columns() {
        var columns = new ArrayList<DcatColumn>();
        for (var variable : said.all("variableMeasured")) {
            var name = variable.asText();
            if (name != null) {
                boolean isDescribed = variable.said().isObject();
                columns.add(DcatColumn.of(
                        name,
                        isDescribed ? variable.text("alternateName") : null,
                        isDescribed ? variable.text("description") : null,
                        ColumnVocabulary.XSD,
                        isDescribed ? variable.said().text("qudt:dataType") : null));
            }
        }
        return columns;
    }

    /** Where a dataset that is only pointed at can be read, or null. */
    String address() {
        return absolute(said.address());
    }

    private String sourceId(String landing) {
        var id = identifier();
        if (id == null) {
            var name = said.said().text("@id");
            id = name == null || name.startsWith("_:") ? landing : name;
        }
        return id == null ? page.toString() : id.strip();
    }

    private String identifier() {
        return said.all("identifier").stream()
                .map(thing -> thing.said().isObject()
                        ? Objects.requireNonNullElse(thing.text("value"), Objects.toString(thing.asText(), ""))
                        : thing.asText())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static List<String> words(List<String> said) {
        return said.size() != 1
                ? said
                : Arrays.stream(said.get(0).split("[,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static SaidLicence licence(SchemaThing thing) {
        var licences = thing.all("license");
        if (licences.isEmpty()) {
            return SaidLicence.NONE;
        }
        var licence = licences.get(0);
        if (!licence.said().isObject()) {
            return Licences.of(licence.asText());
        }
        return new SaidLicence(null, licence.text("name"), licence.address(), licence.text("text", "description"));
    }

    private List<String> languages() {
        return said.all("inLanguage").stream()
                .map(language ->
                        language.said().isObject() ? language.text("alternateName", "name") : language.asText())
                .filter(Objects::nonNull)
                .toList();
    }

    private String raw(String... names) {
        var values = said.all(names);
        if (values.isEmpty()) {
            return null;
        }
        var said = values.get(0).said();
        return said.isObject() && said.text("@value") == null
                ? said.raw()
                : values.get(0).asText();
    }

    /** The dataset's own contact, else that of the one who publishes or keeps it. */
    private SaidContact contact() {
        var points = said.all("contactPoint");
        for (var role : List.of("maintainer", "publisher", "provider", "creator")) {
            for (var agent : points.isEmpty() ? said.all(role) : List.<SchemaThing>of()) {
                points = agent.all("contactPoint");
                if (points.isEmpty() && agent.text("email") != null) {
                    points = List.of(agent);
                }
            }
        }
        if (points.isEmpty()) {
            return SaidContact.of(null, null, null);
        }
        var point = points.get(0);
        return SaidContact.of(point.text("name", "contactType"), point.text("email"), point.text("url"));
    }

    private DcatDistribution distribution(SchemaThing thing) {
        var encoding = thing.text("encodingFormat", "fileFormat");
        boolean isMediaType = encoding != null && encoding.matches("[\\w.+-]+/[\\w.+-]+.*");
        var size = thing.text("contentSize");
        return new DcatDistribution(
                thing.localized("name"),
                absolute(thing.text("url")),
                absolute(thing.text("contentUrl")),
                isMediaType ? encoding : null,
                isMediaType ? null : encoding,
                size != null && size.matches("\\d{1,18}") ? Long.valueOf(size) : null,
                licence(thing),
                thing.text("usageInfo"),
                thing.text("datePublished", "uploadDate", "dateCreated"),
                thing.text("dateModified"),
                null,
                thing.said().pointer());
    }

    private String absolute(String address) {
        if (address == null) {
            return null;
        }
        try {
            return page.resolve(address.strip()).toString();
        } catch (IllegalArgumentException unusual) {
            return address;
        }
    }
}
