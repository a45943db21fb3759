package ca.etalon.ingest.platform.dcatus;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.ReceivedForm;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.Said;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one {@code dataset} entry of a DCAT-US document. */
final class DcatUsRecord {

    /** What version 3 of the schema wraps a value in. */
    private static final String[] VALUE = {"@value", "notation", "@id", "prefLabel", "title", "name"};

    private final Dialect dialect;

    DcatUsRecord(Dialect dialect) {
        this.dialect = dialect;
    }

    Optional<DcatDataset> read(Said record, List<HarvestIssue> issues) {
        var identifier = value(record.at("identifier"));
        if (identifier == null) {
            // Some publishers leave the identifier out; the page of the dataset is as stable.
            identifier = value(record.at("landingPage"));
            if (identifier == null) {
                return Optional.empty();
            }
            issues.add(new HarvestIssue(
                    IssueCode.RECORD_WITHOUT_ID,
                    record.pointer(),
                    "no identifier; its landing page is used: " + identifier));
        }
        var dataset = DcatDataset.builder(dialect.sourceId().apply(identifier.strip()))
                .assetType(dialect.assetType().apply(record))
                .title(record.at("title").localized())
                .description(record.at("description").localized())
                .keywords(words(record.at("keyword")))
                .themes(themes(record))
                .publisher(publisher(record.at("publisher")))
                .licence(Licences.of(record.firstOf("license", "licence")))
                .rights(value(record.at("rights")))
                .accessRights(
                        record.text("accessLevel") != null
                                ? record.text("accessLevel")
                                : value(record.at("accessRights")))
                .issued(value(record.at("issued")))
                .modified(value(record.at("modified")))
                .frequency(value(record.at("accrualPeriodicity")))
                .spatial(record.firstOf("spatial", "coverageArea").raw())
                .temporal(temporal(record))
                .languages(record.at("language").texts(VALUE))
                .landingPage(value(record.at("landingPage")))
                .identifier(value(record.at("identifier")))
                .conformsTo(record.at("conformsTo").joined("@id", "title"))
                .locator(record.pointer())
                .received(new ReceivedForm.DcatUs(record.node()))
                .distributions(distributions(record, issues));
        return Optional.of(contact(record).into(dataset).build());
    }

    private static String value(Said said) {
        return said.joined(VALUE);
    }

    private static List<String> themes(Said record) {
        var themes = words(record.at("theme"));
        return themes.isEmpty() ? words(record.at("superTheme")) : themes;
    }

    /** As said, or from the two fields that some publishers have for it. */
    private static String temporal(Said record) {
        var from = record.text("temporalCoverageStart");
        var to = record.text("temporalCoverageEnd");
        if (record.at("temporal").raw() != null || (from == null && to == null)) {
            return record.at("temporal").raw();
        }
        return (from == null ? "" : from) + "/" + (to == null ? "" : to);
    }

    private static SaidContact contact(Said record) {
        var said = record.at("contactPoint");
        if (said.isEmptyRecord()) {
            // The Argentine profile of the schema gives the publisher an address instead.
            return SaidContact.of(null, record.at("publisher").text("mbox"), null);
        }
        var contact = said.items().isEmpty() ? said : said.items().get(0);
        return SaidContact.of(
                contact.text("fn", "name"), contact.text("hasEmail", "email"), contact.text("hasURL", "hasUrl"));
    }

    private static String publisher(Said said) {
        return said.isObject() ? said.text("name", "prefLabel", "@id") : said.joined("name", "prefLabel");
    }

    /** A list; a lone text is taken for a list with commas. */
    private static List<String> words(Said said) {
        var text = said.text();
        return text == null
                ? said.texts("name", "title", "prefLabel", "@id")
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static List<DcatDistribution> distributions(Said record, List<HarvestIssue> issues) {
        var read = new ArrayList<DcatDistribution>();
        for (var item : record.at("distribution").items()) {
            if (item.isObject() && !item.isEmptyRecord()) {
                read.add(distribution(item));
            } else {
                issues.add(new HarvestIssue(
                        IssueCode.DISTRIBUTION_EMPTY, item.pointer(), "expected an object, found " + item.kind()));
            }
        }
        if (read.isEmpty() && record.text("accessURL", "downloadURL", "webService") != null) {
            // The 1.0 schema put the addresses of a single file on the dataset itself.
            read.add(distribution(record));
        }
        return read;
    }

    private static DcatDistribution distribution(Said said) {
        boolean own = said.pointer().contains("/distribution");
        return new DcatDistribution(
                own ? said.at("title").localized() : null,
                said.text("accessURL", "accessUrl", "webService"),
                said.text("downloadURL", "downloadUrl"),
                value(said.at("mediaType")),
                value(said.at("format")),
                said.firstOf("byteSize", "size").whole(),
                own ? Licences.of(said.firstOf("license", "licence")) : null,
                value(said.at("rights")),
                own ? said.text("issued") : null,
                own ? said.text("modified") : null,
                said.at("conformsTo").joined("@id"),
                said.pointer());
    }
}
