package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.edition.Analysis;
import ca.etalon.analytics.edition.AnalysisInput;
import ca.etalon.analytics.edition.EditionSteps;
import ca.etalon.analytics.edition.UsedConfiguration;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.link.LinkFixture;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Definitions;
import ca.etalon.analytics.measure.DistributionResult;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.Score;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.analytics.vocabulary.Vocabularies;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.config.Publishes.Role;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.lake.TableWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An edition of eight datasets, made with the declared indicators and frameworks, and what it says of the one city. */
final class MadeEdition {
    private static final Path CONF = Path.of("../conf");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Lake lake;
    private final IndicatorCatalogue declared;

    private MadeEdition(Lake lake, IndicatorCatalogue declared) {
        this.lake = lake;
        this.declared = declared;
    }

    /** As if every record had been found not to comply: rows that are made here were never held against rules. */
    private static IndicatorCatalogue withoutCompliance(IndicatorCatalogue declared) {
        return new IndicatorCatalogue(declared.indicators().stream()
                .map(indicator ->
                        indicator.id().equals("mqa.dcat_ap_compliance") ? with(indicator, "false") : indicator)
                .toList());
    }

    /** Probes every address of the catalogue: some answer, the others have been gone for long. */
    private static void probe(Lake lake, EightDatasets eight) {
        var urls = eight.distributions().stream()
                .flatMap(row -> Stream.of(row.accessUrl(), row.downloadUrl()))
                .filter(Objects::nonNull)
                .distinct()
                .map(url -> LinkFixture.link(url, EightDatasets.ANSWERING.contains(url), DAY)
                        .toRow())
                .toList();
        TableWriter.write(lake, "probe/link/checked=" + DAY + "/part-1.parquet", LinkRow.SCHEMA, urls);
    }

    private static Indicator with(Indicator it, String expression) {
        return new Indicator(
                it.id(),
                it.version(),
                it.kind(),
                it.better(),
                it.grain(),
                it.needs(),
                it.alsoReads(),
                it.counted(),
                expression,
                it.parts(),
                it.unit(),
                it.label(),
                it.meaning(),
                it.fix(),
                it.effort(),
                it.mends(),
                it.opens(),
                it.reaches(),
                it.source(),
                it.examples(),
                it.file(),
                it.line());
    }

    /**
     * Makes the edition in a lake of its own.
     *
     * @param isProbed whether its links were probed too, and its records held against a profile
     */
    static MadeEdition of(Path folder, EightDatasets eight, boolean isProbed) {
        return of(folder, eight, isProbed, isProbed);
    }

    /** Makes the edition of a harvested catalogue whose links were probed: with every indicator as it is declared. */
    static MadeEdition ofHarvested(Path folder, EightDatasets eight) {
        return of(folder, eight, true, false);
    }

    private static MadeEdition of(Path folder, EightDatasets eight, boolean isProbed, boolean isWithoutCompliance) {
        var declared = IndicatorCatalogue.load(CONF.resolve("indicators"), TestSpark.session());
        var lake = Lake.open(folder.toString());
        harvest(lake, eight);
        if (isProbed) {
            probe(lake, eight);
        }
        analyse(lake, isWithoutCompliance ? withoutCompliance(declared) : declared);
        return new MadeEdition(lake, declared);
    }

    private static void harvest(Lake lake, EightDatasets eight) {
        var files = List.of(
                TableWriter.write(
                        lake,
                        path("dataset"),
                        DatasetRow.SCHEMA,
                        eight.datasets().stream().map(DatasetRow::toRow).toList()),
                TableWriter.write(
                        lake,
                        path("distribution"),
                        DistributionRow.SCHEMA,
                        eight.distributions().stream()
                                .map(DistributionRow::toRow)
                                .toList()));
        new Manifests(lake)
                .seal(new Manifest(
                        "portal",
                        DAY,
                        1,
                        SnapshotStatus.COMPLETE,
                        "ADVERTISED",
                        "feed",
                        null,
                        8L,
                        8,
                        8,
                        Map.of(),
                        "raw",
                        List.of(),
                        files,
                        null,
                        "code",
                        "conf"));
    }

    private static void analyse(Lake lake, IndicatorCatalogue catalogue) {
        var publishes = new Publishes("portal", Role.OWN, List.of(), null, null);
        var configuration = EditionFixture.configuration(
                List.of(EditionFixture.governmentOf("city", Government.Kind.MUNICIPAL, List.of(publishes))),
                List.of(EditionFixture.portalOf("portal")));
        var problems = new ConfigProblems();
        var steps = EditionSteps.load(CONF, catalogue, problems);
        assertEquals(List.of(), problems.all());
        var used = UsedConfiguration.of(CONF, null, configuration);
        var analysis =
                new Analysis(lake, new AnalysisInput(configuration, used, catalogue, steps, Vocabularies.NONE, "code"));
        analysis.make(analysis.work(List.of(DAY)), TestSpark.session());
    }

    private static String path(String table) {
        return Lake.catalogueDirectory(table, DAY, "portal") + "/1.parquet";
    }

    /** Points of one dataset by policy and node, from the result bytes that the edition stored. */
    Map<String, Double> points(int number) {
        var dataset = read(DatasetResult.SCHEMA).stream()
                .map(DatasetResult::from)
                .filter(row -> row.datasetNo() == number)
                .findFirst()
                .orElseThrow();
        var distributions = read(DistributionResult.SCHEMA).stream()
                .map(DistributionResult::from)
                .filter(row -> row.datasetNo() == number)
                .map(DistributionResult::results)
                .toList();
        var framework = new FrameworkReader(declared, new ConfigProblems()).read(CONF.resolve("frameworks/mqa.yaml"));
        var scorer = new PointScorer(framework, declared);
        var sums = new long[scorer.size()];
        scorer.add(dataset.results(), distributions, sums);
        var nodes = framework.root().all().toList();
        var points = new TreeMap<String, Double>();
        for (int policy = 0; policy < 2; policy++) {
            for (int node = 0; node < nodes.size(); node++) {
                points.put(
                        framework.policies().get(policy) + " " + nodes.get(node).path(),
                        sums[PointScorer.index(policy, node, nodes.size())] / PointScorer.UNIT);
            }
        }
        return points;
    }

    Score score(String framework, String policy, String node) {
        return read(Score.SCHEMA).stream()
                .map(Score::from)
                .filter(score -> score.subjectKind() == SubjectKind.GOVERNMENT
                        && score.framework().equals(framework)
                        && score.policy().equals(policy)
                        && score.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    Measurement measurement(String indicator) {
        return read(Measurement.SCHEMA).stream()
                .map(Measurement::from)
                .filter(said -> said.subjectKind() == SubjectKind.GOVERNMENT
                        && said.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> read(TableSchema schema) {
        var manifest = EditionManifest.read(lake, DAY).orElseThrow();
        return TableReader.read(lake, manifest.paths(schema.name()), schema);
    }

    /** What an indicator says of each row of its grain, by dataset. */
    Map<Integer, List<Byte>> results(String indicator) {
        var grain = declared.position(Grain.DATASET, indicator).isPresent() ? Grain.DATASET : Grain.DISTRIBUTION;
        int position = declared.position(grain, indicator).orElseThrow();
        var results = new TreeMap<Integer, List<Byte>>();
        if (grain == Grain.DATASET) {
            read(DatasetResult.SCHEMA).stream()
                    .map(DatasetResult::from)
                    .forEach(row -> results.put(row.datasetNo(), List.of(row.results()[position])));
        } else {
            read(DistributionResult.SCHEMA).stream()
                    .map(DistributionResult::from)
                    .forEach(row -> results.computeIfAbsent(row.datasetNo(), number -> new ArrayList<>())
                            .add(row.results()[position]));
        }
        return results;
    }

    IndicatorCatalogue declared() {
        return declared;
    }

    List<Finding> findings() {
        return read(Finding.SCHEMA).stream().map(Finding::from).toList();
    }

    Definitions definitions() {
        return Definitions.fromJson(lake.readText(Lake.editionDirectory(DAY) + "/" + Definitions.FILE));
    }
}
