package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.platform.answer.SaidContact;
import ca.etalon.ingest.platform.answer.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one {@code MD_Metadata} of ISO 19139 (with its North American, Canadian and INSPIRE profiles) or ISO 19115-3, which
 * have nearly all of their words in common.
 */
final class IsoRecord {

    private static final Map<String, AssetType> TYPES = Map.ofEntries(
            Map.entry("service", AssetType.SERVICE),
            Map.entry("application", AssetType.APPLICATION),
            Map.entry("software", AssetType.APPLICATION),
            Map.entry("document", AssetType.DOCUMENT),
            Map.entry("map", AssetType.DERIVED),
            Map.entry("staticmap", AssetType.DERIVED),
            Map.entry("interactivemap", AssetType.DERIVED),
            Map.entry("featurecatalogue", AssetType.OTHER),
            Map.entry("dimensiongroup", AssetType.OTHER));

    private static final Set<String> PUBLISHERS =
            Set.of("publisher", "owner", "custodian", "distributor", "originator", "resourceprovider", "author");

    private final XmlNode record;
    private final XmlNode about;
    private final IsoText text;

    private IsoRecord(XmlNode record) {
        this.record = record;
        this.about = record.at("identificationInfo", "*");
        this.text = IsoText.of(record);
    }

    static Optional<DcatDataset> read(XmlNode node) {
        return new IsoRecord(node).dataset();
    }

    private Optional<DcatDataset> dataset() {
        var id = id();
        if (id == null) {
            return Optional.empty();
        }
        var citation = about.at("citation", "CI_Citation");
        var terms = new IsoTerms(about);
        var dataset = DcatDataset.builder(id)
                .assetType(type())
                .title(text.localized(citation.at("title")))
                .description(text.localized(about.at("abstract")))
                .keywords(keywords())
                .themes(themes())
                .publisher(publisher(citation))
                .licence(terms.licence())
                .rights(terms.rights())
                .accessRights(terms.accessRights())
                .issued(date(citation, "publication", "released", "creation"))
                .modified(modified())
                .dataModified(date(citation, "revision", "lastupdate", "lastrevision"))
                .frequency(frequency())
                .spatial(IsoExtent.spatial(about))
                .temporal(IsoExtent.temporal(about))
                .languages(languages())
                .identifier(first(
                        IsoText.text(citation.at("identifier", "MD_Identifier", "code")),
                        IsoText.text(citation.at("identifier", "RS_Identifier", "code")),
                        id))
                .conformsTo(specification())
                .locator(record.path())
                .distributions(IsoDistributions.of(record, about, text));
        return Optional.of(contact().into(dataset).build());
    }

    private String id() {
        var id = first(
                IsoText.text(record.at("fileIdentifier")),
                IsoText.text(record.at("metadataIdentifier", "MD_Identifier", "code")),
                record.attribute("uuid"));
        return id == null ? null : id.strip();
    }

    private AssetType type() {
        var scope = first(
                IsoText.code(record.at("hierarchyLevel")),
                IsoText.code(record.at("metadataScope", "MD_MetadataScope", "resourceScope")));
        if (scope == null) {
            return about.name().equals("SV_ServiceIdentification") ? AssetType.SERVICE : AssetType.DATASET;
        }
        return TYPES.getOrDefault(scope.toLowerCase(Locale.ROOT), AssetType.DATASET);
    }

    /** Both languages of a keyword, as a CKAN of the same publisher would list them. */
    private List<String> keywords() {
        var words = new LinkedHashSet<String>();
        for (var keyword : about.all("descriptiveKeywords", "MD_Keywords", "keyword")) {
            var said = text.localized(keyword);
            for (var form : new String[] {said.text(), said.en(), said.fr()}) {
                if (form != null) {
                    words.add(form);
                }
            }
        }
        return List.copyOf(words);
    }

    private List<String> themes() {
        var themes = new LinkedHashSet<String>();
        for (var category : about.all("topicCategory")) {
            var theme = IsoText.code(category);
            if (theme != null) {
                themes.add(theme);
            }
        }
        return List.copyOf(themes);
    }

    private String publisher(XmlNode citation) {
        var parties = new ArrayList<>(about.all("pointOfContact", "*"));
        parties.addAll(citation.all("citedResponsibleParty", "*"));
        parties.addAll(record.all("distributionInfo", "*", "distributor", "*", "distributorContact", "*"));
        parties.addAll(record.all("contact", "*"));
        String any = null;
        for (var party : parties) {
            var name = IsoParty.organisation(party);
            var role = String.valueOf(IsoText.code(party.at("role"))).toLowerCase(Locale.ROOT);
            if (name != null && role.equals("publisher")) {
                return name;
            }
            any = any == null && PUBLISHERS.contains(role) ? name : any;
        }
        return any != null
                ? any
                : parties.stream()
                        .map(IsoParty::organisation)
                        .filter(name -> name != null)
                        .findFirst()
                        .orElse(null);
    }

    private SaidContact contact() {
        var parties = new ArrayList<>(about.all("pointOfContact", "*"));
        parties.addAll(about.all("citation", "CI_Citation", "citedResponsibleParty", "*"));
        parties.addAll(record.all("contact", "*"));
        for (var party : parties) {
            var contact = IsoParty.contact(party);
            if (contact.email() != null || contact.url() != null) {
                return contact;
            }
        }
        return parties.isEmpty() ? SaidContact.of(null, null, null) : IsoParty.contact(parties.get(0));
    }

    /** The date of the first of these kinds. */
    private static String date(XmlNode citation, String... kinds) {
        for (var kind : kinds) {
            for (var date : citation.all("date", "CI_Date")) {
                if (kind.equalsIgnoreCase(IsoText.code(date.at("dateType")))) {
                    var said = IsoText.text(date.at("date"));
                    if (said != null) {
                        return said;
                    }
                }
            }
        }
        return null;
    }

    /** When the record was last changed; ISO 19115-3 keeps this among dated events. */
    private String modified() {
        var stamp = IsoText.text(record.at("dateStamp"));
        if (stamp != null) {
            return stamp;
        }
        String any = null;
        for (var date : record.all("dateInfo", "CI_Date")) {
            var said = IsoText.text(date.at("date"));
            if ("revision".equals(IsoText.code(date.at("dateType")))) {
                return said;
            }
            any = any == null ? said : any;
        }
        return any;
    }

    private String frequency() {
        var maintenance = about.at("resourceMaintenance", "MD_MaintenanceInformation");
        return first(
                IsoText.code(maintenance.at("maintenanceAndUpdateFrequency")),
                IsoText.text(maintenance.at("userDefinedMaintenanceFrequency", "TM_PeriodDuration")),
                IsoText.text(maintenance.at("userDefinedMaintenanceFrequency")));
    }

    /** What the data are said to conform to; the standard of the record itself says nothing of the data. */
    private String specification() {
        return record.below("DQ_ConformanceResult").stream()
                .map(result -> IsoText.text(result.at("specification", "CI_Citation", "title")))
                .filter(title -> title != null)
                .findFirst()
                .orElse(null);
    }

    private List<String> languages() {
        var languages = new LinkedHashSet<String>();
        about.all("language").forEach(language -> languages.add(plain(IsoText.code(language))));
        about.all("defaultLocale", "PT_Locale", "language")
                .forEach(language -> languages.add(plain(IsoText.code(language))));
        languages.remove(null);
        return List.copyOf(languages);
    }

    private static String plain(String language) {
        return language == null || language.isBlank() ? null : language.strip();
    }

    static String first(String... texts) {
        for (var text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
