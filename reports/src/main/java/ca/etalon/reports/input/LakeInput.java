package ca.etalon.reports.input;

import ca.etalon.analytics.measure.Composition;
import ca.etalon.analytics.measure.Convergence;
import ca.etalon.analytics.measure.Definitions;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.GroupSummary;
import ca.etalon.analytics.measure.Identity;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.LinkCount;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.Peer;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.analytics.measure.Rank;
import ca.etalon.analytics.measure.RankCheck;
import ca.etalon.analytics.measure.RankPair;
import ca.etalon.analytics.measure.ReadingError;
import ca.etalon.analytics.measure.Score;
import ca.etalon.analytics.measure.Standing;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.analytics.measure.Trend;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads one edition of a lake, the editions before it, and the harvest behind them. */
public final class LakeInput {
    private static final Set<SubjectKind> SHOWN = EnumSet.of(SubjectKind.GOVERNMENT, SubjectKind.NATIONAL);

    private final Lake lake;
    private final String location;
    private final Set<String> keptOverTime;

    /**
     * @param location of the lake, for messages
     * @param keptOverTime ids of the indicators whose history is shown
     */
    public LakeInput(Lake lake, String location, Set<String> keptOverTime) {
        this.lake = lake;
        this.location = location;
        this.keptOverTime = Set.copyOf(keptOverTime);
    }

    /**
     * @param wanted the date of an edition, or null for the latest
     * @throws UsageException when the lake has no such edition, or not all of it
     */
    public ReportData read(LocalDate wanted) {
        var editions = EditionManifest.all(lake);
        var manifest = choose(editions, wanted);
        requireWhole(manifest);
        var edition = manifest.edition();
        var configuration = new StoredConfiguration(lake, manifest).load();
        var definitions = Definitions.fromJson(lake.readText(Lake.editionDirectory(edition) + "/" + Definitions.FILE));
        var past = editions.stream()
                .filter(other -> !other.edition().isAfter(edition))
                .map(this::past)
                .toList();
        return new ReportData(
                edition,
                configuration,
                manifest.code(),
                manifest.conf(),
                definitions,
                manifest.datasetIndicators().stream()
                        .map(EditionManifest.IndicatorVersion::id)
                        .toList(),
                rows(manifest, GovernmentEdition.SCHEMA, GovernmentEdition::from),
                rows(manifest, PortalEdition.SCHEMA, PortalEdition::from),
                measurements(manifest, said -> SHOWN.contains(said.subjectKind()) || isOfPortal(definitions, said)),
                scores(manifest, any -> true),
                rows(manifest, Finding.SCHEMA, Finding::from),
                rows(manifest, Composition.SCHEMA, Composition::from),
                rows(manifest, LinkCount.SCHEMA, LinkCount::from).stream()
                        .filter(count -> SHOWN.contains(count.subjectKind()))
                        .toList(),
                new Comparisons(
                        rows(manifest, GroupSummary.SCHEMA, GroupSummary::from),
                        rows(manifest, Standing.SCHEMA, Standing::from),
                        rows(manifest, Peer.SCHEMA, Peer::from),
                        rows(manifest, Trend.SCHEMA, Trend::from),
                        rows(manifest, Convergence.SCHEMA, Convergence::from)),
                new Rankings(
                        rows(manifest, Rank.SCHEMA, Rank::from),
                        rows(manifest, RankPair.SCHEMA, RankPair::from),
                        rows(manifest, RankCheck.SCHEMA, RankCheck::from)),
                new ReadingErrors(rows(manifest, ReadingError.SCHEMA, ReadingError::from)),
                rows(manifest, Identity.SCHEMA, Identity::from),
                past,
                new HarvestInput(lake, configuration).upTo(edition),
                new EvidenceInput(lake, manifest),
                new SnapshotInput(lake));
    }

    private EditionManifest choose(List<EditionManifest> editions, LocalDate wanted) {
        if (editions.isEmpty()) {
            throw new UsageException("The lake " + location + " holds no measures; run scripts/etalon analyse --lake "
                    + location + " first.");
        }
        if (wanted == null) {
            return editions.get(editions.size() - 1);
        }
        return editions.stream()
                .filter(manifest -> manifest.edition().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageException("--edition " + wanted + ": the lake " + location
                        + " has no such edition; it has "
                        + editions.stream()
                                .map(manifest -> manifest.edition().toString())
                                .collect(Collectors.joining(", "))));
    }

    /** Of history only what lines are drawn from: the headline and the totals of frameworks. */
    private PastEdition past(EditionManifest manifest) {
        return new PastEdition(
                manifest.edition(),
                rows(manifest, GovernmentEdition.SCHEMA, GovernmentEdition::from),
                measurements(
                        manifest,
                        said -> SHOWN.contains(said.subjectKind()) && keptOverTime.contains(said.indicator())),
                scores(manifest, score -> score.node().indexOf('/') < 0));
    }

    private List<Measurement> measurements(EditionManifest manifest, Predicate<Measurement> which) {
        return rows(manifest, Measurement.SCHEMA, Measurement::from).stream()
                .filter(which)
                .toList();
    }

    /** What is settled for a portal as a whole is shown on its page. */
    private static boolean isOfPortal(Definitions definitions, Measurement said) {
        return said.subjectKind() == SubjectKind.PORTAL
                && definitions
                        .indicator(said.indicator())
                        .filter(IndicatorDefinition::isOfChange)
                        .isPresent();
    }

    private List<Score> scores(EditionManifest manifest, Predicate<Score> which) {
        return rows(manifest, Score.SCHEMA, Score::from).stream()
                .filter(score -> SHOWN.contains(score.subjectKind()))
                .filter(which)
                .toList();
    }

    private void requireWhole(EditionManifest manifest) {
        var missing = manifest.missing(lake);
        if (!missing.isEmpty()) {
            throw lacks(manifest, missing.get(0));
        }
    }

    private UsageException lacks(EditionManifest manifest, String path) {
        return new UsageException("The edition of " + manifest.edition() + " lacks " + lake.uri(path)
                + "; run scripts/etalon analyse --lake " + location + " again, which makes it anew.");
    }

    private <T> List<T> rows(EditionManifest manifest, TableSchema schema, Function<Row, T> from) {
        var paths = manifest.paths(schema.name());
        paths.stream().filter(path -> !lake.exists(path)).findFirst().ifPresent(path -> {
            throw lacks(manifest, path);
        });
        return TableReader.read(lake, paths, schema).stream().map(from).toList();
    }
}
