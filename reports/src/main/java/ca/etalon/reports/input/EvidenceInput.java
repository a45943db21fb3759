package ca.etalon.reports.input;

import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.DistributionResult;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.LinkResult;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins what each dataset was found to be with where it comes from. Results of datasets are held for the whole
 * edition, those of distributions, several times as many, are not; the catalogue of a portal is read when the first
 * government on it is asked for.
 */
final class EvidenceInput implements ReportData.DatasetSource {
    /** The columns of the dataset table that evidence needs. */
    private static final TableSchema NEEDED = new TableSchema(
            DatasetRow.SCHEMA.name(),
            List.of(
                    column("dataset_no"),
                    column("dataset_key"),
                    column("title"),
                    column("landing_page"),
                    column("publisher"),
                    column("unit"),
                    column("published_by"),
                    column("evidence")));

    /** The columns of the distribution table that evidence needs. */
    private static final TableSchema ADDRESSES = new TableSchema(
            DistributionRow.SCHEMA.name(),
            Stream.of("dataset_no", "distribution_no", "access_url", "download_url")
                    .map(name -> DistributionRow.SCHEMA.columns().get(DistributionRow.SCHEMA.indexOf(name)))
                    .toList());

    private final Lake lake;
    private final EditionManifest edition;
    private final Map<String, List<DatasetResult>> results = new HashMap<>();
    private final Map<String, List<DatasetResult>> mirrors = new HashMap<>();
    private final Map<String, List<LinkResult>> silentLinks = new HashMap<>();
    private final Map<String, Map<Integer, Row>> catalogues = new ConcurrentHashMap<>();

    EvidenceInput(Lake lake, EditionManifest edition) {
        this.lake = lake;
        this.edition = edition;
        refuseChangedSnapshots();
        for (var path : edition.paths(DatasetResult.SCHEMA.name())) {
            TableReader.forEach(lake, path, DatasetResult.SCHEMA, row -> add(DatasetResult.from(row)));
        }
        for (var path : edition.paths(LinkResult.SCHEMA.name())) {
            TableReader.forEach(lake, path, LinkResult.SCHEMA, row -> add(LinkResult.from(row)));
        }
        silentLinks
                .values()
                .forEach(list -> list.sort(Comparator.comparing(LinkResult::portal)
                        .thenComparing(LinkResult::datasetNo)
                        .thenComparing(LinkResult::distributionNo)));
        Stream.of(results, mirrors)
                .flatMap(all -> all.values().stream())
                .forEach(list ->
                        list.sort(Comparator.comparing(DatasetResult::portal).thenComparing(DatasetResult::datasetNo)));
    }

    private void add(LinkResult link) {
        if (link.government() != null && link.fold() == null) {
            silentLinks
                    .computeIfAbsent(link.government(), government -> new ArrayList<>())
                    .add(link);
        }
    }

    @Override
    public List<String> distributionOrder() {
        return edition.distributionIndicators().stream()
                .map(EditionManifest.IndicatorVersion::id)
                .toList();
    }

    @Override
    public void distributions(Consumer<DistributionResult> action) {
        for (var path : edition.paths(DistributionResult.SCHEMA.name())) {
            TableReader.forEach(lake, path, DistributionResult.SCHEMA, row -> {
                if (row.string("government") != null && row.string("fold") == null) {
                    action.accept(DistributionResult.from(row));
                }
            });
        }
    }

    @Override
    public List<DistributionEvidence> located(List<DistributionResult> distributions) {
        var addresses = new HashMap<Place, String>();
        distributions.stream()
                .collect(Collectors.groupingBy(
                        DistributionResult::portal, Collectors.mapping(Place::of, Collectors.toSet())))
                .forEach((portal, asked) -> readAddresses(portal, asked, addresses));
        return distributions.stream()
                .map(result -> new DistributionEvidence(result, addresses.get(Place.of(result))))
                .toList();
    }

    /** Where a distribution stands in the catalogue. */
    private record Place(String portal, LocalDate snapshot, int dataset, int distribution) {
        static Place of(DistributionResult result) {
            return new Place(result.portal(), result.snapshot(), result.datasetNo(), result.distributionNo());
        }
    }

    private void readAddresses(String portal, Set<Place> asked, Map<Place, String> addresses) {
        asked.stream().map(Place::snapshot).distinct().forEach(snapshot -> new Manifests(lake)
                .latest(snapshot, portal)
                .flatMap(manifest -> manifest.table(ADDRESSES.name()))
                .ifPresent(file -> TableReader.forEach(lake, file.path(), ADDRESSES, row -> {
                    var place = new Place(portal, snapshot, row.integer("dataset_no"), row.integer("distribution_no"));
                    if (asked.contains(place)) {
                        addresses.put(
                                place,
                                row.string("download_url") == null
                                        ? row.string("access_url")
                                        : row.string("download_url"));
                    }
                })));
    }

    @Override
    public List<LinkResult> silentLinks(String government) {
        return silentLinks.getOrDefault(government, List.of());
    }

    private static Column column(String name) {
        return DatasetRow.SCHEMA.columns().get(DatasetRow.SCHEMA.indexOf(name));
    }

    private void add(DatasetResult result) {
        if (result.government() != null && result.fold() == null) {
            results.computeIfAbsent(result.government(), government -> new ArrayList<>())
                    .add(result);
        } else if (result.mirrored() != null) {
            mirrors.computeIfAbsent(result.mirrored(), government -> new ArrayList<>())
                    .add(result);
        }
    }

    @Override
    public List<DatasetEvidence> of(String government) {
        return results.getOrDefault(government, List.of()).stream()
                .map(this::evidence)
                .toList();
    }

    @Override
    public List<DatasetEvidence> mirrorsOf(String government) {
        return mirrors.getOrDefault(government, List.of()).stream()
                .map(this::evidence)
                .toList();
    }

    private DatasetEvidence evidence(DatasetResult result) {
        var row = catalogues
                .computeIfAbsent(result.portal(), portal -> catalogue(portal, result))
                .get(result.datasetNo());
        var source = row.struct("evidence");
        return new DatasetEvidence(
                result.portal(),
                result.snapshot(),
                result.datasetNo(),
                row.string("dataset_key"),
                row.struct("title").string("text"),
                row.string("landing_page"),
                unit(row),
                new Evidence(source.string("record_id"), source.string("sha256"), source.string("locator")),
                result.product(),
                result.foldRule(),
                result.mirrorRule(),
                result.results());
    }

    /** What names the unit best: what was read out of the publisher, what was stated, or else the publisher itself. */
    private static String unit(Row row) {
        var read = row.struct("published_by");
        return Stream.of(read == null ? null : read.string("unit"), row.string("unit"), row.string("publisher"))
                .filter(said -> said != null && !said.isBlank())
                .findFirst()
                .map(said -> said.strip().replaceAll("\\s+", " "))
                .orElse(null);
    }

    private Map<Integer, Row> catalogue(String portal, DatasetResult any) {
        var rows = new HashMap<Integer, Row>();
        new Manifests(lake)
                .latest(any.snapshot(), portal)
                .flatMap(manifest -> manifest.table(NEEDED.name()))
                .ifPresent(file -> TableReader.forEach(
                        lake, file.path(), NEEDED, row -> rows.put(row.integer("dataset_no"), row)));
        return rows;
    }

    /**
     * A later revision may have numbered the datasets otherwise; that must be known before the first page is written.
     */
    private void refuseChangedSnapshots() {
        var manifests = new Manifests(lake);
        for (var input : edition.inputs()) {
            var isTheOneUsed = manifests
                    .latest(input.snapshot(), input.portal())
                    .filter(manifest -> manifest.rev() == input.rev())
                    .isPresent();
            if (!isTheOneUsed) {
                throw new UsageException("The snapshot " + input.snapshot() + " of " + input.portal()
                        + " changed since the measures were made; run scripts/etalon analyse first.");
            }
        }
    }
}
