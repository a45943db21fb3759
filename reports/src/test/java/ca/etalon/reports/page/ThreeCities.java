package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.measure.ClassifierDefinition;
import ca.etalon.analytics.measure.Composition;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Definitions;
import ca.etalon.analytics.measure.DistributionResult;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.GroupSummary;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.LinkCount;
import ca.etalon.analytics.measure.LinkResult;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.analytics.measure.Rank;
import ca.etalon.analytics.measure.RankCheck;
import ca.etalon.analytics.measure.RankPair;
import ca.etalon.analytics.measure.ReadingError;
import ca.etalon.analytics.measure.Score;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.catalogue.PortalFact.Status;
import ca.etalon.ingest.catalogue.PortalRow;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.PlatformFeed;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.PortalListing;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.config.Settings;
import ca.etalon.reports.input.Comparisons;
import ca.etalon.reports.input.DatasetEvidence;
import ca.etalon.reports.input.DistributionEvidence;
import ca.etalon.reports.input.PastEdition;
import ca.etalon.reports.input.PortalSnapshot;
import ca.etalon.reports.input.Rankings;
import ca.etalon.reports.input.ReadingErrors;
import ca.etalon.reports.input.ReportData;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The report of three fictional cities and a region: Alder publishes on its own portal, Bouleau's snapshot is partial and
 * its feed states no frequency, Cèdre was searched in vain, the region Deux-Rives was not searched.
 */
public final class ThreeCities {
    static final String HOSTILE = "<script>alert(1)</script>";
    public static final String FORMULA = "=cmd()";
    public static final LocalDate EDITION = LocalDate.of(2026, 9, 1);
    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 1);
    private static final String LICENCE = "openness.licence_open";
    private static final String FREQUENCY = "publishing.updated_in_time";
    private static final String COUNT = "publishing.dataset_count";
    private static final String DESCRIPTION = "publishing.description_present";
    private static final String FORMAT = "standards.format_stated";

    /** What the fix of the licence mends too, on the same records. */
    private static final String TWIN = "openness.licence_told";

    /** More than a page names. */
    static final long CHANGED = 60;

    private ThreeCities() {}

    public static ReportData data() {
        return data(0.6);
    }

    /** The same, of which the ranking demands no share of the index to be observed. */
    static ReportData withoutScreen() {
        return data(0);
    }

    private static ReportData data(double screen) {
        var governments = standing("PARTIAL");
        var measurements = measurements(0);
        return new ReportData(
                EDITION,
                configuration(),
                "0.1.0",
                "c0ffee",
                definitions(screen),
                List.of(Headline.STRICT, Headline.INCLUSIVE, LICENCE, DESCRIPTION, FREQUENCY),
                governments,
                List.of(
                        new PortalEdition("alder", EDITION, 1, "COMPLETE", 0L, 40, 0, 0, 2, null),
                        new PortalEdition(
                                "bouleau", EDITION, 2, "PARTIAL", 0L, 20, 1, 0, 0, "TOTAL_DIFFERS: 21 of 30")),
                measurements,
                scores(0),
                List.of(
                        new Finding("alder", 1, 1, LICENCE, 1, "etalon", "BEST", 10, 40, 0, 6.25, "decision"),
                        new Finding("alder", 1, 1, LICENCE, 1, "etalon", "MEAN", 10, 40, 0, 5.5, "decision"),
                        new Finding("alder", 2, 2, TWIN, 1, "etalon", "BEST", 10, 40, 0, 6.25, "decision"),
                        new Finding("alder", 3, 3, FORMAT, 1, "etalon", "BEST", 4, 80, 3, 1.5, "setting"),
                        new Finding("alder", 4, null, DESCRIPTION, 1, null, null, 1, 2, 1, null, "record")),
                compositions(),
                links(),
                comparisons(),
                rankings(),
                readingErrors(),
                List.of(),
                List.of(
                        new PastEdition(BEFORE, standing("COMPLETE"), measurements(5), scores(5)),
                        new PastEdition(EDITION, governments, measurements, scores(0))),
                snapshots(),
                new Evidences(),
                new Details());
    }

    /** Bouleau's links were not tried. */
    private static List<LinkCount> links() {
        return Stream.of(SubjectKind.GOVERNMENT, SubjectKind.NATIONAL)
                .flatMap(kind -> Stream.of(
                        new LinkCount(
                                kind, subject(kind), Verdict.ANSWERS, Outcome.OK, 30, EDITION.minusDays(9), EDITION),
                        new LinkCount(kind, subject(kind), Verdict.BROKEN, Outcome.GONE, 2, EDITION, EDITION),
                        new LinkCount(kind, subject(kind), Verdict.UNKNOWN, Outcome.BLOCKED, 8, EDITION, EDITION)))
                .toList();
    }

    private static String subject(SubjectKind kind) {
        return kind == SubjectKind.NATIONAL ? "ca" : "alder";
    }

    private static final class Evidences implements ReportData.DatasetSource {

        @Override
        public List<DatasetEvidence> of(String government) {
            return government.equals("alder") ? datasets() : List.of();
        }

        @Override
        public List<String> distributionOrder() {
            return List.of("standards.other", FORMAT);
        }

        @Override
        public void distributions(Consumer<DistributionResult> action) {
            action.accept(distribution(2, 1, 0, 0));
            action.accept(distribution(2, 0, 0, DatasetResult.UNKNOWN));
            action.accept(distribution(1, 0, 0, 100));
        }

        private static DistributionResult distribution(int dataset, int number, int other, int format) {
            var results = new byte[] {(byte) other, (byte) format};
            return new DistributionResult("alder", EDITION, dataset, number, "alder", null, results);
        }

        /** Only what is listed is looked up. */
        @Override
        public List<DistributionEvidence> located(List<DistributionResult> distributions) {
            return distributions.stream()
                    .peek(one -> assertEquals("2 1", one.datasetNo() + " " + one.distributionNo()))
                    .map(one -> new DistributionEvidence(one, "=https://alder.example/trees"))
                    .toList();
        }

        @Override
        public List<LinkResult> silentLinks(String government) {
            return government.equals("alder")
                    ? List.of(
                            new LinkResult(
                                    "alder",
                                    EDITION,
                                    0,
                                    1,
                                    "alder",
                                    null,
                                    "https://alder.example/<gone>.csv",
                                    Verdict.BROKEN,
                                    Outcome.GONE,
                                    404,
                                    EDITION),
                            new LinkResult(
                                    "alder",
                                    EDITION,
                                    1,
                                    0,
                                    "alder",
                                    null,
                                    "=cmd()",
                                    Verdict.UNKNOWN,
                                    Outcome.NOT_ASKED,
                                    null,
                                    EDITION))
                    : List.of();
        }
    }

    private static Configuration configuration() {
        var settings = new Settings(
                "Etalon/0.1 (+mailto:etalon@example.org)",
                Duration.ZERO,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1000,
                10,
                0,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofDays(400),
                new Name(
                        "A fictional sample: no real city is shown.",
                        "Un échantillon fictif : aucune ville réelle n’est montrée."),
                "https://etalon.example/contact");
        return new Configuration(
                settings,
                List.of(
                        government("alder", "Alder", "Alder", Government.Tier.LOWER, 120_000L, "deux-rives", "alder"),
                        government(
                                "bouleau",
                                "Bouleau",
                                "Bouleau",
                                Government.Tier.LOWER,
                                310_000L,
                                "deux-rives",
                                "bouleau"),
                        government("cedre", "Cedar", "Cèdre", Government.Tier.SINGLE, 8_000L, null, null),
                        government(
                                "deux-rives",
                                "Two Rivers",
                                "Deux-Rives",
                                Government.Tier.REGIONAL,
                                430_000L,
                                null,
                                null)),
                List.of(portal("alder", "socrata"), portal("bouleau", "ckan"), trails()),
                List.of(feed()));
    }

    /** The feed of Bouleau's platform. */
    private static PlatformFeed feed() {
        return new PlatformFeed(
                "ckan",
                "package-search",
                Map.of("frequency", Observability.PLATFORM_CANNOT, "licence", Observability.NOT_CONFIGURED),
                Map.of(
                        "frequency",
                        new Name("No place for a frequency.", "Aucune place pour une fréquence."),
                        "licence",
                        new Name("A field to add.", "Un champ à ajouter.")),
                new Name("Add the field.", "Ajoutez le champ."));
    }

    private static Government government(
            String id, String en, String fr, Government.Tier tier, Long population, String upper, String portal) {
        return new Government(
                id,
                null,
                new Name(en, fr),
                "City",
                Government.Kind.MUNICIPAL,
                tier,
                "BC",
                population,
                2021,
                upper,
                null,
                null,
                publishes(id, portal));
    }

    private static List<Publishes> publishes(String id, String portal) {
        if (id.equals("deux-rives")) {
            return List.of(new Publishes("trails", Publishes.Role.LINKED, List.of(), null, null));
        }
        return portal == null ? List.of() : List.of(new Publishes(portal, Publishes.Role.OWN, List.of(), null, null));
    }

    /** A site of one topic, which is no catalogue. */
    private static Portal trails() {
        var site = portal("trails", "unknown");
        return new Portal(
                site.id(),
                site.name(),
                site.platform(),
                site.url(),
                null,
                null,
                List.of(),
                Portal.Robots.OBEY,
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of(),
                new PortalListing(PortalListing.Kind.THEMATIC, "BC", null, null, List.of()),
                null);
    }

    private static Portal portal(String id, String platform) {
        return new Portal(
                id,
                new Name("Open data of " + id, "Données ouvertes : " + id),
                platform,
                URI.create("https://data." + id + ".example"),
                null,
                null,
                List.of("en"),
                id.equals("bouleau") ? Portal.Robots.DOCUMENTED_API : Portal.Robots.OBEY,
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }

    private static List<GovernmentEdition> standing(String bouleau) {
        return List.of(
                standing("alder", "OWN", "COMPLETE", 40, List.of("alder")),
                standing("bouleau", "OWN", bouleau, 20, List.of("bouleau")),
                new GovernmentEdition(
                        "cedre",
                        "NOT_FOUND",
                        "NONE",
                        LocalDate.of(2026, 7, 4),
                        "web search",
                        List.of(),
                        List.of(),
                        0,
                        0,
                        0,
                        null,
                        null),
                standing("deux-rives", "NOT_SEARCHED", "NONE", 0, List.of()));
    }

    private static GovernmentEdition standing(
            String id, String presence, String status, long datasets, List<String> portals) {
        var snapshot = portals.isEmpty() ? null : EDITION;
        // One of Alder's products is cut into two records.
        long records = id.equals("alder") ? datasets + 1 : datasets;
        return new GovernmentEdition(
                id, presence, status, null, null, portals, List.of(), records, datasets, 0, snapshot, snapshot);
    }

    private static Definitions definitions(double screen) {
        return new Definitions(
                List.of(
                        indicator(COUNT, "publishing", "count", "none", "Data products", "Produits de données"),
                        indicator(DESCRIPTION, "publishing", "share", "more", "Described", "Décrits"),
                        indicator(FREQUENCY, "publishing", "share", "more", "Updated in time", "À jour"),
                        indicator(FORMAT, "standards", "share", "more", "Format stated", "Format indiqué"),
                        indicator(LICENCE, "openness", "share", "more", "Openly licensed", "Sous licence ouverte"),
                        indicator(TWIN, "openness", "share", "more", "Licence told", "Licence dite"),
                        indicator(
                                Headline.INCLUSIVE,
                                "openness",
                                "share",
                                "more",
                                "Openly usable, inclusive",
                                "Librement utilisables, inclusif"),
                        indicator(
                                Headline.STRICT,
                                "openness",
                                "share",
                                "more",
                                "Openly usable, strict",
                                "Librement utilisables, strict")),
                List.of(
                        new FrameworkDefinition(
                                "etalon",
                                1,
                                new Name("Étalon index", "Indice Étalon"),
                                new Name("Three dimensions of equal weight.", "Trois dimensions de poids égal."),
                                "own work",
                                List.of("BEST", "MEAN"),
                                "bounds",
                                List.of(
                                        new FrameworkDefinition.Band("good", new Name("Good", "Bon"), 50),
                                        new FrameworkDefinition.Band("fair", new Name("Fair", "Passable"), 0)),
                                new FrameworkDefinition.Node(
                                        "etalon",
                                        new Name("Étalon index", "Indice Étalon"),
                                        null,
                                        100.0,
                                        "sum",
                                        null,
                                        List.of(
                                                node("etalon/publishing", "Publishing", "Publication", DESCRIPTION),
                                                node("etalon/openness", "Openness", "Ouverture", LICENCE))),
                                null,
                                0,
                                null),
                        balance(screen)),
                List.of(),
                List.of(new ClassifierDefinition(
                        "licence",
                        new Name("Openness of a licence", "Ouverture d’une licence"),
                        new Name("open", "ouverte"),
                        new Name("Statements read by hand.", "Énoncés lus à la main."),
                        new Name("Rare wordings count as much " + HOSTILE, "Les formules rares comptent autant."),
                        List.of(
                                new ClassifierDefinition.Counts("any", 138, 1, 604, 2, 26),
                                new ClassifierDefinition.Counts("fr", 4, 0, 56, 0, 5)),
                        List.of(LICENCE, Headline.INCLUSIVE))));
    }

    /** Alder is in English, Bouleau's languages are not known. */
    private static ReadingErrors readingErrors() {
        return new ReadingErrors(List.of(
                new ReadingError(SubjectKind.GOVERNMENT, "alder", LICENCE, 0.731, 0.75, 0.764, 0.0, 742, 802),
                new ReadingError(SubjectKind.GOVERNMENT, "bouleau", LICENCE, 0.4512, 0.455, 0.4618, null, 742, 802),
                new ReadingError(
                        SubjectKind.GOVERNMENT, "alder", Headline.INCLUSIVE, 0.231, 0.25, 0.764, 0.0, 742, 802),
                new ReadingError(SubjectKind.NATIONAL, "ca", LICENCE, 0.61, 0.65, 0.672, 0.25, 742, 802)));
    }

    /** A framework of somebody's own, which compares: its format weighs nothing, since it was not measured of both. */
    private static FrameworkDefinition balance(double screen) {
        return new FrameworkDefinition(
                "balance",
                2,
                new Name("Balance", "Équilibre"),
                new Name("Two things alike.", "Deux choses à parts égales."),
                "own work",
                List.of(FrameworkDefinition.COMPARES),
                "drop",
                List.of(),
                new FrameworkDefinition.Node(
                        "balance",
                        new Name("Balance", "Équilibre"),
                        null,
                        100.0,
                        "geometric",
                        null,
                        List.of(
                                node("balance/publishing", "Publishing", "Publication", DESCRIPTION),
                                node("balance/format", "Format", "Format", FORMAT),
                                node("balance/openness", "Openness", "Ouverture", LICENCE))),
                new Name("First reason " + HOSTILE + "\nSecond reason.", "Premier motif.\nSecond motif."),
                screen,
                new FrameworkDefinition.Draws(
                        1000,
                        7,
                        1,
                        List.of(
                                new FrameworkDefinition.Assumption("aggregation", List.of("declared", "arithmetic")),
                                new FrameworkDefinition.Assumption("weights", List.of("0.25")))));
    }

    /** Alder stands first, but in a fifth of the draws behind Bouleau. */
    private static Rankings rankings() {
        return new Rankings(
                List.of(
                        new Rank("balance", 2, "bouleau", 2, 1.8, 2.0, 1.0, 2.0, 1, 0.2, 1, 1000),
                        new Rank("balance", 2, "alder", 1, 1.2, 1.0, 1.0, 2.0, 1, 0.8, 1, 1000)),
                List.of(new RankPair("balance", "alder", "bouleau", 0.8, 0.2)),
                List.of(
                        check("stability", "mean_shift", 0.2),
                        check("stability", "reversals", 0.0),
                        new RankCheck("balance", "first_order", "aggregation", -0.004, -0.03, 0.02),
                        new RankCheck("balance", "total", "aggregation", 0.1, 0.05, 0.15),
                        new RankCheck("balance", "first_order", "weights", 0.9, 0.8, 1.0),
                        new RankCheck("balance", "total", "weights", 1.02, 0.95, 1.1),
                        check("effective_weight", "balance", 1.0),
                        check("effective_weight", "balance/publishing", 0.5),
                        check("effective_weight", "balance/format", 0.0),
                        check("effective_weight", "balance/openness", 0.5),
                        check("correlation", "balance/publishing", 0.75),
                        check("index_correlation", "balance/publishing", 0.75),
                        check("correlation", "balance/openness", -0.25),
                        check("index_correlation", "balance/openness", -0.25),
                        check("alpha", "balance", -0.5)));
    }

    private static RankCheck check(String check, String name, double value) {
        return new RankCheck("balance", check, name, value, null, null);
    }

    private static FrameworkDefinition.Node node(String path, String en, String fr, String indicator) {
        return new FrameworkDefinition.Node(path, new Name(en, fr), 0.5, 50.0, null, indicator, List.of());
    }

    private static IndicatorDefinition indicator(
            String id, String dimension, String kind, String better, String en, String fr) {
        boolean share = kind.equals("share");
        return new IndicatorDefinition(
                id,
                1,
                dimension,
                kind,
                better,
                id.equals(FORMAT) ? "distribution" : "dataset",
                List.of("licence"),
                List.of(),
                "true",
                share ? "licence.status IN ('OPEN', 'OPEN_VARIANT') AND a < b" : null,
                share ? null : "1",
                null,
                null,
                new Name(en, fr),
                new Name("What " + en + " means.", "Ce que veut dire " + fr + "."),
                new Name("How to fix " + en + ".", "Comment corriger " + fr + "."),
                id.equals(LICENCE) ? "decision" : id.equals(FORMAT) ? "setting" : "record",
                id.equals(LICENCE) ? List.of(TWIN) : List.of(),
                "Open Definition 2.1 §2.1",
                List.of(new IndicatorDefinition.Example("{licence: {status: OPEN}}", "1")));
    }

    private static List<Measurement> measurements(long less) {
        var said = new ArrayList<Measurement>();
        for (var subject : List.of("alder", "bouleau", Report.NATION)) {
            var kind = subject.equals(Report.NATION) ? SubjectKind.NATIONAL : SubjectKind.GOVERNMENT;
            long all = subject.equals("alder") ? 40 : subject.equals("bouleau") ? 20 : 60;
            said.add(new Measurement(
                    kind,
                    subject,
                    null,
                    COUNT,
                    1,
                    MeasurementStatus.MEASURED,
                    (double) all,
                    (double) all,
                    all,
                    0L,
                    null));
            said.add(share(kind, subject, DESCRIPTION, all - 2, all, 0));
            said.add(
                    subject.equals("bouleau")
                            ? new Measurement(
                                    kind,
                                    subject,
                                    EDITION,
                                    FREQUENCY,
                                    1,
                                    MeasurementStatus.NOT_OBSERVABLE,
                                    null,
                                    null,
                                    0L,
                                    0L,
                                    "PLATFORM_CANNOT: frequency")
                            : share(kind, subject, FREQUENCY, all / 4, all, 0));
            said.add(share(kind, subject, FORMAT, 2 * all - 4, 2 * all, 0));
            said.add(share(kind, subject, LICENCE, all - 10 - less, all, 0));
            // Links are unknown: what fails otherwise is known to fail, the rest is not known.
            said.add(share(kind, subject, Headline.INCLUSIVE, 0, all / 2 + less, all - all / 2 - less));
            said.add(share(kind, subject, Headline.STRICT, 0, all - all / 4 + less, all / 4 - less));
        }
        return said;
    }

    private static Measurement share(
            SubjectKind kind, String subject, String indicator, long satisfied, long observed, long unknown) {
        return new Measurement(
                kind,
                subject,
                EDITION,
                indicator,
                1,
                MeasurementStatus.MEASURED,
                (double) satisfied / observed,
                (double) satisfied,
                observed,
                unknown,
                null);
    }

    private static List<Score> scores(double less) {
        var scores = new ArrayList<Score>();
        for (var policy : List.of("BEST", "MEAN")) {
            scores.add(score("alder", policy, "etalon", 62 - less, 100, 90, 62 - less, 72.0, "good"));
            scores.add(score("alder", policy, "etalon/publishing", 40, 50, 50, null, null, null));
            scores.add(score("alder", policy, "etalon/openness", 22 - less, 50, 40, 22 - less, 32.0, null));
            scores.add(score("bouleau", policy, "etalon", 45, 100, 60, 45.0, 85.0, "fair"));
            scores.add(score("bouleau", policy, "etalon/publishing", 25, 50, 30, 25.0, 45.0, null));
            scores.add(score("bouleau", policy, "etalon/openness", 20, 50, 30, 20.0, 40.0, null));
        }
        scores.add(balance("alder", 60, 50, 70, 80));
        scores.add(balance("bouleau", 55, 45, 65, 75));
        return scores;
    }

    private static Score balance(String subject, double value, double low, double high, double assessable) {
        return new Score(
                SubjectKind.GOVERNMENT,
                subject,
                "balance",
                2,
                FrameworkDefinition.COMPARES,
                "balance",
                MeasurementStatus.MEASURED,
                value,
                100.0,
                assessable,
                low,
                high,
                null,
                40L,
                null);
    }

    private static Score score(
            String subject,
            String policy,
            String node,
            double value,
            double max,
            double assessable,
            Double low,
            Double high,
            String band) {
        return new Score(
                SubjectKind.GOVERNMENT,
                subject,
                "etalon",
                1,
                policy,
                node,
                MeasurementStatus.MEASURED,
                value,
                max,
                assessable,
                low,
                high,
                band,
                40L,
                null);
    }

    /** The licence is known of both cities, the headline of one only in part. */
    private static Comparisons comparisons() {
        return new Comparisons(
                List.of(
                        new GroupSummary(
                                "ca", LICENCE, 2, 2, 0.5, 0.5, 0.5, 0.6, 0.6, 0.6, 0.7, 0.7, 0.7, 1000, 0.55, 0.6,
                                0.65),
                        new GroupSummary(
                                "ca",
                                Headline.INCLUSIVE,
                                2,
                                2,
                                0.5,
                                0.4,
                                0.6,
                                0.5,
                                0.3,
                                0.7,
                                null,
                                null,
                                null,
                                0,
                                null,
                                null,
                                null)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Composition> compositions() {
        return List.of(
                new Composition(SubjectKind.GOVERNMENT, "alder", "licence_status", "OPEN_VARIANT", 30, 40),
                new Composition(SubjectKind.GOVERNMENT, "alder", "licence_status", "ABSENT", 10, 40),
                new Composition(SubjectKind.GOVERNMENT, "alder", "fold_records", "SERIES", 2, 41),
                new Composition(SubjectKind.GOVERNMENT, "alder", "fold_products", "SERIES", 1, 41),
                new Composition(SubjectKind.GOVERNMENT, "bouleau", "licence_status", "OPEN", 20, 20),
                new Composition(SubjectKind.NATIONAL, Report.NATION, "format", "CSV", 45, 60),
                new Composition(SubjectKind.NATIONAL, Report.NATION, "format", "SHP", 12, 60));
    }

    private static List<PortalSnapshot> snapshots() {
        return List.of(
                new PortalSnapshot(
                        "alder", BEFORE, 1, row("socrata", "COMPLETE", null, 42L, 42, 42, null, null), List.of()),
                new PortalSnapshot(
                        "alder",
                        EDITION,
                        1,
                        row("socrata", "COMPLETE", null, 42L, 42, 42, 1L, 1L),
                        List.of(
                                new PortalSnapshot.IssueCount(
                                        IssueCode.TITLE_MISSING,
                                        1,
                                        List.of(new HarvestIssue(IssueCode.TITLE_MISSING, "/7/title", HOSTILE))),
                                new PortalSnapshot.IssueCount(
                                        IssueCode.DATASET_VANISHED,
                                        1,
                                        List.of(new HarvestIssue(IssueCode.DATASET_VANISHED, "x-1", HOSTILE))))),
                failed("TIMED_OUT", "no answer in PT1M"),
                new PortalSnapshot(
                        "bouleau",
                        EDITION,
                        2,
                        row("ckan", "PARTIAL", "TOTAL_DIFFERS", 30L, 21, 21, null, null),
                        List.of(new PortalSnapshot.IssueCount(
                                IssueCode.TOTAL_DIFFERS,
                                1,
                                List.of(new HarvestIssue(IssueCode.TOTAL_DIFFERS, null, "21 of 30"))))));
    }

    /** A harvest of Bouleau of which nothing came. */
    static PortalSnapshot failed(String reason, String detail) {
        return new PortalSnapshot(
                "bouleau",
                BEFORE,
                1,
                new PortalRow(
                        "ckan",
                        "https://example.org",
                        null,
                        "FAILED",
                        "UNVERIFIED",
                        reason,
                        detail,
                        null,
                        0,
                        0,
                        0,
                        null,
                        null,
                        null,
                        null,
                        0,
                        "obey"),
                List.of());
    }

    private static PortalRow row(
            String platform,
            String status,
            String reason,
            Long advertised,
            long received,
            long harvested,
            Long added,
            Long vanished) {
        return new PortalRow(
                platform,
                "https://example.org",
                "feed",
                status,
                "ADVERTISED",
                reason,
                reason == null ? null : received + " of " + advertised,
                advertised,
                received,
                harvested,
                0,
                added,
                added == null ? null : CHANGED,
                vanished,
                added == null ? null : BEFORE.toString(),
                1,
                "obey");
    }

    private static List<DatasetEvidence> datasets() {
        var none = DatasetResult.UNKNOWN;
        return List.of(
                dataset(0, HOSTILE, "javascript:alert(1)", new byte[] {none, none, 0, 100, DatasetResult.NOT_COUNTED}),
                dataset(1, FORMULA, "https://data.alder.example/d/1", new byte[] {0, none, 100, 100, 50}),
                dataset(2, "Trees, \"urban\"", null, new byte[] {0, 0, 100, 0, DatasetResult.NOT_OBSERVABLE}));
    }

    private static DatasetEvidence dataset(int number, String title, String page, byte[] results) {
        return new DatasetEvidence(
                "alder",
                EDITION,
                number,
                "key-" + number,
                title,
                page,
                number == 0 ? null : number == 1 ? "=Parks" : "Roads & <b>Trees</b>",
                new Evidence(
                        "urn:uuid:00000000-0000-5000-8000-00000000000" + number, "ab".repeat(32), "/result/" + number),
                Math.min(number, 1),
                number == 0 ? null : "SERIES",
                null,
                results);
    }

    /** One dataset came, one went, many changed; Alder's first page was seen, Bouleau's is written by scripts. */
    private static final class Details implements ReportData.SnapshotSource {
        @Override
        public void changes(PortalSnapshot snapshot, Consumer<ChangeRow> action) {
            if (snapshot.row().compared() == null) {
                return;
            }
            action.accept(new ChangeRow("key-a", "a-1", FORMULA, ChangeRow.Kind.ADDED, List.of()));
            for (int i = 0; i < CHANGED; i++) {
                action.accept(new ChangeRow(
                        "key-" + i,
                        "c-" + i,
                        "Changed " + i,
                        ChangeRow.Kind.CHANGED,
                        i % 2 == 0 ? List.of("modified") : List.of("licence", "modified")));
            }
            action.accept(new ChangeRow("key-x", "x-1", HOSTILE, ChangeRow.Kind.REMOVED, List.of()));
        }

        @Override
        public List<PortalFact> facts(PortalSnapshot snapshot) {
            var page = new Evidence("urn:uuid:00000000-0000-5000-8000-0000000000aa", "cd".repeat(32), null);
            if (snapshot.portal().equals("bouleau")) {
                return Stream.of("licence", "contact", "language")
                        .map(fact -> new PortalFact(
                                fact, Status.NOT_OBSERVABLE, null, null, null, null, "SCRIPT_ONLY", page))
                        .toList();
            }
            return List.of(
                    new PortalFact(
                            "licence",
                            Status.FOUND,
                            "javascript:alert(1)",
                            "en",
                            "words en",
                            HOSTILE,
                            null,
                            new Evidence(page.recordId(), page.sha256(), "html > body > a:nth-child(3)")),
                    new PortalFact("contact", Status.NOT_FOUND, null, null, null, null, "NO_SIGNAL", page),
                    language("fr", page),
                    language("en", page));
        }

        private static PortalFact language(String code, Evidence page) {
            return new PortalFact("language", Status.FOUND, code, code, "element html[lang]@lang", code, null, page);
        }
    }
}
