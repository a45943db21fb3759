package ca.etalon.ingest.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets harvested rows beside the datasets that were put in, and collects what differs instead of stopping at the first. */
final class Comparison {
    private final ServerHarvest harvest;
    private final Map<DeclaredDataset, Row> pairs;
    private final List<String> differences = new ArrayList<>();

    private Comparison(ServerHarvest harvest, Map<DeclaredDataset, Row> pairs) {
        this.harvest = harvest;
        this.pairs = pairs;
    }

    /** Pairs by title, which no two datasets share: each dataset has to have one row, and each row its dataset. */
    static Comparison byTitle(ServerHarvest harvest, List<DeclaredDataset> declared) {
        var rows = harvest.datasets().stream()
                .collect(Collectors.toMap(row -> row.struct("title").string("text"), Function.identity()));
        assertEquals(
                declared.stream()
                        .map(dataset -> dataset.title().main())
                        .sorted()
                        .toList(),
                rows.keySet().stream().sorted().toList(),
                "titles");
        return new Comparison(
                harvest,
                declared.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                dataset -> rows.get(dataset.title().main()))));
    }

    /** All that the server advertises was received, and became a row. */
    static void assertWhole(ServerHarvest harvest, int expected) {
        var manifest = harvest.manifest();
        assertEquals(SnapshotStatus.COMPLETE, manifest.status(), () -> manifest.reason() + " " + harvest.issues());
        assertEquals("ADVERTISED", manifest.basis());
        assertEquals(expected, manifest.advertised());
        assertEquals(expected, manifest.received());
        assertEquals(expected, manifest.harvested());
        assertEquals(expected, harvest.datasets().size());
    }

    /** Titles and descriptions of both languages, in the language they were put in. */
    Comparison checkBilingualTexts() {
        return check("title (en)", set -> set.title().en(), row -> row.struct("title")
                        .string("en"))
                .check("title (fr)", set -> set.title().fr(), row -> row.struct("title")
                        .string("fr"))
                .check(
                        "description (en)",
                        set -> Fields.shown(set.description().en()),
                        row -> Fields.squeezed(row.struct("description").string("en")))
                .check(
                        "description (fr)",
                        set -> Fields.shown(set.description().fr()),
                        row -> Fields.squeezed(row.struct("description").string("fr")));
    }

    /** The one text that a server of one language has. */
    Comparison checkMainDescription() {
        return check(
                "description",
                set -> Fields.shown(set.description().main()),
                row -> Fields.squeezed(row.struct("description").string("text")));
    }

    <T> Comparison check(String field, Function<DeclaredDataset, T> expected, Function<Row, T> harvested) {
        return checkBoth(field, expected, (dataset, row) -> harvested.apply(row));
    }

    <T> Comparison checkBoth(
            String field, Function<DeclaredDataset, T> expected, BiFunction<DeclaredDataset, Row, T> harvested) {
        pairs.forEach((dataset, row) -> {
            var wanted = expected.apply(dataset);
            var found = harvested.apply(dataset, row);
            if (!Objects.equals(wanted, found)) {
                differences.add("%s, %s: put in %s, harvested %s".formatted(dataset.id(), field, wanted, found));
            }
        });
        return this;
    }

    /** One value of each distribution, by address, since not every server keeps an order. */
    Comparison checkDistributions(
            String field, Function<DeclaredDataset.Distribution, ?> expected, Function<Row, ?> harvested) {
        return checkBoth(
                "distributions: " + field,
                dataset -> byAddress(dataset.distributions(), DeclaredDataset.Distribution::url, expected),
                (dataset, row) -> byAddress(harvest.distributionsOf(row), Fields::url, harvested));
    }

    private static <T> List<String> byAddress(
            List<T> distributions, Function<T, String> address, Function<T, ?> value) {
        return distributions.stream()
                .map(each -> address.apply(each) + " " + value.apply(each))
                .sorted()
                .toList();
    }

    void assertEqual() {
        assertEquals(
                List.of(),
                differences.stream().sorted().limit(40).toList(),
                () -> differences.size() + " differences, of which the first");
    }
}
