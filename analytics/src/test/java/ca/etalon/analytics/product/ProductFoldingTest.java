package ca.etalon.analytics.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductFoldingTest {
    private final List<CatalogueRecord> records = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "Budget 2019, Budget 2020",
        "Comptages 2015-2016, Comptages 2016-2017",
        "Collisions – Janvier 2020, Collisions – Février 2020",
        "Permis de construire - T1 2021, Permis de construire - T2 2021",
        "Permis – 1er trimestre 2021, Permis – 2e trimestre 2021",
        "Déneigement (hiver 2018-2019), Déneigement (hiver 2019-2020)",
        "Zonage v1, Zonage v2",
        "Rôle d'évaluation (1 de 3), Rôle d'évaluation (2 de 3)",
        "Orthophotos 1999 à 2004, Orthophotos 2005 à 2009",
        "recensement_2016, recensement_2021",
    })
    void periodsMakeASeries(String one, String other) {
        assertEquals(List.of(0, 0), products(title(one), title(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ward 1, Ward 2",
        "Route 66, Route 67",
        "Highway 1901, Highway 1902",
        "Règlement 2010-45, Règlement 2011-12",
        "Carte topographique 1:2000, Carte topographique 1:2010",
        "Control points NAD 1927, Control points NAD 1983",
        "Zone tampon 2000 m, Zone tampon 1900 m",
        "2019, 2020",
        "Budget, Budgets 2020",
        "Budget 2019, Budget 2019",
        "Mars rover landings, March rover landings",
    })
    void otherNumbersDoNot(String one, String other) {
        assertEquals(List.of(0, 1), products(title(one), title(other)));
    }

    @Test
    void otherPublishersHaveOtherSeries() {
        assertEquals(
                List.of(0, 1),
                products(
                        record("Budget 2019", "Aspen", null, "en", "a"),
                        record("Budget 2020", "Birch", null, "en", "b")));
    }

    @Test
    void unitsThatBothPublishOneYearHaveSeriesOfTheirOwn() {
        assertEquals(
                List.of(0, 1, 0, 1),
                products(
                        record("Annual report 2019", "Aspen", "Parks", "en", "a"),
                        record("Annual report 2019", "Aspen", "Police", "en", "b"),
                        record("Annual report 2020", "Aspen", "Parks", "en", "c"),
                        record("Annual report 2020", "Aspen", "Police", "en", "d")));
    }

    @Test
    void aUnitThatWasRenamedGoesOnWithItsSeries() {
        assertEquals(
                List.of(0, 0),
                products(
                        record("Annual report 2019", "Aspen", "Parks", "en", "a"),
                        record("Annual report 2020", "Aspen", "Parks and Recreation", "en", "b")));
    }

    @Test
    void twinsAreToldByIdsInTwoLanguages() {
        assertEquals(
                List.of(0, 0, 2),
                products(
                        record("Trees", "Aspen", null, "en", "trees-en"),
                        record("Arbres", "Aspen", null, "fr", "trees-fr"),
                        record("Parcs", "Aspen", null, "fr", "parks-fr")));
    }

    @Test
    void twinsAreToldByTheirService() {
        var layer = "https://maps.test/rest/services/Trees/MapServer/0";
        assertEquals(
                List.of(0, 0), products(at("Trees", "en", layer), at("Arbres", "fr", "http://" + layer.substring(8))));
    }

    @Test
    void oneLanguageOrThreeRecordsOfOneAddressAreNoTwins() {
        var file = "https://data.test/trees.csv";
        assertEquals(List.of(0, 1), products(at("Trees", "en", file), at("Parks", "en", file)));
        records.clear();
        assertEquals(
                List.of(0, 1, 2), products(at("Trees", "en", file), at("Arbres", "fr", file), at("Parcs", "fr", file)));
    }

    @Test
    void seriesOfTwinsIsOneProduct() {
        var members = fold(
                record("Budget 2019", "Aspen", null, "en", "budget-2019-en"),
                record("Budget municipal 2019", "Aspen", null, "fr", "budget-2019-fr"),
                record("Budget 2020", "Aspen", null, "en", "budget-2020-en"),
                record("Budget municipal 2020", "Aspen", null, "fr", "budget-2020-fr"));
        assertEquals(
                List.of(0, 0, 0, 0),
                members.stream().map(ProductMember::product).toList());
        assertEquals(FoldRule.TWIN, members.get(3).rule());
    }

    @Test
    void aRecordAloneIsAProductWithoutRule() {
        var members = fold(title("Trees"), new CatalogueRecord(1, null, null, null, null, null, null, null, List.of()));
        assertEquals(1, members.get(1).product());
        assertNull(members.get(1).rule());
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        for (int i = 0; i < 300; i++) {
            records.add(new CatalogueRecord(
                    i,
                    "Data " + (char) ('a' + i % 7) + "x - part " + i % 3 + " " + (2000 + i % 11),
                    "Aspen",
                    "unit " + i % 2,
                    i % 2 == 0 ? "en" : "fr",
                    "d" + i / 2 + (i % 2 == 0 ? "-en" : "-fr"),
                    null,
                    null,
                    List.of("https://maps.test/rest/services/S" + i % 5 + "/MapServer/" + i)));
        }
        var expected = byNumber(new ProductFolding().fold(records));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(records, new Random(seed));
            assertEquals(expected, byNumber(new ProductFolding().fold(records)));
        }
    }

    @Test
    void hostileTitlesAndManyRecordsTakeTimeThatGrowsWithTheirLength() {
        var nested = "(2000-2001 - January to ".repeat(20);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            fold(
                    title(nested),
                    title(nested + "x"),
                    title("-".repeat(500_000)),
                    title("2000 ".repeat(100_000)),
                    title("2000 ".repeat(99)));
            for (int i = 5; i < 100_000; i++) {
                title("Same title " + (1900 + i % 150));
            }
            new ProductFolding().fold(records);
        });
    }

    private Map<Integer, ProductMember> byNumber(List<ProductMember> members) {
        var byNumber = new HashMap<Integer, ProductMember>();
        for (int i = 0; i < members.size(); i++) {
            byNumber.put(records.get(i).number(), members.get(i));
        }
        return byNumber;
    }

    private List<Integer> products(CatalogueRecord... made) {
        return fold(made).stream().map(ProductMember::product).toList();
    }

    private List<ProductMember> fold(CatalogueRecord... made) {
        return new ProductFolding().fold(List.of(made));
    }

    private CatalogueRecord title(String title) {
        return record(title, "Aspen", "Parks", "en", "id" + records.size());
    }

    private CatalogueRecord record(String title, String publisher, String unit, String language, String id) {
        records.add(new CatalogueRecord(records.size(), title, publisher, unit, language, id, null, null, List.of()));
        return records.get(records.size() - 1);
    }

    private CatalogueRecord at(String title, String language, String address) {
        records.add(new CatalogueRecord(
                records.size(), title, "Aspen", null, language, "id" + records.size(), null, null, List.of(address)));
        return records.get(records.size() - 1);
    }
}
