package ca.etalon.ingest.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentReaderTest {

    private static final String POINT = "\"geometry\":{\"type\":\"Point\",\"coordinates\":[-79.4,43.7]}";

    private static String feature(int id) {
        return "{\"type\":\"Feature\",\"properties\":{\"ID\":" + id
                + ",\"Nom\":\"Parc\",\"Superficie\":1.5,\"Ouvert\":null}," + POINT + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"Topology","objects":{},"arcs":[]} | TOPOJSON
            {"type":"Feature","properties":{},"geometry":null} | GEOJSON
            {"currentVersion":10.81,"id":0,"name":"Parks","fields":[]} | ESRI_REST
            {"openapi":"3.0.0","paths":{}} | OPENAPI
            {"@context":"https://schema.org/","@type":"Dataset"} | JSON_LD
            [{"a":1},{"a":2}] | JSON
            {"error":{"code":499}} | JSON
            <!DOCTYPE html><html><body>No</body></html> | HTML
            <!-- a --><HTML><head> | HTML
            <?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"/> | KML
            <?xml version="1.0"?><WMS_Capabilities version="1.3.0"/> | WMS
            <wfs:WFS_Capabilities xmlns:wfs="http://www.opengis.net/wfs/2.0"/> | WFS
            <wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0"/> | GML
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/> | RDF_XML
            <?xml version="1.0"?><catalog><a/></catalog> | XML
            @prefix dcat: <http://www.w3.org/ns/dcat#> . | RDF_TURTLE
            BEGIN:VCALENDAR | ICS
            %PDF-1.7 | PDF
            """)
    void formatIsWhatTheTextShows(String text, String format) {
        assertEquals(
                format, Blocks.read("https://x.example/data.csv", text).facts().format());
    }

    @Test
    void geographyIsToldByItsSignatures() {
        var geoPackage = new byte[100];
        System.arraycopy("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 0, geoPackage, 0, 16);
        assertEquals(
                "SQLITE",
                Blocks.read("https://x.example/a", geoPackage.clone()).facts().format());
        System.arraycopy("GPKG".getBytes(StandardCharsets.US_ASCII), 0, geoPackage, 68, 4);
        assertEquals(
                "GPKG", Blocks.read("https://x.example/a", geoPackage).facts().format());
        var shape = new byte[100];
        shape[2] = 0x27;
        shape[3] = 0x0A;
        shape[28] = (byte) 0xE8;
        shape[29] = 3;
        assertEquals(
                "SHAPE_PART", Blocks.read("https://x.example/a", shape).facts().format());
        var flat = new byte[] {'f', 'g', 'b', 3, 'f', 'g', 'b', 0, 0, 0, 1, 2};
        assertEquals("FGB", Blocks.read("https://x.example/a", flat).facts().format());
        var tiff =
                new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, (byte) 0xAF, (byte) 0x87, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0};
        assertEquals("GEOTIFF", Blocks.read("https://x.example/a", tiff).facts().format());
    }

    @Test
    void pictureIsToldByALibrary() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};

        assertEquals("PNG", Blocks.read("https://x.example/a", png).facts().format());
    }

    @Test
    void featuresThatAreCutHaveTheirProperties() {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\"},\"features\":[");
        for (int i = 0; i < 5_000; i++) {
            text.append(i == 0 ? "" : ",").append(feature(i));
        }
        var file = text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        assertTrue(file.length > FirstBlock.BYTES);

        var content = Blocks.read("https://x.example/parks", file);

        assertEquals("GEOJSON", content.facts().format());
        assertEquals(
                "ID INTEGER, Nom TEXT, Superficie NUMBER, Ouvert UNKNOWN, geometry GEOMETRY", Blocks.columns(content));
        assertEquals(5_000, content.facts().rowsEstimated(), 50);
        assertEquals(content.columns().get(3).seen(), content.columns().get(3).empty());
    }

    @Test
    void recordsOfJsonHaveColumnsWhereverTheirListLies() {
        assertEquals(
                "a INTEGER, b TEXT",
                Blocks.columns(Blocks.read("https://x.example/a", "[{\"a\":1,\"b\":\"x\"},{\"a\":2,\"b\":\"y\"}]")));
        assertEquals(
                "a INTEGER",
                Blocks.columns(
                        Blocks.read("https://x.example/a", "{\"result\":{\"records\":[{\"a\":1},{\"a\":null}]}}")));
        var lines = Blocks.read(
                "https://x.example/a", "{\"a\":1,\"tags\":[\"x\"]}\n{\"a\":2.5,\"tags\":[]}\n{\"a\":3,\"tags\":[]}\n");
        assertEquals("JSONL", lines.facts().format());
        assertEquals("a NUMBER, tags STRUCTURE", Blocks.columns(lines));
        assertEquals(3, lines.facts().rowsEstimated());
        assertEquals(3, lines.columns().get(0).seen());
    }

    @Test
    void webPageInPlaceOfATableHasNoColumns() {
        var content = Blocks.read("https://x.example/permits.csv", "<html><body><p>a,b</p>\n<p>c,d</p></body></html>");

        assertEquals("HTML", content.facts().format());
        assertEquals(0, content.columns().size());
    }

    @Test
    void programCalledCsvIsNone() {
        var noise = new byte[10_000];
        new Random(3).nextBytes(noise);
        noise[0] = 1;
        var content = Blocks.read("https://x.example/permits.csv", noise);

        assertNull(content.facts().format());
        assertEquals("bytes of no known format", content.facts().detail());
    }

    @Test
    void nothingIsNoTable() {
        var content = Blocks.read("https://x.example/permits.csv", new byte[0]);

        assertNull(content.facts().format());
        assertEquals("no bytes", content.facts().detail());
    }

    @Test
    void headerOfTenMegabytesKeepsAsManyColumnsAsAreAllowed() {
        var header = new StringBuilder();
        while (header.length() < 10 << 20) {
            header.append("column_").append(header.length()).append(',');
        }
        var content = Blocks.read(
                "https://x.example/wide.csv", header.append("last\n1,2\n").toString());

        assertTrue(
                content.columns().size() <= ColumnSum.MOST_COLUMNS,
                content.columns().size() + " columns");
    }

    @Test
    void depthIsBounded() {
        var deep = "[".repeat(200_000);
        var content = Blocks.read("https://x.example/deep.json", deep);
        assertEquals(0, content.columns().size());

        var object = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);
        assertNotNull(Blocks.read("https://x.example/deep.json", object).facts());
    }

    @Test
    void quoteThatNeverEndsCostsNoMoreThanItsBlock() {
        var text = "a,b\n\"" + "x,y\n".repeat(500_000);
        var content = Blocks.read("https://x.example/open.csv", text);

        assertTrue(content.columns().size() <= 3, () -> Blocks.columns(content));
    }

    @Test
    void patternsTakeTimeThatGrowsWithTheirText() {
        for (var text : new String[] {
            "1 ".repeat(60_000),
            "<".repeat(100_000),
            "<!--".repeat(60_000),
            "@prefix ".repeat(30_000),
            "{".repeat(100_000)
        }) {
            assertNotNull(Blocks.read("https://x.example/a.csv", text).facts());
        }
    }

    @Test
    void everyPrefixOfAFileIsRead() {
        var file = ("id,nom\n1,Été\n2,\"Noël, \"\"vrai\"\"\"\n" + feature(1)).getBytes(StandardCharsets.UTF_8);
        var json =
                ("{\"type\":\"FeatureCollection\",\"features\":[" + feature(1) + "]}").getBytes(StandardCharsets.UTF_8);
        for (var bytes : new byte[][] {file, json}) {
            for (int length = 0; length <= bytes.length; length++) {
                var block = Blocks.block("https://x.example/a.csv", bytes, length);
                assertNotNull(new ContentReader(Blocks.FORMATS)
                        .read(
                                new FirstBlock(
                                        block.url(),
                                        block.asked(),
                                        null,
                                        Arrays.copyOf(bytes, length),
                                        false,
                                        null,
                                        Blocks.AT),
                                Ranges.NONE));
            }
        }
    }
}
