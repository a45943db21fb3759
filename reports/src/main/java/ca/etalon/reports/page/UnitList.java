package ca.etalon.reports.page;

import ca.etalon.reports.input.DatasetEvidence;
import ca.etalon.reports.input.DistributionEvidence;
import ca.etalon.reports.output.Csv;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What a finding names: a record, or one of its distributions. */
    private record Entry(ToldFinding told, DatasetEvidence record, Integer distribution, String address) {}

    /** By the key of their unit, finding by finding; an empty list where there is nothing to mend. */
    private final SortedMap<String, List<Entry>> entries;

    private final List<Unit> units;
    private final int held;
    private final int told;
    private final int beyond;

    private UnitList(SortedMap<String, List<Entry>> entries, List<Unit> units, int held, int told, int beyond) {
        this.entries = entries;
        this.units = units;
        this.held = held;
        this.told = told;
        this.beyond = beyond;
    }

    /** A list without any entry. */
    static UnitList none(int beyond) {
        return new UnitList(new TreeMap<>(), List.of(), 0, 0, beyond);
    }

    /**
     * The list of a government.
     *
     * @param records all of its records in their order; {@code distributions} those that fail one of the findings
     * @param told how many findings there are, of which {@code listed} are held
     * @param beyond how many more there are that no record of the country passes
     */
    static UnitList of(
            List<DatasetEvidence> records,
            List<DistributionEvidence> distributions,
            List<ToldFinding> listed,
            int told,
            int beyond) {
        var below = distributions.stream()
                .collect(Collectors.groupingBy(
                        one -> key(one.result().portal(), one.result().datasetNo())));
        var byUnit = new TreeMap<String, List<DatasetEvidence>>();
        records.forEach(one -> byUnit.computeIfAbsent(key(one.unit()), key -> new ArrayList<>())
                .add(one));
        var entries = new TreeMap<String, List<Entry>>();
        byUnit.forEach((key, own) -> entries.put(
                key,
                listed.stream()
                        .flatMap(one -> own.stream().flatMap(record -> entries(one, record, below)))
                        .toList()));
        return new UnitList(entries, units(byUnit, entries), listed.size(), told, beyond);
    }

    private static Stream<Entry> entries(
            ToldFinding told, DatasetEvidence record, Map<String, List<DistributionEvidence>> below) {
        if (!told.isOfDistributions()) {
            return told.fails(record.results()) ? Stream.of(new Entry(told, record, null, null)) : Stream.empty();
        }
        return below.getOrDefault(key(record.portal(), record.datasetNo()), List.of()).stream()
                .filter(one -> told.fails(one.result().results()))
                .map(one -> new Entry(told, record, one.result().distributionNo(), one.address()));
    }

    private static String key(String portal, int dataset) {
        return portal + " " + dataset;
    }

    private static List<Unit> units(
            SortedMap<String, List<DatasetEvidence>> byKey, SortedMap<String, List<Entry>> entries) {
        var taken = new HashSet<String>();
        var units = new ArrayList<Unit>();
        byKey.forEach((key, own) -> {
            var name = own.stream()
                    .map(DatasetEvidence::unit)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder());
            var failing = entries.get(key).stream()
                    .map(one -> key(one.record.portal(), one.record.datasetNo()))
                    .distinct()
                    .count();
            units.add(new Unit(
                    name.orElse(null), own.size(), failing, entries.get(key).size(), slug(key, taken)));
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
        return held == 0;
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
        return held;
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
        return csv(entries.values());
    }

    String csv(Unit unit) {
        return csv(List.of(entries.get(key(unit.name()))));
    }

    private static String csv(Collection<List<Entry>> units) {
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
        units.forEach(entries -> entries.forEach(entry -> row(csv, entry)));
        return csv.toString();
    }

    private static void row(Csv csv, Entry entry) {
        var record = entry.record;
        var indicator = entry.told.indicator();
        csv.row(
                record.unit(),
                entry.told.finding().place(),
                indicator.id(),
                indicator.label().en(),
                indicator.label().fr(),
                entry.told.finding().effort(),
                indicator.fix().en(),
                indicator.fix().fr(),
                record.title(),
                record.landingPage(),
                record.portal(),
                record.snapshot(),
                record.datasetNo(),
                entry.distribution,
                entry.address);
    }
}
