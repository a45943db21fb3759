package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.ReadAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The licences of recorded catalogues of Canadian cities, from the bytes of the answer to the row, over all records. */
class RecordedCitiesTest {

    private final DatasetNormaliser normaliser = new DatasetNormaliser(SharedFiles.vocabularies());

    @Test
    void datasetsOfCalgaryCarryTheTermsThatTheirOwnFieldLinks() throws Exception {
        assertEquals(
                Map.of("OPEN_VARIANT OGL-Calgary URL", 358, "UNKNOWN null null", 1),
                licences("socrata", "data.calgary.ca"));
    }

    @Test
    void datasetsOfWinnipegCarryTheLicenceOfTheCityAndNotTheFederalOneOfThePickList() throws Exception {
        assertEquals(Map.of("OPEN_VARIANT OGL-Winnipeg TITLE", 142), licences("socrata", "data.winnipeg.ca"));
    }

    @Test
    void datasetsOfStrathconaCountyCarryItsLicenceWhereItsOwnFieldNamesItAndElseThatOfThePickList() throws Exception {
        assertEquals(
                Map.of(
                        "OPEN_VARIANT OGL-Strathcona-County TITLE",
                        46,
                        "OPEN OGL-Canada TITLE",
                        27,
                        "ABSENT null null",
                        2),
                licences("socrata", "data.strathcona.ca"));
    }

    @Test
    void datasetsOfVancouverCarryTheLicenceOfTheCity() throws Exception {
        assertEquals(Map.of("OPEN_VARIANT OGL-Vancouver URL", 193, "ABSENT null null", 4), vancouver());
    }

    private Map<String, Integer> vancouver() throws IOException, ProtocolException {
        var file = SharedFiles.path("portals/opendatasoft/opendata.vancouver.ca/catalog_exports_csv.csv");
        return counts(
                "opendatasoft", "opendata.vancouver.ca", "csv", "text/csv; charset=utf-8", Files.readAllBytes(file));
    }

    /** The recording holds one result a line; the server sends them in a page. */
    private Map<String, Integer> licences(String platform, String host) throws IOException, ProtocolException {
        var lines = Files.readAllLines(SharedFiles.path("portals/socrata/discovery/" + host + ".jsonl"));
        var page =
                lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining(",", "{\"results\":[", "]}"));
        return counts(platform, host, "discovery", "application/json", page.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Integer> counts(String platform, String host, String feed, String mediaType, byte[] bytes)
            throws ProtocolException {
        var portal = portal(platform, host);
        var catalog = Platforms.byName(platform).orElseThrow().feeds().stream()
                .filter(candidate -> candidate.name().contains(feed))
                .findFirst()
                .orElseThrow();
        var body = new PageBody(catalog.firstRequest(portal).uri(), mediaType, null, bytes);
        var counts = new TreeMap<String, Integer>();
        for (var dataset : ReadAnswer.of(catalog, portal, body).datasets()) {
            var licence = licence(dataset, portal, feed);
            counts.merge(licence.status() + " " + licence.id() + " " + licence.rule(), 1, Integer::sum);
        }
        System.out.println("licences of " + host + ": " + counts);
        return counts;
    }

    private Licence licence(DcatDataset said, Portal portal, String feed) {
        return normaliser
                .normalise(said, portal, feed, 0, "", new Evidence("urn:uuid:0", "0", ""), LocalDate.of(2026, 8, 17))
                .dataset()
                .licence();
    }

    private static Portal portal(String platform, String host) {
        return new Portal(
                "city",
                new Name("City", "Ville"),
                platform,
                URI.create("https://" + host),
                null,
                null,
                List.of("en"),
                Portal.Robots.DOCUMENTED_API,
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }
}
