package ca.etalon.ingest.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class ArchiveContentTest {

    private static final String STOPS =
            "stop_id,stop_name,stop_lat,stop_lon\n1,Main,43.1,-79.1\n2,Rue Saint-Denis,45.5,-73.6\n";
    private static final String TIMES = "trip_id,arrival_time,stop_id\nt1,08:00:00,1\nt1,25:10:00,2\n";

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> texts(String... namesAndTexts) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static byte[] noise(int bytes) {
        var noise = new byte[bytes];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static Map<String, byte[]> feed() {
        return texts(
                "agency.txt", "agency_id,agency_name\n1,Transit\n2,Réseau\n",
                "routes.txt", "route_id,route_short_name,route_type\n1,10,3\n2,20,3\n",
                "trips.txt", "route_id,service_id,trip_id\n1,WD,t1\n2,WE,t2\n",
                "stops.txt", STOPS,
                "stop_times.txt", TIMES);
    }

    @Test
    void transitFeedIsToldByItsFilesWhateverItsName() throws IOException {
        var content = Blocks.read("https://x.example/download?id=7", zip(feed()));

        assertEquals("GTFS", content.facts().format());
        assertEquals(
                List.of("agency.txt", "routes.txt", "trips.txt", "stops.txt", "stop_times.txt"),
                content.facts().members());
        assertTrue(Blocks.columns(content).contains("stops.txt/stop_lat NUMBER, stops.txt/stop_lon NUMBER"));
        assertTrue(Blocks.columns(content).contains("stop_times.txt/arrival_time TIME"));
        assertEquals(10, content.facts().rowsEstimated());
    }

    @Test
    void directoryOfALargeArchiveCostsAFewRanges() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("shapes.bin", noise(3 << 20));
        files.putAll(feed());
        var file = zip(files);
        var requests = new AtomicLong();
        var block = Blocks.block("https://x.example/gtfs.zip", file, FirstBlock.BYTES);

        var content = new ContentReader(Blocks.FORMATS).read(block, Blocks.counted(file, requests));

        assertEquals("GTFS", content.facts().format());
        assertTrue(Blocks.columns(content).contains("stops.txt/stop_name TEXT"));
        assertTrue(requests.get() <= 2, requests + " ranges");
        assertEquals(content.facts().bytes(), FirstBlock.BYTES + requests.get() * RangeChannel.PAGE, RangeChannel.PAGE);
    }

    @Test
    void archiveWithoutRangesIsToldByItsFirstFiles() throws IOException {
        var files = new LinkedHashMap<>(feed());
        files.put("shapes.bin", noise(1 << 20));
        var block = Blocks.block("https://x.example/gtfs.zip", zip(files), FirstBlock.BYTES);

        var content = new ContentReader(Blocks.FORMATS).read(block, Ranges.NONE);

        assertEquals("GTFS", content.facts().format());
        assertTrue(content.facts().detail().startsWith("the directory was not read"));
        assertEquals(0, content.columns().size());
    }

    @Test
    void shapefileHasTheFieldsOfItsTable() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("parks/parks.shp", noise(2_000));
        files.put("parks/parks.shx", noise(200));
        files.put("parks/parks.dbf", dbase());
        var content = Blocks.read("https://x.example/parks.zip", zip(files));

        assertEquals("SHP", content.facts().format());
        assertEquals(
                "parks/parks.dbf/NAME TEXT, parks/parks.dbf/AREA NUMBER, parks/parks.dbf/OPENED DATE",
                Blocks.columns(content));
        assertEquals(12, content.facts().rowsEstimated());
    }

    private static byte[] dbase() {
        var bytes = new byte[32 + 3 * 32 + 1];
        bytes[0] = 3;
        bytes[1] = 126;
        bytes[2] = 5;
        bytes[3] = 4;
        bytes[4] = 12;
        bytes[8] = (byte) bytes.length;
        field(bytes, 32, "NAME", 'C', 0);
        field(bytes, 64, "AREA", 'N', 2);
        field(bytes, 96, "OPENED", 'D', 0);
        bytes[128] = 0x0D;
        return bytes;
    }

    private static void field(byte[] bytes, int at, String name, char type, int decimals) {
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, name.length());
        bytes[at + 11] = (byte) type;
        bytes[at + 16] = 10;
        bytes[at + 17] = (byte) decimals;
    }

    private static Map<String, byte[]> workbook() {
        return texts(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"Permits\" r:id=\"rId1\"/>"
                        + "<sheet name=\"Notes\" r:id=\"rId2\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>",
                "xl/sharedStrings.xml",
                "<sst><si><t>Permit</t></si><si><r><t>Issued</t></r><r><t> on</t></r></si><si><t>Valeur ($)</t></si>"
                        + "<si><t>A-1</t></si><si><t>A-2</t></si></sst>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><dimension ref=\"A1:C501\"/><sheetData>"
                        + "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
                        + "<row><c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\" s=\"1\"><v>45292</v></c><c r=\"C2\"><v>1200.5</v></c></row>"
                        + "<row><c r=\"A3\" t=\"s\"><v>4</v></c><c r=\"B3\" s=\"1\"><v>45293</v></c><c r=\"C3\"><v>10</v></c></row>"
                        + "</sheetData></worksheet>",
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData/></worksheet>");
    }

    @Test
    void sheetsOfAWorkbookHaveTheirColumns() throws IOException {
        var content = Blocks.read("https://x.example/permits", zip(workbook()));

        assertEquals("XLSX", content.facts().format());
        assertEquals(2, content.facts().tables());
        assertEquals("Permits/Permit TEXT, Permits/Issued on DATE, Permits/Valeur ($) NUMBER", Blocks.columns(content));
        assertEquals(500, content.facts().rowsEstimated());
    }

    @Test
    void workbookFetchesNothingFromOutside() throws IOException {
        var files = workbook();
        files.put(
                "xl/workbook.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><workbook><sheets><sheet name=\"&x;\"/></sheets></workbook>"
                        .getBytes(StandardCharsets.UTF_8));
        var content = Blocks.read("https://x.example/permits", zip(files));

        assertEquals("XLSX", content.facts().format());
        assertEquals("", Blocks.columns(content));
    }

    @Test
    void archivesAreToldFromEachOther() throws IOException {
        assertEquals("KMZ", format(texts("doc.kml", "<kml/>", "files/icon.png", "x")));
        assertEquals("CSV", format(texts("a.csv", "a,b\n1,2\n", "readme.pdf", "%PDF-")));
        assertEquals("ZIP", format(texts("a.csv", "a,b\n1,2\n", "b.tif", "x")));
        assertEquals(
                "ODS",
                format(texts("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>")));
        assertEquals("DOCX", format(texts("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")));
        assertEquals("FGDB", format(texts("city.gdb/a00000001.gdbtable", "x", "city.gdb/gdb", "x")));
        assertEquals("ZIP", format(Map.of()));
    }

    private static String format(Map<String, byte[]> files) throws IOException {
        return Blocks.read("https://x.example/a.zip", zip(files)).facts().format();
    }

    @Test
    void bombIsUnpackedNoFurtherThanItsHead() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("bomb.csv", new byte[200 << 20]);
        files.put("a.csv", "a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8));
        var packed = zip(files);

        var content = Blocks.read("https://x.example/bomb.zip", packed);

        assertTrue(Blocks.columns(content).contains("a.csv/a INTEGER, a.csv/b INTEGER"));
        assertTrue(content.facts().bytes() <= packed.length + RangeChannel.MOST_PAGES * (long) RangeChannel.PAGE);
    }

    @Test
    void zip64IsRead() throws IOException {
        var channel = new SeekableInMemoryByteChannel();
        try (var zip = new ZipArchiveOutputStream(channel)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (var file : feed().entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        var bytes = java.util.Arrays.copyOf(channel.array(), (int) channel.size());

        assertEquals(
                "GTFS", Blocks.read("https://x.example/gtfs.zip", bytes).facts().format());
    }

    @Test
    void directoryThatLiesIsSaidSo() throws IOException {
        var file = zip(feed());
        // The size and the place of the directory, in the last 22 bytes.
        for (int i = file.length - 10; i < file.length - 2; i++) {
            file[i] = (byte) 0x7F;
        }
        var content = Blocks.read("https://x.example/gtfs.zip", file);

        assertNotNull(content.facts().detail());
        assertEquals("GTFS", content.facts().format(), "told by its first files");
    }

    @Test
    void sizeThatServerAndFileDisagreeOnCostsNoMoreThanItsRanges() throws IOException {
        var file = zip(feed());
        var block = new FirstBlock(
                "https://x.example/a.zip", "https://x.example/a.zip", null, file, false, 10L << 30, Blocks.AT);
        var asked = new AtomicLong();

        var content = new ContentReader(Blocks.FORMATS).read(block, (from, length) -> {
            asked.incrementAndGet();
            return new byte[length];
        });

        assertTrue(asked.get() <= RangeChannel.MOST_PAGES, asked + " ranges");
        assertEquals("GTFS", content.facts().format());
    }
}
