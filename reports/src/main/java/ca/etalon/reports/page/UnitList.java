package ca.etalon.reports.page;

import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.DatasetEvidence;
import ca.etalon.reports.output.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which record of a government lacks what, by the unit that publishes it: an entry for each record and finding that it
 * fails.
 *
 * <p>The list is bounded: it holds the first finding, and whole further ones in their order as long as there are no
 * more than {@value #MOST_ENTRIES} entries.
 */
final class UnitList {
    static final int MOST_ENTRIES = 10_000;

    /** As many units have a row on the page and a file of their own. */
    static final int MOST_UNITS = 100;

    private static final int LONGEST_SLUG = 40;

    /**
     * A unit.
     *
     * @param name as said, or null for the records that state none
     * @param records counted, and {@code failing} those of them with an entry
     * @param slug its name in the name of its file
     */
    record Unit(String name, long records, long failing, long entries, String slug) {
        String path(String government) {
            return "data/governments/" + government + "-units/" + slug + ".csv";
        }
    }

    /** A finding that can be told record by record. */
    private record Told(Finding finding, IndicatorDefinition indicator, int position) {
        boolean isFailedBy(DatasetEvidence record) {
            return DatasetResult.fails(
                    record.results()[position], indicator.better().equals("less"));
        }
    }

    /** By the key of their unit. */
    private final SortedMap<String, List<DatasetEvidence>> records;

    private final List<Told> listed;
    private final int told;
    private final List<Unit> units;

    private UnitList(SortedMap<String, List<DatasetEvidence>> records, List<Told> listed, int told) {
        this.records = records;
        this.listed = listed;
        this.told = told;
        this.units = units(records, listed);
    }

    /** The list of a government: most entries first. */
    static UnitList of(Report report, Government government) {
        var told = told(report, government);
        if (told.isEmpty()) {
            return new UnitList(new TreeMap<>(), List.of(), 0);
        }
        var records = report.data().datasets().of(government.id());
        var listed = new ArrayList<Told>();
        long entries = 0;
        for (var one : told) {
            entries += records.stream().filter(one::isFailedBy).count();
            if (entries > MOST_ENTRIES && !listed.isEmpty()) {
                break;
            }
            listed.add(one);
        }
        return new UnitList(byUnit(records), listed, told.size());
    }

    private static List<Told> told(Report report, Government government) {
        return GovernmentFindings.listed(report, government).stream()
                .map(same -> same.get(0))
                .filter(finding -> GovernmentEvidence.hasFailing(report, government, finding))
                .map(finding -> new Told(
                        finding,
                        report.data()
                                .definitions()
                                .indicator(finding.indicator())
                                .orElseThrow(),
                        report.data().resultOrder().indexOf(finding.indicator())))
                .toList();
    }

    private static SortedMap<String, List<DatasetEvidence>> byUnit(List<DatasetEvidence> records) {
        var byKey = new TreeMap<String, List<DatasetEvidence>>();
        records.forEach(record -> byKey.computeIfAbsent(key(record.unit()), key -> new ArrayList<>())
                .add(record));
        return byKey;
    }

    private static List<Unit> units(SortedMap<String, List<DatasetEvidence>> byKey, List<Told> listed) {
        var taken = new HashSet<String>();
        var units = new ArrayList<Unit>();
        byKey.forEach((key, own) -> {
            var entries = own.stream()
                    .mapToLong(record -> listed.stream()
                            .filter(one -> one.isFailedBy(record))
                            .count())
                    .toArray();
            var name = own.stream()
                    .map(DatasetEvidence::unit)
                    .filter(said -> said != null)
                    .min(Comparator.naturalOrder());
            units.add(new Unit(
                    name.orElse(null),
                    own.size(),
                    Arrays.stream(entries).filter(count -> count > 0).count(),
                    Arrays.stream(entries).sum(),
                    slug(key, taken)));
        });
        units.sort(Comparator.comparing((Unit unit) -> unit.name() == null)
                .thenComparing(Unit::entries, Comparator.reverseOrder()));
        return units;
    }

    /** Spellings that differ by case and accents alone are one unit; what states none has no name. */
    private static String key(String unit) {
        return unit == null ? "" : Names.sortable(unit);
    }

    private static String slug(String key, Set<String> taken) {
        var plain = key.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var start = key.isEmpty() ? "not-stated" : plain.isEmpty() ? "unit" : plain;
        var cut = start.substring(0, Math.min(LONGEST_SLUG, start.length())).replaceAll("-$", "");
        var slug = cut;
        for (int number = 2; !taken.add(slug); number++) {
            slug = cut + "-" + number;
        }
        return slug;
    }

    static String path(String government) {
        return "data/governments/" + government + "-units.csv";
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    /** All units, most entries first. */
    List<Unit> units() {
        return units;
    }

    /** The units with a row on the page; none where there is but one. */
    List<Unit> shown() {
        return units.size() < 2 ? List.of() : units.subList(0, Math.min(MOST_UNITS, units.size()));
    }

    /** Those of them that have anything to mend, each with a file of its own. */
    List<Unit> ownFiles() {
        return shown().stream().filter(unit -> unit.entries() > 0).toList();
    }

    /** Findings that the list holds. */
    int held() {
        return listed.size();
    }

    /** Findings that can be told record by record. */
    int told() {
        return told;
    }

    String csv() {
        return csv(records.values());
    }

    String csv(Unit unit) {
        return csv(List.of(records.get(key(unit.name()))));
    }

    private String csv(Collection<List<DatasetEvidence>> units) {
        var csv = new Csv(
                "unit",
                "place",
                "indicator",
                "label_en",
                "label_fr",
                "effort",
                "fix_en",
                "fix_fr",
                "title",
                "landing_page",
                "portal",
                "snapshot",
                "dataset_no");
        for (var unit : units) {
            for (var one : listed) {
                unit.stream().filter(one::isFailedBy).forEach(record -> row(csv, one, record));
            }
        }
        return csv.toString();
    }

    private static void row(Csv csv, Told told, DatasetEvidence record) {
        csv.row(
                record.unit(),
                told.finding().place(),
                told.indicator().id(),
                told.indicator().label().en(),
                told.indicator().label().fr(),
                told.finding().effort(),
                told.indicator().fix().en(),
                told.indicator().fix().fr(),
                record.title(),
                record.landingPage(),
                record.portal(),
                record.snapshot(),
                record.datasetNo());
    }
}
