package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.CatalogueColumnRow;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DistributionFacts;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.Frequency;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.DateResolver.End;
import ca.etalon.ingest.fact.DistributionNormaliser.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Makes the rows of one record of a catalogue: texts plain and bounded, addresses checked, and licence, format, dates,
 * frequency, language and access decided. Bad values cost the value and make an issue, never the record.
 *
 * <p>The licence of a dataset is its own; where it states none, that of its distributions (the least open, rule MIXED,
 * where they differ), else the terms of its portal where the portal lets them be inherited.
 */
public final class DatasetNormaliser {

    private static final List<Status> LEAST_OPEN_FIRST = List.of(
            Status.RESTRICTED, Status.ABSENT, Status.UNKNOWN, Status.CONTESTED, Status.OPEN_VARIANT, Status.OPEN);

    private final Vocabularies vocabularies;
    private final DistributionNormaliser distributions;
    private final PlaceResolver places;
    private final PublisherResolver publishers;
    private final ColumnNormaliser columns;

    /** Without governments: no place but the country and its provinces has a name, and no publisher is known. */
    public DatasetNormaliser(Vocabularies vocabularies) {
        this(vocabularies, List.of());
    }

    /** @param governments whose places and publishers are known by name */
    public DatasetNormaliser(Vocabularies vocabularies, List<Government> governments) {
        this.vocabularies = vocabularies;
        this.distributions = new DistributionNormaliser(vocabularies);
        var names = new GovernmentNames(vocabularies.places(), governments);
        this.places = new PlaceResolver(vocabularies.places(), names);
        this.publishers = new PublisherResolver(vocabularies.places(), vocabularies.publishers(), names);
        this.columns = new ColumnNormaliser(vocabularies.columnTypes());
    }

    /** A new count of what stays undecided, for one snapshot of one portal. */
    public UnresolvedStrings unresolved() {
        return new UnresolvedStrings(vocabularies.languages(), vocabularies.frequencies());
    }

    /**
     * The rows and issues of one record.
     *
     * @param datasetNo ordinal in its portal's snapshot
     * @param snapshot the day that tells what lies in the future
     */
    public Normalised normalise(
            DcatDataset said,
            Portal portal,
            String feed,
            int datasetNo,
            String datasetKey,
            Evidence evidence,
            LocalDate snapshot) {
        var issues = new Issues();
        var locator = said.locator() != null ? said.locator() : evidence.locator();
        var own = vocabularies.licences().resolve(said.licence(), said.rights(), "DATASET");
        var inherited = vocabularies.licences().orPortalTerms(own, portal);
        var rows = new ArrayList<DistributionRow>();
        var frame = new Frame(said, datasetNo, inherited, portal, evidence, snapshot);
        for (var distribution : said.distributions()) {
            rows.add(distributions.normalise(distribution, rows.size(), frame, issues));
        }
        var title = issues.text(said.title(), "title", locator);
        boolean templateTitle = issues.hasTemplate();
        var description = issues.prose(said.description(), "description", locator);
        if (title.any() == null && !templateTitle) {
            issues.add(IssueCode.TITLE_MISSING, locator, "no title; source id %s".formatted(said.sourceId()));
        }
        var keywords = PlainText.lines(said.keywords());
        var textLanguage = vocabularies.languages().texts().resolve(title, description, keywords);
        var stated = columns.normalise(said, datasetNo, rows);
        var licence = licence(own, inherited, said, rows);
        var row = new DatasetRow(
                datasetNo,
                datasetKey,
                said.sourceId(),
                feed,
                said.assetType().name(),
                title,
                description,
                issues.hasTemplate(),
                keywords,
                PlainText.lines(said.themes()),
                PlainText.line(said.publisher()),
                PlainText.line(said.unit()),
                PlainText.line(said.contactName()),
                email(said.contactEmail()),
                PlainText.raw(said.contactUrl()),
                licence,
                PlainText.prose(said.rights()),
                vocabularies.access().accessRights(said.accessRights()),
                issues.date(date(said.issued(), snapshot, End.FIRST), "issued", locator),
                issues.date(date(said.modified(), snapshot, End.LAST), "modified", locator),
                issues.date(date(said.dataModified(), snapshot, End.LAST), "data modified", locator),
                frequency(said),
                PlainText.raw(said.spatial()),
                PlainText.raw(said.temporal()),
                vocabularies.languages().declared(said.languages()),
                TextLanguageResolver.ofRecord(textLanguage, title),
                issues.address(said.landingPage(), "landing page", locator),
                PlainText.raw(said.identifier()),
                PlainText.raw(said.conformsTo()),
                said.recordCount() != null && said.recordCount() < 0 ? null : said.recordCount(),
                DistributionFacts.of(rows, vocabularies.assessments().facts(said, rows)),
                new Evidence(evidence.recordId(), evidence.sha256(), locator),
                textLanguage,
                issues.place(places.resolve(said.spatial(), portal.id()), said.spatial(), locator),
                publishers
                        .resolve(
                                PlainText.line(said.publisher()),
                                PlainText.line(said.unit()),
                                email(said.contactEmail()),
                                portal)
                        .reachedAt(email(said.publisherEmail()), PlainText.raw(said.publisherUrl())),
                vocabularies.conformance().judge(said.received()),
                vocabularies.types().resolve(title, keywords),
                vocabularies
                        .columnFacts()
                        .ofDataset(
                                stated.stream().map(CatalogueColumnRow::column).toList(), rows),
                vocabularies
                        .access()
                        .priceStated(
                                description.any(),
                                said.licence().raw(),
                                licence.raw(),
                                said.rights(),
                                said.accessRights()));
        return new Normalised(row, rows, stated, issues.list());
    }

    private DateFact date(String said, LocalDate snapshot, End end) {
        // DCAT-US lets a repeating interval stand for a date of change: that is a frequency, and is read as one.
        return FrequencyResolver.isRepeating(said)
                ? new DateFact(PlainText.line(said), null, false, null, "UNREADABLE")
                : vocabularies.dates().resolve(said, snapshot, end);
    }

    private Frequency frequency(DcatDataset said) {
        boolean isDateOfChange = PlainText.isBlank(said.frequency()) && FrequencyResolver.isRepeating(said.modified());
        return vocabularies.frequencies().resolve(isDateOfChange ? said.modified() : said.frequency());
    }

    private Licence licence(Licence own, Licence inherited, DcatDataset said, List<DistributionRow> rows) {
        if (own.status() != Status.ABSENT) {
            return inherited;
        }
        var stated = said.distributions().stream()
                .map(distributions::own)
                .filter(licence -> licence.status() != Status.ABSENT)
                .toList();
        if (stated.isEmpty()) {
            return inherited;
        }
        var effective = rows.stream().map(DistributionRow::licence).distinct().toList();
        var least = effective.stream()
                .min(Comparator.comparingInt(licence -> LEAST_OPEN_FIRST.indexOf(licence.status())))
                .orElseThrow();
        boolean agree = effective.stream()
                        .map(licence -> licence.status() + "|" + licence.id())
                        .distinct()
                        .count()
                == 1;
        return agree ? least : least.found(least.level(), "MIXED", Licence.Confidence.INFERRED);
    }

    private static String email(String said) {
        var line = PlainText.line(said);
        return line != null && line.toLowerCase(Locale.ROOT).startsWith("mailto:")
                ? PlainText.line(line.substring("mailto:".length()))
                : line;
    }
}
