package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.Composition;
import ca.etalon.analytics.measure.Definitions;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.EditionManifest.IndicatorVersion;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Identity;
import ca.etalon.analytics.measure.LinkCount;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Finishes one edition on the driver: measurements, the tables of the steps, and last the manifest that seals them. */
final class EditionMaker {
    private final Lake lake;
    private final AnalysisInput input;
    private final PassOutcome outcome;
    private final Map<LocalDate, EarlierEdition> sealed = new TreeMap<>();

    EditionMaker(Lake lake, AnalysisInput input, PassOutcome outcome) {
        this.lake = lake;
        this.input = input;
        this.outcome = outcome;
    }

    /** Makes the edition and returns its manifest. */
    EditionManifest make(EditionPlan plan, String fingerprint) {
        var tallies = outcome.tallies(plan.edition());
        var governments = outcome.governments(plan);
        var portals = new PortalEditions(lake, plan, tallies).rows();
        var measuring = new EditionMeasurements(
                input.catalogue(),
                outcome.failures(),
                plan,
                tallies,
                governments,
                outcome.ofGovernments(plan.edition()));
        var measurements = measuring.rows(input.configuration());
        var output = new EditionOutput(lake, plan.edition(), fingerprint);
        output.write(Measurement.SCHEMA, rows(measurements.stream().map(Measurement::toRow)));
        output.write(GovernmentEdition.SCHEMA, rows(governments.stream().map(GovernmentEdition::toRow)));
        output.write(PortalEdition.SCHEMA, rows(portals.stream().map(PortalEdition::toRow)));
        output.write(
                Identity.SCHEMA,
                rows(outcome.identities(plan.edition()).stream().map(Identity::toRow)));
        output.write(Composition.SCHEMA, rows(compositions(plan, governments, tallies)));
        var links = subjects(plan, governments)
                .flatMap(subject -> tallies.of(subject).links.counts(subject))
                .map(LinkCount::toRow);
        output.write(LinkCount.SCHEMA, rows(links));
        var result = new EditionResult(
                plan.edition(),
                input.configuration(),
                input.catalogue(),
                measurements,
                measuring.rowsByRecord(input.configuration()),
                governments,
                portals,
                counts(plan, governments, tallies, Tally::datasets),
                counts(plan, governments, tallies, Tally::products),
                (subject, indicator) -> quantities(tallies.of(subject), indicator),
                earlier(plan.edition()));
        for (int i = 0; i < input.steps().size(); i++) {
            int step = i;
            input.steps().get(i).complete(result, subject -> sums(tallies, subject, step), output);
        }
        return seal(plan, fingerprint, output);
    }

    private SortedMap<Long, Long> quantities(Tally tally, Indicator indicator) {
        var position =
                input.catalogue().position(indicator.grain(), indicator.id()).orElseThrow();
        return tally.of(indicator.grain()).quantities(position);
    }

    /** The editions before, each read once. */
    private List<EarlierEdition> earlier(LocalDate edition) {
        return EditionManifest.all(lake).stream()
                .filter(manifest -> manifest.edition().isBefore(edition))
                .map(manifest ->
                        sealed.computeIfAbsent(manifest.edition(), date -> EarlierEdition.read(lake, manifest)))
                .toList();
    }

    private long[] sums(EditionTallies tallies, Subject subject, int step) {
        var tally = tallies.of(subject);
        return input.scorersOf(step)
                .mapToObj(tally::sums)
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    private EditionManifest seal(EditionPlan plan, String fingerprint, EditionOutput output) {
        var definitions = new Definitions(
                input.catalogue().indicators().stream()
                        .map(indicator -> indicator.definition())
                        .toList(),
                input.steps().stream()
                        .flatMap(step -> step.frameworks().stream())
                        .toList(),
                input.steps().stream().flatMap(step -> step.groups().stream()).toList(),
                input.steps().stream()
                        .flatMap(step -> step.classifiers().stream())
                        .toList());
        lake.writeText(Lake.editionDirectory(plan.edition()) + "/" + Definitions.FILE, definitions.toJson());
        var files = new ArrayList<>(outcome.files(plan.edition()));
        files.addAll(output.files());
        files.sort(Comparator.comparing(TableFile::path));
        var manifest = new EditionManifest(
                plan.edition(),
                fingerprint,
                input.code(),
                input.used().digest(),
                input.inputs(lake, plan),
                outcome.probes().of(plan.edition()),
                versions(Grain.DATASET),
                versions(Grain.DISTRIBUTION),
                versions(Grain.GOVERNMENT),
                new TreeMap<>(outcome.failures())
                        .entrySet().stream()
                                .map(failure -> new EditionManifest.Failure(failure.getKey(), failure.getValue()))
                                .toList(),
                outcome.confFiles(),
                files);
        manifest.seal(lake);
        removeRemains(manifest);
        return manifest;
    }

    /** Files of an earlier making, or of one that was cut short, which no manifest names any more. */
    private void removeRemains(EditionManifest manifest) {
        var named = new HashSet<>(manifest.files().stream().map(TableFile::path).toList());
        for (String table : lake.list("measures")) {
            var directory = Lake.measureDirectory(table, manifest.edition());
            for (String name : table.startsWith("_") ? List.<String>of() : lake.list(directory)) {
                if (!named.contains(directory + "/" + name)) {
                    lake.delete(directory + "/" + name);
                }
            }
        }
    }

    private List<IndicatorVersion> versions(Grain grain) {
        return input.catalogue().of(grain).stream()
                .map(indicator -> new IndicatorVersion(indicator.id(), indicator.version()))
                .toList();
    }

    private static TreeMap<Subject, Long> counts(
            EditionPlan plan,
            List<GovernmentEdition> governments,
            EditionTallies tallies,
            ToLongFunction<Tally> counted) {
        var counts = new TreeMap<Subject, Long>();
        subjects(plan, governments).forEach(subject -> {
            long count = counted.applyAsLong(tallies.of(subject));
            if (count > 0) {
                counts.put(subject, count);
            }
        });
        return counts;
    }

    private static Stream<Row> compositions(
            EditionPlan plan, List<GovernmentEdition> governments, EditionTallies tallies) {
        return subjects(plan, governments).flatMap(subject -> {
            var tally = tallies.of(subject);
            return Stream.of("format", "licence_status", "fold_records", "fold_products")
                    .flatMap(facet -> tally.composition(facet).entrySet().stream()
                            .map(category -> new Composition(
                                            subject.kind(),
                                            subject.id(),
                                            facet,
                                            category.getKey(),
                                            category.getValue(),
                                            tally.datasets())
                                    .toRow()));
        });
    }

    private static Stream<Subject> subjects(EditionPlan plan, List<GovernmentEdition> governments) {
        return Stream.of(
                        governments.stream().map(row -> Subject.government(row.government())),
                        plan.portals().stream().map(choice -> Subject.portal(choice.portal())),
                        Stream.of(Subject.NATION))
                .flatMap(subjects -> subjects);
    }

    private static List<Row> rows(Stream<Row> rows) {
        return rows.toList();
    }
}
