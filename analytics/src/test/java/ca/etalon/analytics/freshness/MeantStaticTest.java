package ca.etalon.analytics.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class MeantStaticTest {
    private static final StructType TEXT = new StructType().add("text", DataTypes.StringType);
    private static final StructType KIND = new StructType().add("kind", DataTypes.StringType);

    @Test
    void titlesOfPastYearsAndOfArchivesAreNotMeantToChange() {
        var expected = new LinkedHashMap<String, Boolean>();
        expected.put("Budget 2019", true);
        expected.put("Recensement 1996)", true);
        expected.put("Budget 2022", false);
        expected.put("Budget 2019 by ward", false);
        expected.put("By-law 2019", false);
        expected.put("Permits since 1986", false);
        expected.put("Room 1920", true);
        expected.put("Items 120190", false);
        expected.put("Historical data", true);
        expected.put("Historical buildings", false);
        expected.put("Trees (archived)", true);
        expected.put("Roads", false);
        expected.put("", false);
        expected.put(null, false);
        assertEquals(expected, judged(expected, null));
    }

    @Test
    void whatIsDeclaredStaticIsWhateverItsTitle() {
        assertEquals(Map.of("Roads", true), judged(Map.of("Roads", true), "STATIC"));
    }

    private static Map<String, Boolean> judged(Map<String, Boolean> titles, String frequency) {
        var schema = new StructType()
                .add("snapshot", DataTypes.DateType)
                .add("title", TEXT)
                .add("frequency", KIND);
        List<Row> rows = titles.keySet().stream()
                .map(title -> RowFactory.create(
                        Date.valueOf("2022-06-30"), RowFactory.create(title), RowFactory.create(frequency)))
                .toList();
        var judged = new LinkedHashMap<String, Boolean>();
        TestSpark.session()
                .createDataFrame(rows, schema)
                .selectExpr("title.text", MeantStatic.sql())
                .collectAsList()
                .forEach(row -> judged.put(row.getString(0), row.getBoolean(1)));
        return judged;
    }
}
