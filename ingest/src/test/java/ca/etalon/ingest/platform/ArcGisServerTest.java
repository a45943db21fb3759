package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a layer of an ArcGIS Server says, beyond how many there are. */
class ArcGisServerTest {

    private static final String BASE = "https://portal.example/arcgis/rest/services/";
    private static final Path FOLDER = Path.of("src/test/resources/platform/arcgis-server");

    @ParameterizedTest
    @CsvSource({
        "https://gis.brume.example, https://gis.brume.example/arcgis/rest/services?f=json",
        "https://gis.brume.example/server, https://gis.brume.example/server/rest/services?f=json",
        "https://gis.brume.example/arcgis/rest/services/, https://gis.brume.example/arcgis/rest/services?f=json",
        "https://gis.brume.example/COSREST/rest/services?f=pjson, https://gis.brume.example/COSREST/rest/services?f=json",
        "https://gis.brume.example/arcgis/rest/services/Donn%C3%A9es+, https://gis.brume.example/arcgis/rest/services/Donn%C3%A9es%2B?f=json",
        "https://gis.brume.example/arcgis/rest/services/OpenData, https://gis.brume.example/arcgis/rest/services/OpenData?f=json",
        "https://services2.brume.example/Ab12/ArcGIS/rest/services, https://services2.brume.example/Ab12/ArcGIS/rest/services?f=json"
    })
    void directoryIsFoundFromTheAddressThatPortalsAreListedWith(String portal, String first) {
        var feed = Recordings.feed("arcgis-server", "rest-services");
        assertEquals(
                first,
                feed.firstRequest(Recordings.portal("arcgis-server", portal))
                        .uri()
                        .toString());
    }

    @Test
    void layerSaysItsAreaPeriodEditAndTerms() throws Exception {
        var datasets = layers("Adresses/FeatureServer", "features.json", "features-layers.json");
        var addresses = datasets.get(0);
        assertEquals("Adresses", addresses.title().text());
        assertEquals("Un point par adresse.", addresses.description().text());
        assertEquals("-74.006000,45.000000,-73.302527,45.496331", addresses.spatial());
        assertEquals("2010-01-01/2024-01-01", addresses.temporal());
        assertEquals("2024-03-05T00:00:00Z", addresses.modified());
        assertEquals("2024-03-04T00:00:00Z", addresses.dataModified());
        assertEquals("Licence du gouvernement ouvert – Ville de Brume", addresses.rights());
        assertEquals(List.of("adresse", "rue", "civique"), addresses.keywords());
        assertEquals("Géomatique", addresses.contactName());
        assertEquals(BASE + "Adresses/FeatureServer/0", addresses.landingPage());
        var streets = datasets.get(1);
        assertEquals("© Ville de Brume", streets.rights(), "its own before that of the service");
        assertEquals("-74.010000,45.000000,-73.500000,45.500000", streets.spatial());
        assertNull(streets.modified());
        assertNull(streets.description().text(), "what a service of three layers says is said of none of them");
        assertNull(datasets.get(2).spatial());
    }

    @Test
    void otherReferenceSystemsStandAsSaidAndEmptyLayersHaveNoArea() throws Exception {
        var datasets = layers("Adresses/MapServer", "map.json", "map-layers.json");
        assertTrue(
                datasets.get(2).spatial().contains("\"wkid\":32188"),
                datasets.get(2).spatial());
        assertNull(datasets.get(3).spatial());
    }

    @Test
    void formatsAreThoseThatQueriesAnswerInAndInterfacesThoseSwitchedOn() throws Exception {
        var features = layers("Adresses/FeatureServer", "features.json", "features-layers.json");
        assertEquals(List.of("ArcGIS GeoServices REST API", "GeoJSON", "JSON"), formats(features.get(0)));
        assertEquals(
                BASE + "Adresses/FeatureServer/0/query?where=1%3D1&outFields=*&f=geojson",
                features.get(0).distributions().get(1).accessUrl());
        assertNull(features.get(0).distributions().get(1).downloadUrl(), "a query is no download of all rows");
        assertEquals(List.of("ArcGIS GeoServices REST API", "JSON"), formats(features.get(2)), "a table has no shapes");
        var map = layers("Adresses/MapServer", "map.json", "map-layers.json");
        assertEquals(List.of("ArcGIS GeoServices REST API", "JSON", "WFS", "WMS"), formats(map.get(0)));
        assertEquals(
                "https://portal.example/arcgis/services/Adresses/MapServer/WFSServer?service=WFS&request=GetCapabilities",
                map.get(0).distributions().get(2).accessUrl());
        var pictures = layers("Zonage/MapServer", "pictures.json", "pictures-layers.json");
        assertEquals(List.of("ArcGIS GeoServices REST API"), formats(pictures.get(0)));
    }

    private static List<String> formats(DcatDataset dataset) {
        return dataset.distributions().stream().map(DcatDistribution::format).toList();
    }

    /** The rows of one service, from its own page and the answer with its layers. */
    private static List<DcatDataset> layers(String service, String own, String layers) throws Exception {
        var page = read(BASE + service + "?f=json", own, Map.of());
        var next = page.page().next().get(0);
        assertEquals(BASE + service + "/layers?f=json", next.uri().toString());
        return read(next.uri().toString(), layers, next.carried()).datasets();
    }

    private static ReadAnswer read(String uri, String file, Map<String, String> carried) throws Exception {
        var bytes = Files.readAllBytes(FOLDER.resolve(file));
        return ReadAnswer.of(
                Recordings.feed("arcgis-server", "rest-services"),
                Recordings.portal("arcgis-server", "https://portal.example"),
                new PageBody(URI.create(uri), "application/json", null, Payload.of(bytes), carried));
    }
}
