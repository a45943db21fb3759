package ca.etalon.analytics.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.lake.TableWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkSchemasTest {
    private static final Column STRUCT = Column.struct("struct", Column.bool("yes"), Column.strings("words"));
    private static final TableSchema SCHEMA = TableSchema.of(
            "every_type",
            Column.string("text"),
            Column.integer("small"),
            Column.bigint("large"),
            Column.real("real"),
            Column.bool("flag"),
            Column.date("day"),
            Column.binary("bytes"),
            Column.strings("words"),
            Column.doubles("numbers"),
            STRUCT);

    @TempDir
    Path folder;

    @Test
    void sparkReadsWhatTheLakeWrote() {
        var rows = List.of(
                Row.of(
                        SCHEMA,
                        "é",
                        1,
                        2L,
                        0.5,
                        true,
                        LocalDate.parse("2024-02-29"),
                        new byte[] {1, -1},
                        List.of("a", "b"),
                        List.of(1.5),
                        Row.of(STRUCT, false, List.of())),
                Row.of(
                        SCHEMA,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Row.of(STRUCT, null, List.of())));
        var lake = Lake.open(folder.toString());
        TableWriter.write(lake, "table.parquet", SCHEMA, rows);
        var spark = TestSpark.session();
        var read = spark.read().schema(SparkSchemas.of(SCHEMA)).parquet(lake.uri("table.parquet"));
        var made = spark.createDataFrame(rows.stream().map(SparkSchemas::row).toList(), SparkSchemas.of(SCHEMA));
        assertEquals(2, read.count());
        assertEquals(made.toJSON().collectAsList(), read.toJSON().collectAsList());
        assertEquals(
                1,
                read.filter("size(words) = 0 AND size(struct.words) = 0 AND text IS NULL")
                        .count());
    }
}
