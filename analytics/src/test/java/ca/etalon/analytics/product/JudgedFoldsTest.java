package ca.etalon.analytics.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folds and near misses of recorded catalogues, judged by eye: {@code product/judged.csv}. */
class JudgedFoldsTest {

    static List<CSVRecord> judged() throws IOException {
        try (var in = JudgedFoldsTest.class.getResourceAsStream("/product/judged.csv");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    @ParameterizedTest
    @MethodSource("judged")
    void recordsFoldAsJudged(CSVRecord judged) {
        var members = new ProductFolding().fold(records(judged));
        long products = members.stream().map(ProductMember::product).distinct().count();

        if (judged.get("judgement").equals("fold")) {
            assertEquals(1, products, judged::toString);
            assertTrue(
                    members.stream().allMatch(member -> member.rule() == FoldRule.valueOf(judged.get("rule"))),
                    () -> members + " of " + judged);
        } else {
            assertEquals(members.size(), products, judged::toString);
        }
    }

    @Test
    void atLeastTwentyOfEachWereJudged() throws IOException {
        for (String judgement : List.of("fold", "apart")) {
            assertTrue(
                    judged().stream()
                                    .filter(row -> row.get("judgement").equals(judgement))
                                    .count()
                            >= 20,
                    judgement);
        }
    }

    private static List<CatalogueRecord> records(CSVRecord judged) {
        var titles = cells(judged, "titles");
        var records = new ArrayList<CatalogueRecord>();
        for (int i = 0; i < titles.size(); i++) {
            var addresses = Stream.of(cells(judged, "addresses").get(i).split(" "))
                    .filter(address -> !address.isEmpty())
                    .toList();
            records.add(new CatalogueRecord(
                    i,
                    titles.get(i),
                    cells(judged, "publishers").get(i),
                    cells(judged, "units").get(i),
                    "en",
                    "id" + i,
                    null,
                    "https://portal.test/" + i,
                    addresses));
        }
        return records;
    }

    private static List<String> cells(CSVRecord judged, String column) {
        return Stream.of(judged.get(column).split("\\|", -1)).map(String::strip).toList();
    }
}
