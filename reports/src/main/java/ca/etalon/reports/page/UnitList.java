package ca.etalon.reports.page;

import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.DatasetEvidence;
import ca.etalon.reports.input.DistributionEvidence;
import ca.etalon.reports.output.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which record of a government lacks what, by the unit that publishes it: an entry for each record and finding that it
 * fails, or for each of its distributions where the finding is about those.
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

    /** A record with what is below it. */
    private record Whole(DatasetEvidence record, List<DistributionEvidence> distributions) {}

    /** A finding that can be told record by record, or distribution by distribution. */
    private record Told(Finding finding, IndicatorDefinition indicator, int position) {
        boolean isOfDistributions() {
            return indicator.grain().equals("distribution");
        }

        long entries(Whole whole) {
            return isOfDistributions() ? failing(whole).count() : fails(whole.record.results()) ? 1 : 0;
        }

        Stream<DistributionEvidence> failing(Whole whole) {
            return whole.distributions.stream().filter(one -> fails(one.results()));
        }

        private boolean fails(byte[] results) {
            return DatasetResult.fails(results[position], indicator.better().equals("less"));
        }
    }

    /** By the key of their unit. */
    private final SortedMap<String, List<Whole>> records;

    private final List<Told> listed;
    private final int told;
    private final int beyond;
    private final List<Unit> units;

    private UnitList(SortedMap<String, List<Whole>> records, List<Told> listed, int told, int beyond) {
        this.records = records;
        this.listed = listed;
        this.told = told;
        this.beyond = beyond;
        this.units = units(records, listed);
    }

    /** The list of a government: most entries first. */
    static UnitList of(Report report, Government government) {
        var all = told(report, government);
        var told = all.stream()
                .filter(one -> isWithinReach(report, one.indicator()))
                .toList();
        int beyond = all.size() - told.size();
        if (told.isEmpty()) {
            return new UnitList(new TreeMap<>(), List.of(), 0, beyond);
        }
        var records = wholes(report, government);
        var listed = new ArrayList<Told>();
        long entries = 0;
        for (var one : told) {
            entries += records.stream().mapToLong(one::entries).sum();
            if (entries > MOST_ENTRIES && !listed.isEmpty()) {
                break;
            }
            listed.add(one);
        }
        return new UnitList(byUnit(records), listed, told.size(), beyond);
    }

    /**
     * Whether some record anywhere passes. What none does tells no record from another, and would put every record of
     * every unit on its list; of a country of one government nobody can tell.
     */
    private static boolean isWithinReach(Report report, IndicatorDefinition indicator) {
        long measured = report.governments().stream()
                .flatMap(one -> report.of(one, indicator.id()).stream())
                .filter(said -> said.denominator() != null && said.denominator() > 0)
                .count();
        return measured < 2
                || indicator.better().equals("less")
                || report.national(indicator.id())
                        .map(said -> said.numerator() == null || said.numerator() > 0)
                        .orElse(true);
    }

    private static List<Whole> wholes(Report report, Government government) {
        var below = report.data().datasets().distributionsOf(government.id()).stream()
                .collect(Collectors.groupingBy(one -> key(one.portal(), one.datasetNo())));
        return report.data().datasets().of(government.id()).stream()
                .map(record ->
                        new Whole(record, below.getOrDefault(key(record.portal(), record.datasetNo()), List.of())))
                .toList();
    }

    private static String key(String portal, int dataset) {
        return portal + " " + dataset;
    }

    private static List<Told> told(Report report, Government government) {
        return GovernmentFindings.listed(report, government).stream()
                .map(same -> same.get(0))
                .flatMap(finding -> told(report, government, finding).stream())
                .toList();
    }

    private static Optional<Told> told(Report report, Government government, Finding finding) {
        var indicator = report.data().definitions().indicator(finding.indicator());
        int ofDistributions = report.data().datasets().distributionOrder().indexOf(finding.indicator());
        if (ofDistributions >= 0) {
            return indicator
                    .filter(said -> !said.kind().equals("mean"))
                    .map(said -> new Told(finding, said, ofDistributions));
        }
        return GovernmentEvidence.hasFailing(report, government, finding)
                ? indicator.map(said ->
                        new Told(finding, said, report.data().resultOrder().indexOf(finding.indicator())))
                : Optional.empty();
    }

    private static SortedMap<String, List<Whole>> byUnit(List<Whole> records) {
        var byKey = new TreeMap<String, List<Whole>>();
        records.forEach(one -> byKey.computeIfAbsent(key(one.record.unit()), key -> new ArrayList<>())
                .add(one));
        return byKey;
    }

    private static List<Unit> units(SortedMap<String, List<Whole>> byKey, List<Told> listed) {
        var taken = new HashSet<String>();
        var units = new ArrayList<Unit>();
        byKey.forEach((key, own) -> {
            var entries = own.stream()
                    .mapToLong(record -> listed.stream()
                            .mapToLong(one -> one.entries(record))
                            .sum())
                    .toArray();
            var name = own.stream()
                    .map(one -> one.record.unit())
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

    /** Findings that can be told record by record, or distribution by distribution. */
    int told() {
        return told;
    }

    /** Findings that are left out, since no record of the country passes. */
    int beyond() {
        return beyond;
    }

    String csv() {
        return csv(records.values());
    }

    String csv(Unit unit) {
        return csv(List.of(records.get(key(unit.name()))));
    }

    private String csv(Collection<List<Whole>> units) {
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
                "dataset_no",
                "distribution_no",
                "address");
        for (var unit : units) {
            for (var one : listed) {
                unit.forEach(whole -> rows(csv, one, whole));
            }
        }
        return csv.toString();
    }

    private static void rows(Csv csv, Told told, Whole whole) {
        if (told.isOfDistributions()) {
            told.failing(whole).forEach(one -> row(csv, told, whole.record, one.distributionNo(), one.address()));
        } else if (told.entries(whole) > 0) {
            row(csv, told, whole.record, null, null);
        }
    }

    private static void row(Csv csv, Told told, DatasetEvidence record, Integer distribution, String address) {
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
                record.datasetNo(),
                distribution,
                address);
    }
}
