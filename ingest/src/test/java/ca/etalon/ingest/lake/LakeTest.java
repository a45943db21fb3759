package ca.etalon.ingest.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.command.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
    private static final Column STRUCT = Column.struct("inner", Column.string("text"), Column.bool("flag"));
    private static final TableSchema SCHEMA = TableSchema.of(
            "sample",
            Column.string("text"),
            Column.integer("number"),
            Column.bigint("big"),
            Column.real("real"),
            Column.date("day"),
            Column.binary("bytes"),
            Column.strings("words"),
            STRUCT);

    @TempDir
    Path folder;

    private static List<Row> rows() {
        return List.of(
                Row.of(
                        SCHEMA,
                        "été",
                        7,
                        1L << 40,
                        0.1,
                        LocalDate.of(2026, 2, 28),
                        new byte[] {-1, 0, 100},
                        List.of("a", "b"),
                        Row.of(STRUCT, "x", true)),
                Row.of(SCHEMA, null, null, null, null, null, null, List.of(), Row.of(STRUCT, null, null)),
                Row.of(SCHEMA, "", 0, 0L, -0.0, LocalDate.EPOCH, new byte[0], null, null));
    }

    @Test
    void rowsOfEveryTypeComeBackAsTheyWere() {
        var lake = Lake.open(folder.toString());
        var file = TableWriter.write(lake, "t/part.parquet", SCHEMA, rows());
        assertEquals(3, file.rows());
        assertEquals(rows(), TableReader.readDirectory(lake, "t", SCHEMA));
    }

    @Test
    void schemeWithoutAFileSystemIsNamed() {
        var s3a = assertThrows(UsageException.class, () -> Lake.open("s3a://no-such/bucket"))
                .getMessage();
        assertTrue(s3a.startsWith("the lake s3a://no-such/bucket: no file system for s3a: is on the class path"), s3a);
        assertTrue(s3a.contains("add hadoop-aws"), s3a);
        var foo = assertThrows(UsageException.class, () -> Lake.open("foo://x")).getMessage();
        assertTrue(foo.startsWith("the lake foo://x: no file system for foo: is on the class path. Allowed"), foo);
    }

    @Test
    void theSameRowsGiveTheSameBytes() {
        var lake = Lake.open(folder.toString());
        assertEquals(
                TableWriter.write(lake, "a.parquet", SCHEMA, rows()).sha256(),
                TableWriter.write(lake, "b.parquet", SCHEMA, rows()).sha256());
    }

    @Test
    void encodingsStandSortedInTheFooter() throws Exception {
        var lake = Lake.open(folder.toString());
        TableWriter.write(lake, "a.parquet", SCHEMA, rows());
        try (var reader = org.apache.parquet.hadoop.ParquetFileReader.open(
                new org.apache.parquet.io.LocalInputFile(folder.resolve("a.parquet")))) {
            assertEquals(3, reader.getRecordCount());
        }
        var file = Files.readAllBytes(folder.resolve("a.parquet"));
        int length = java.nio.ByteBuffer.wrap(file, file.length - 8, 4)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt();
        var footer = org.apache.parquet.format.Util.readFileMetaData(
                new java.io.ByteArrayInputStream(file, file.length - 8 - length, length));
        for (var column : footer.getRow_groups().get(0).getColumns()) {
            var encodings = column.getMeta_data().getEncodings();
            assertEquals(encodings.stream().sorted().toList(), encodings);
        }
    }

    @Test
    void aColumnThatTheFileDoesNotHaveIsNull() {
        var lake = Lake.open(folder.toString());
        TableWriter.write(lake, "a.parquet", SCHEMA, rows());
        var newer = TableSchema.of("sample", Column.string("text"), Column.string("later"));
        assertNull(TableReader.read(lake, List.of("a.parquet"), newer).get(0).get("later"));
    }

    @Test
    void aFileThatIsNotWhatWasSealedIsNamed() throws Exception {
        var lake = Lake.open(folder.toString());
        var file = TableWriter.write(lake, "a.parquet", SCHEMA, rows());
        file.requireWhole(lake);
        var bytes = Files.readAllBytes(folder.resolve("a.parquet"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("a.parquet"), bytes);
        var damaged = assertThrows(DamagedLakeException.class, () -> file.requireWhole(lake));
        assertTrue(damaged.getMessage().contains("a.parquet"), damaged.getMessage());
        Files.delete(folder.resolve("a.parquet"));
        assertThrows(DamagedLakeException.class, () -> file.requireWhole(lake));
    }

    @Test
    void readersTakeTheHighestRevision() {
        var manifests = new Manifests(Lake.open(folder.toString()));
        var day = LocalDate.of(2026, 1, 31);
        manifests.seal(manifest(day, 1, SnapshotStatus.PARTIAL));
        manifests.seal(manifest(day, 2, SnapshotStatus.COMPLETE));
        manifests.seal(manifest(day.plusMonths(1), 1, SnapshotStatus.FAILED));
        assertEquals(2, manifests.latest(day, "p").orElseThrow().rev());
        assertEquals(2, manifests.latest().size());
        assertEquals(
                day, manifests.lastComplete("p", day.plusYears(1)).orElseThrow().snapshot());
        assertTrue(manifests.lastComplete("p", day).isEmpty(), "a snapshot is not before itself");
    }

    @Test
    void temporaryFilesAreNotListed() throws Exception {
        Files.writeString(folder.resolve("._tmp_half.parquet"), "half");
        assertEquals(List.of(), Lake.open(folder.toString()).list(""));
    }

    private static Manifest manifest(LocalDate day, int rev, SnapshotStatus status) {
        return new Manifest(
                "p",
                day,
                rev,
                status,
                "ADVERTISED",
                "f",
                null,
                3L,
                3,
                3,
                Map.of(),
                "raw",
                List.of(),
                List.of(),
                null,
                "c",
                "h");
    }
}
