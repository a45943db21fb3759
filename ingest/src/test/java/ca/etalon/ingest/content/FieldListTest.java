package ca.etalon.ingest.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://g.example/arcgis/rest/services/Parks/FeatureServer/3 | https://g.example/arcgis/rest/services/Parks/FeatureServer/3?f=json
            https://g.example/arcgis/rest/services/P/MapServer/0/query?where=1%3D1&f=geojson | https://g.example/arcgis/rest/services/P/MapServer/0?f=json
            https://h.example/api/download/v1/items/0123456789abcdef0123456789abcdef/csv?layers=2 | https://h.example/api/v3/datasets/0123456789abcdef0123456789abcdef_2
            https://opendata.arcgis.com/datasets/0123456789abcdef0123456789abcdef_0.geojson | https://opendata.arcgis.com/api/v3/datasets/0123456789abcdef0123456789abcdef_0
            https://s.example/api/views/ab12-cd34/rows.csv?accessType=DOWNLOAD | https://s.example/api/views/ab12-cd34.json
            https://s.example/resource/ab12-cd34.geojson | https://s.example/api/views/ab12-cd34.json
            https://o.example/api/explore/v2.1/catalog/datasets/public-trees/exports/csv | https://o.example/api/explore/v2.1/catalog/datasets/public-trees
            https://o.example/explore/dataset/arbres/download/?format=csv | https://o.example/api/explore/v2.1/catalog/datasets/arbres
            https://c.example/fr/dataset/x/resource/01234567-89ab-cdef-0123-456789abcdef/download/x.csv | https://c.example/fr/api/3/action/datastore_search?resource_id=01234567-89ab-cdef-0123-456789abcdef&limit=0
            https://c.example/datastore/dump/01234567-89ab-cdef-0123-456789abcdef?bom=True | https://c.example/api/3/action/datastore_search?resource_id=01234567-89ab-cdef-0123-456789abcdef&limit=0
            """)
    void listIsToldFromTheAddress(String url, String list) {
        assertEquals(list, FieldListAddress.of(url).orElseThrow().uri().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/data/permits.csv",
        "https://g.example/arcgis/rest/services/Parks/FeatureServer",
        "https://s.example/d/ab12-cd34",
        "ftp://s.example/resource/ab12-cd34.json",
        "''"
    })
    void otherAddressesHaveNone(String url) {
        assertTrue(FieldListAddress.of(url).isEmpty());
    }

    private static String columns(String url, byte[] answer) {
        var block = new FirstBlock(url, url, "application/json", answer, true, null, Blocks.AT);
        return new FieldList(Blocks.VOCABULARIES.columnTypes())
                .read(FieldListAddress.of(url).orElseThrow(), block)
                .map(Blocks::columns)
                .orElse("none");
    }

    private static String columns(String url, String answer) {
        return columns(url, answer.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void layerStatesItsFields() {
        assertEquals(
                "OBJECTID INTEGER, NOM TEXT, EDITED DATE_TIME, OPENED DATE, NEW UNKNOWN",
                columns("https://g.example/rest/services/P/FeatureServer/0", """
                        {"currentVersion":11.3,"fields":[{"name":"OBJECTID","type":"esriFieldTypeOID","alias":"OBJECTID"},
                        {"name":"NOM","type":"esriFieldTypeString"},{"name":"EDITED","type":"esriFieldTypeDate"},
                        {"name":"OPENED","type":"esriFieldTypeDateOnly"},{"name":"NEW","type":"esriFieldTypeOfTomorrow"}]}"""));
    }

    @Test
    void errorStatesNothing() {
        var url = "https://g.example/rest/services/P/FeatureServer/0";
        assertEquals("none", columns(url, "{\"error\":{\"code\":499,\"message\":\"Token Required\"}}"));
        assertEquals("none", columns(url, "<html></html>"));
        assertEquals("none", columns(url, "{\"fields\":[{\"na"));
        assertEquals("none", columns(url, "[".repeat(100_000)));
    }

    @Test
    void datastoreOfTorontoStatesItsFields() throws IOException {
        var recorded = new String(
                Blocks.recorded("ckan/open.toronto.ca/death-registry-statistics-datastore.json"),
                StandardCharsets.UTF_8);
        assertEquals(
                "CIVIC_CENTRE TEXT, DEATH_LICENSES NUMBER, PLACE_OF_DEATH TEXT, TIME_PERIOD TEXT",
                columns(
                        "https://c.example/datastore/dump/01234567-89ab-cdef-0123-456789abcdef",
                        "{\"success\":true,\"result\":" + recorded + "}"));
    }

    @Test
    void datasetOfVancouverStatesItsFieldsAndRows() throws IOException {
        var url = "https://o.example/api/explore/v2.1/catalog/datasets/public-trees/exports/csv";
        var answer = Blocks.recorded("opendatasoft/opendata.vancouver.ca/dataset_public-trees.json");
        var block = new FirstBlock(url, url, "application/json", answer, true, null, Blocks.AT);
        var content = new FieldList(Blocks.VOCABULARIES.columnTypes())
                .read(FieldListAddress.of(url).orElseThrow(), block)
                .orElseThrow();

        assertEquals(11, content.columns().size());
        assertTrue(
                content.facts().rowsEstimated() > 100_000, () -> content.facts().toString());
        assertEquals("Asset ID", content.columns().get(0).title());
    }
}
