package ca.etalon.ingest.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.ColumnRow.Type;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedContentTest {

    @Test
    void permitsOfBurlingtonHaveFifteenColumns() throws IOException {
        var permits = Blocks.read(
                "https://navburl.example/permits.csv",
                Blocks.recorded("city-data/building-permits_burlington-on_300rows.csv"));

        assertEquals("CSV", permits.facts().format());
        assertEquals(300, permits.facts().rowsEstimated());
        assertEquals(
                "X NUMBER, Y NUMBER, OBJECTID INTEGER, ADDRESS TEXT, FOLDERTYPE TEXT, FILENO TEXT, INDATE DATE_TIME,"
                        + " ISSUEDATE DATE_TIME, WORKDESC TEXT, SUBDESC TEXT, FOLDERSTATUSDESC TEXT, REFERENCEFILE TEXT,"
                        + " RESUNITS INTEGER, CONSTRUCTVALUE NUMBER, PROPINFOVALUE_WARD INTEGER",
                Blocks.columns(permits));
        assertEquals(162, permits.columns().get(11).empty());
    }

    @Test
    void permitsOfCalgaryHaveThirtySixColumnsTwoOfThemEmpty() throws IOException {
        var permits = Blocks.read(
                "https://data.calgary.example/rows.csv",
                Blocks.recorded("city-data/building-permits_calgary_300rows.csv"));

        assertEquals(36, permits.columns().size());
        assertTrue(Blocks.columns(permits).startsWith("permitnum TEXT, statuscurrent TEXT, applieddate DATE_TIME,"));
        assertTrue(
                Blocks.columns(permits).contains("locationswkt GEOMETRY, locationsgeojson GEOMETRY, point GEOMETRY"));
        assertEquals(
                2,
                permits.columns().stream()
                        .filter(column -> column.type() == Type.UNKNOWN)
                        .count());
    }

    @Test
    void datesOfCalgaryAreIsoAndThoseOfBurlingtonAreNot() throws IOException {
        var calgary = Blocks.read(
                "https://data.calgary.example/rows.csv",
                Blocks.recorded("city-data/building-permits_calgary_300rows.csv"));
        var burlington = Blocks.read(
                "https://navburl.example/permits.csv",
                Blocks.recorded("city-data/building-permits_burlington-on_300rows.csv"));

        assertEquals(calgary.facts().dateColumns(), calgary.facts().isoDateColumns());
        assertEquals(2, burlington.facts().dateColumns());
        assertEquals(0, burlington.facts().isoDateColumns());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-01-31, 1
            2024-01-31T08:30:00Z, 1
            2024-01-31T08:30:00.000, 1
            2024-01-31 08:30, 1
            2024/01/31, 0
            31/01/2024, 0
            31 janv. 2024, 0
            2024-1-3, 0
            """)
    void datesAreIsoOrNot(String date, int iso) {
        var text = "name,day\nA," + date + "\nB,2024-02-01\nC,2024-02-02\nD,\n";
        var facts = Blocks.read("https://city.example/days.csv", text.getBytes(StandardCharsets.UTF_8))
                .facts();
        assertEquals(1, facts.dateColumns());
        assertEquals(iso, facts.isoDateColumns());
    }

    @Test
    void tableWithoutDatesHasNoneInAnotherForm() {
        var text = "name,size\nA,1\nB,2\nC,3\n";
        var facts = Blocks.read("https://city.example/sizes.csv", text.getBytes(StandardCharsets.UTF_8))
                .facts();
        assertEquals(0, facts.dateColumns());
        assertEquals(0, facts.isoDateColumns());
    }

    @Test
    void rowsOfAWholeAreEstimatedFromItsFirstBlock() throws IOException {
        var file = Blocks.recorded("city-data/building-permits_calgary_300rows.csv");
        var block = Blocks.block("https://data.calgary.example/rows.csv", file, 64 << 10);

        var part = new ContentReader(Blocks.FORMATS).read(block, Ranges.NONE);

        assertEquals(36, part.columns().size());
        // The rows of the block are longer than those behind it.
        assertEquals(300, part.facts().rowsEstimated(), 40);
        assertTrue(part.columns().get(0).seen() < 100, "only the rows of the block were looked at");
    }

    @Test
    void frenchTableHasSemicolonsDecimalCommasAndAccents() {
        var text = """
                Année;Arrondissement;Superficie (km²);Budget;Date d’entrée;Actif
                2021;Rosemont–La Petite-Patrie;15,9;1 234 567,50 $;2021-03-01;oui
                2022;Côte-des-Neiges;21,4;987 654,00 $;2022-12-31;non
                2023;Ville-Marie;16,5;;2023-01-15;oui
                """;
        var content = Blocks.read("https://ville.example/budget.csv", text.getBytes(Charset.forName("windows-1252")));

        assertEquals("windows-1252", content.facts().charset());
        assertEquals(";", content.facts().delimiter());
        assertEquals(
                "Année INTEGER, Arrondissement TEXT, Superficie (km²) NUMBER, Budget NUMBER, Date d’entrée DATE, Actif BOOLEAN",
                Blocks.columns(content));
        assertEquals(1, content.columns().get(3).empty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            12, INTEGER
            -3, INTEGER
            007, TEXT
            24-019651, TEXT
            905-555-0100, TEXT
            L4L 1A1, TEXT
            '1,234', NUMBER
            '3,5', NUMBER
            '1 234,56', NUMBER
            '$1,234.50', NUMBER
            '1 234 $', NUMBER
            12 %, NUMBER
            1.5e-3, NUMBER
            yes, BOOLEAN
            Oui, BOOLEAN
            2024-01-31, DATE
            2024/1/3, DATE
            31/01/2024, DATE
            31 janv. 2024, DATE
            1er mars 2023, DATE
            'January 31, 2024', DATE
            2024-13-45, TEXT
            2024-01-31T08:15:00Z, DATE_TIME
            2024/10/03 00:00:00+00, DATE_TIME
            01/31/2024 12:00:00 AM, DATE_TIME
            08:30, TIME
            25:10:00, TIME
            14 h 30, TIME
            POINT (-79.4 43.7), GEOMETRY
            'MULTIPOLYGON (((0 0, 1 1', GEOMETRY
            'SRID=4326;POINT(1 2)', GEOMETRY
            '(43.653200, -79.383200)', GEOMETRY
            Point Pelee, TEXT
            May, TEXT
            '[1, 2]', STRUCTURE
            """)
    void valueIsOfItsType(String value, Type type) {
        assertEquals(type, ValueTypes.of(value));
    }

    @Test
    void noBreakSpaceSeparatesThousands() {
        assertEquals(Type.NUMBER, ValueTypes.of("1\u00A0234,56\u00A0$"));
    }

    @Test
    void tableOfNumbersWithoutHeaderHasNoNames() {
        var content = Blocks.read("https://x.example/a.csv", "1,2.5,a\n2,3.5,b\n3,4.5,c\n");

        assertFalse(content.facts().hasHeader());
        assertNull(content.columns().get(0).name());
        assertEquals(3, content.columns().get(0).seen());
    }

    @Test
    void yearsMayNameColumns() {
        var content = Blocks.read("https://x.example/a.csv", "Ward,2021,2022\nOne,10,11\nTwo,12,13\n");

        assertTrue(content.facts().hasHeader());
        assertEquals("Ward TEXT, 2021 INTEGER, 2022 INTEGER", Blocks.columns(content));
    }

    @Test
    void titleAboveTheTableIsSkipped() {
        var content = Blocks.read(
                "https://x.example/a.csv",
                "Town of X - Budget 2020,,\n,,\nCode,Name,Amount\n1,Roads,5.5\n2,Parks,7.5\n");

        assertEquals("Code INTEGER, Name TEXT, Amount NUMBER", Blocks.columns(content));
        assertEquals(2, content.facts().rowsEstimated());
    }

    @Test
    void tabsMakeATsvWhateverItsName() {
        var content = Blocks.read("https://x.example/a.csv", "a\tb\n1\tx\n2\ty\n");

        assertEquals("TSV", content.facts().format());
    }

    @Test
    void proseIsNoTable() {
        var content = Blocks.read(
                "https://x.example/readme",
                "Dear reader, this is prose.\nIt has commas, some, here.\nAnd none there.\n");

        assertEquals("TXT", content.facts().format());
        assertEquals(0, content.columns().size());
    }

    @Test
    void oneColumnIsATableWhereItIsNamedSo() {
        var content = Blocks.read("https://x.example/names.csv", "name\nAlice\nBob\n");

        assertEquals("name TEXT", Blocks.columns(content));
        assertNull(content.facts().delimiter());
    }

    @Test
    void strayQuoteDoesNotSwallowTheRows() {
        var content = Blocks.read(
                "https://x.example/a.csv", "id,size\n1,5\" pipe\n2,\"6 pipe\n3,7 pipe\n4,8 pipe\n5,9 pipe\n");

        assertEquals("id INTEGER, size TEXT", Blocks.columns(content));
        assertTrue(content.facts().rowsEstimated() >= 4, () -> content.facts().toString());
    }

    @Test
    void wideTextWithoutAMarkIsRead() {
        var content =
                Blocks.read("https://x.example/a.csv", "id,nom\n1,Été\n2,Noël\n".getBytes(StandardCharsets.UTF_16LE));

        assertEquals("UTF-16LE", content.facts().charset());
        assertEquals("id INTEGER, nom TEXT", Blocks.columns(content));
    }

    @Test
    void characterCutByTheBlockIsNoDamage() {
        var row = "1,é\n";
        var text = ("a,b\n" + row.repeat(100)).getBytes(StandardCharsets.UTF_8);
        int cut = "a,b\n".length() + 3;
        var block = new FirstBlock(
                "https://x.example/a.csv",
                "https://x.example/a.csv",
                "text/csv",
                java.util.Arrays.copyOf(text, cut + 5 * 20),
                false,
                (long) text.length,
                Blocks.AT);

        var content = new ContentReader(Blocks.FORMATS).read(block, Ranges.NONE);

        assertEquals("UTF-8", content.facts().charset());
        assertEquals(100, content.facts().rowsEstimated(), 3);
    }

    @Test
    void namesDoNotDependOnTheLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(Type.BOOLEAN, ValueTypes.of("OUI"));
            assertEquals(Type.DATE, ValueTypes.of("31 JUILLET 2024"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
