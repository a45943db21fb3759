package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.ColumnRow.Type;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.YamlReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnFactsResolverTest {

    private static final Path FILE = Path.of("../conf/vocab/column-names.yaml");

    private static ColumnNames names() {
        return new ColumnNames(YamlReader.read(FILE, new ConfigProblems()).orElseThrow());
    }

    private static final ColumnNames NAMES = names();
    private static final ColumnFactsResolver FACTS =
            Vocabularies.load(Path.of("../conf/vocab")).columnFacts();

    private static ColumnRow column(String name, String description, Type type) {
        return new ColumnRow(
                null, null, ContentRow.Source.CATALOGUE, null, 0, name, name, description, type, null, null, null);
    }

    private static ColumnFacts of(String... namesAndTypes) {
        return FACTS.of(Arrays.stream(namesAndTypes)
                .map(said -> said.split(":"))
                .map(said -> column(said[0], null, said.length > 1 ? Type.valueOf(said[1]) : Type.TEXT))
                .toList());
    }

    /** Kinds that a name shows; names of recorded catalogues, field lists and crosswalks. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            CSDUID, IDENTIFIER
            csd_uid, IDENTIFIER
            naics_code, IDENTIFIER
            Code SCIAN, IDENTIFIER
            mus_co_geo, IDENTIFIER
            ocd_division_id, IDENTIFIER
            NEQ, IDENTIFIER
            DAUID, IDENTIFIER AREA
            PERMIT_NUM, ID
            PermitNum, ID
            PERMITNUMBER, ID
            trip_id, ID
            TREEID, ID
            ASSET_CD, ID
            Numéro du permis, ID
            no_permis, ID
            house_number, PLACE OTHER
            no_civique, PLACE OTHER
            phone_number, OTHER
            ward_number, AREA
            covid, OTHER
            paid, OTHER
            number_of_units, MEASURE
            nombre_de_logements, MEASURE
            total_population, MEASURE
            ISSUE_DATE, DATE
            date_emission, DATE
            day_of_week, OTHER
            update_frequency, OTHER
            fiscal_year, PERIOD
            ANNEE, PERIOD
            latitude, PLACE
            X_COORD, PLACE
            street_address, PLACE
            email_address, OTHER
            Adresse courriel, OTHER
            ARRONDISSEMENT, AREA
            nom_arrond, AREA
            council_district, AREA
            Community_Center, OTHER
            gender, GROUP
            groupe_d_age, GROUP
            MALE_20_24, GROUP
            minorité visible, GROUP
            ElectoralWard2016Name, AREA
            AGE12, GROUP
            geo_point_2d, PLACE
            page, ''
            colour, ''
            OBJECTID, SYSTEM
            Shape__Area, SYSTEM OTHER
            :@computed_region_8spj_utxs, SYSTEM
            """)
    void nameShowsKinds(String name, String kinds) {
        assertEquals(
                kinds, NAMES.of(name, null).stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    }

    @Test
    void labelIsReadWhereTheNameShowsNothing() {
        assertEquals("[AREA]", NAMES.of("WRDNM", "Ward name").toString());
        assertEquals("[DATE]", NAMES.of("start_date", "Ward name").toString());
    }

    @Test
    void typeTellsPlacesAndDaysWhateverTheName() {
        var facts = of("the_thing:GEOMETRY", "opened:DATE", "fiscal_year:DATE", "where:ADDRESS", "colour");
        assertEquals(2, facts.places());
        assertEquals(1, facts.dates(), "a year is no day");
        assertEquals(4, facts.count(), "a shape is no column to describe");
    }

    @Test
    void whatSoftwareKeepsForItselfIsNoColumn() {
        var facts = of("OBJECTID:INTEGER", "GlobalID", "@computed_region_1:NUMBER", "permit_id");
        assertEquals(1, facts.count());
        assertEquals(1, facts.ids());
    }

    @Test
    void descriptionSaysMoreThanTheName() {
        var facts = FACTS.of(List.of(
                column("ward_name", "Name of the ward", Type.TEXT),
                column("ward_no", "Ward no", Type.INTEGER),
                column("colour", " ", Type.TEXT),
                column("the_geom", "Outline of the ward", Type.GEOMETRY)));
        assertEquals(1, facts.described());
        assertEquals(3, facts.count());
    }

    @Test
    void headOfAFileDoesNotTellWhetherItsColumnsAreDescribed() {
        var head = new ColumnRow(
                "https://city.example/trees.csv",
                "2026-06-19T00:00:00Z",
                ContentRow.Source.FIRST_BLOCK,
                null,
                0,
                "tree_id",
                null,
                null,
                Type.INTEGER,
                null,
                3L,
                0L);
        var facts = FACTS.of(List.of(head));
        assertNull(facts.described());
        assertEquals(1, facts.ids());
    }

    @Test
    void withoutColumnsNothingIsKnown() {
        assertEquals(ColumnFacts.UNKNOWN, FACTS.of(List.of()));
    }

    @Test
    void phraseWithoutWordsIsRefusedWithItsLine() {
        var problems = new ConfigProblems();
        new ColumnNames(
                YamlReader.read(Path.of("column-names.yaml"), """
                names:
                  - kind: ID
                    en: [id$, "^$"]
                    fr: [numéro]
                    source: test
                  - kind: IDD
                    en: [a]
                    fr: [b]
                    source: test
                """, problems).orElseThrow());
        var said = problems.errors().toString();
        assertEquals(2, problems.errors().size(), said);
        assertTrue(said.contains("column-names.yaml:3: "), said);
        assertTrue(said.contains("column-names.yaml:6: "), said);
    }
}
