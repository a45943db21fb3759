package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.catalogue.CatalogueColumnRow;
import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.ColumnRow.Type;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Normalised;
import ca.etalon.ingest.fact.Vocabularies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns that recorded catalogues state, read in place. */
class StatedColumnsTest {

    private static final DatasetNormaliser NORMALISER =
            new DatasetNormaliser(Vocabularies.load(Path.of("../conf/vocab")));

    private static List<DcatDataset> discovery(String file) throws IOException, ProtocolException {
        var page = Recordings.JSON.createObjectNode();
        ArrayNode results = page.putArray("results");
        Recordings.lines(file).forEach(results::add);
        return read("socrata", "discovery", page);
    }

    private static List<DcatDataset> read(String platform, String feed, ObjectNode page)
            throws IOException, ProtocolException {
        var bytes = Recordings.JSON.writeValueAsBytes(page);
        return Recordings.first(platform, feed, "https://data.example.ca", bytes)
                .datasets();
    }

    private static List<CatalogueColumnRow> columns(DcatDataset dataset) {
        return normalised(dataset).columns();
    }

    private static Normalised normalised(DcatDataset dataset) {
        var portal = Recordings.portal("socrata", "https://data.example.ca");
        return NORMALISER.normalise(
                dataset, portal, "f", 0, "k", new Evidence("r", "s", "l"), LocalDate.of(2026, 8, 1));
    }

    /** How many datasets have columns, half of them described, a shared identifier, an id, a day, a place, an area, a group. */
    private static String facts(List<DcatDataset> datasets) {
        var told = datasets.stream()
                .map(dataset -> normalised(dataset).dataset().columns())
                .filter(columns -> columns.count() != null && columns.count() > 0)
                .toList();
        return Stream.<Predicate<ColumnFacts>>of(
                        columns -> true,
                        columns -> columns.described() * 2 >= columns.count(),
                        columns -> columns.identifiers() > 0,
                        columns -> columns.ids() > 0,
                        columns -> columns.dates() > 0,
                        columns -> columns.places() > 0,
                        columns -> columns.areas() > 0,
                        columns -> columns.groups() > 0)
                .map(fact -> String.valueOf(told.stream().filter(fact).count()))
                .collect(Collectors.joining(" "));
    }

    private static String inWords(List<CatalogueColumnRow> columns) {
        return String.join(
                ", ",
                columns.stream()
                        .map(row -> row.column().name() + " " + row.column().type())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            socrata/discovery/amopen.amo.on.ca.jsonl, 23, 23, 220
            socrata/discovery/data.austintexas.gov.jsonl.gz, 880, 879, 15256
            socrata/discovery/data.calgary.ca.jsonl, 359, 358, 7046
            socrata/discovery/data.strathcona.ca.jsonl, 75, 75, 2105
            socrata/discovery/data.winnipeg.ca.jsonl, 142, 142, 3214
            socrata/discovery/www.thedatazone.ca.jsonl, 15, 15, 171
            timeseries/socrata/data.calgary.ca/2022-06-14.jsonl.gz, 276, 275, 5387
            timeseries/socrata/data.strathcona.ca/2022-07-23.jsonl, 32, 32, 941
            timeseries/socrata/data.winnipeg.ca/2022-06-14.jsonl.gz, 109, 109, 2610
            """)
    void everyColumnOfDiscoveryHasANameAndAKnownType(String file, int records, long withColumns, long columns)
            throws IOException, ProtocolException {
        var datasets = discovery(file);
        var rows = datasets.stream().map(StatedColumnsTest::columns).toList();

        assertEquals(records, datasets.size());
        assertEquals(withColumns, rows.stream().filter(list -> !list.isEmpty()).count());
        assertEquals(columns, rows.stream().mapToLong(List::size).sum());
        assertEquals(
                0,
                rows.stream()
                        .flatMap(List::stream)
                        .filter(row -> row.column().type() == Type.UNKNOWN)
                        .count());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            socrata/discovery/amopen.amo.on.ca.jsonl, 23 0 0 2 2 5 12 1
            socrata/discovery/data.austintexas.gov.jsonl.gz, 879 221 21 334 440 295 265 142
            socrata/discovery/data.calgary.ca.jsonl, 357 90 2 133 139 267 144 39
            socrata/discovery/data.strathcona.ca.jsonl, 75 18 2 25 7 50 32 16
            socrata/discovery/data.winnipeg.ca.jsonl, 142 9 0 68 63 67 63 25
            socrata/discovery/www.thedatazone.ca.jsonl, 15 13 0 6 7 7 9 0
            """)
    void columnsOfDiscoveryTellTogether(String file, String facts) throws IOException, ProtocolException {
        assertEquals(facts, facts(discovery(file)));
    }

    @Test
    void trafficIncidentsOfCalgaryHaveThirteenColumns() throws IOException, ProtocolException {
        var incidents = discovery("socrata/discovery/data.calgary.ca.jsonl").get(0);

        assertEquals(
                "id TEXT, description TEXT, longitude NUMBER, start_dt DATE_TIME, latitude NUMBER, modified_dt DATE_TIME,"
                        + " point GEOMETRY, quadrant TEXT, incident_info TEXT, count TEXT,"
                        + " :@computed_region_4b54_tmc4 NUMBER, :@computed_region_4a3i_ccfj NUMBER,"
                        + " :@computed_region_kxmf_bzkv NUMBER",
                inWords(columns(incidents)));
        assertEquals("START_DT", columns(incidents).get(3).column().title());
    }

    @Test
    void viewsOfAustinCountTheirValues() throws IOException, ProtocolException {
        var page = (ObjectNode)
                Recordings.JSON.readTree(Recordings.bytes("socrata/views/data.austintexas.gov_api_views.json.gz"));
        var datasets = read("socrata", "views", page);
        var rows = datasets.stream().map(StatedColumnsTest::columns).toList();

        assertEquals(255, datasets.size());
        assertEquals(2881, rows.stream().mapToLong(List::size).sum());
        var first = rows.get(0).get(0).column();
        assertEquals("old_house TEXT", first.name() + " " + first.type());
        assertEquals(7590, first.seen());
        assertEquals(91, first.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opendatasoft/opendata.vancouver.ca/dataset_public-trees.json | 11 | asset_id INTEGER, address TEXT
            opendatasoft/opendata.vancouver.ca/dataset_property-tax-report.json | 30 | pid TEXT, legal_type TEXT
            opendatasoft/udata-ods_samples/test-a.json | 2 | toto TEXT, titi TEXT
            opendatasoft/udata-ods_samples/test-b.json | 3 | test TEXT, geo GEOMETRY
            opendatasoft/udata-ods_samples/inspire.json | 3 | test TEXT, geo GEOMETRY
            opendatasoft/udata-ods_samples/test-shp-limit.json | 3 | test TEXT, geo GEOMETRY
            opendatasoft/udata-ods_samples/empty.json | 0 | ''
            """)
    void opendatasoftStatesItsFields(String file, int fields, String first) throws IOException, ProtocolException {
        var page = Recordings.JSON.createObjectNode();
        page.putArray("results").add(Recordings.JSON.readTree(Recordings.bytes(file)));
        var columns = columns(read("opendatasoft", "catalog-datasets", page).get(0));

        assertEquals(fields, columns.size());
        assertEquals(first, inWords(columns.subList(0, Math.min(2, columns.size()))));
    }

    @ParameterizedTest
    @CsvSource({"arcgis-hub/v3/moray.json, 20, 426", "arcgis-hub/v3/renfrew.json, 20, 415"})
    void hubStatesTheFieldsOfLayers(String file, int records, int fields) throws IOException, ProtocolException {
        var datasets = Recordings.first("arcgis-hub", "v3-datasets", "https://data.example.ca", Recordings.bytes(file))
                .datasets();
        var columns =
                datasets.stream().flatMap(dataset -> columns(dataset).stream()).toList();

        assertEquals(records, datasets.size());
        assertEquals(fields, columns.size());
    }

    /** The schemas of Toronto's datasets in the shape in which a CKAN package can carry them. */
    @Test
    void fieldListsOfTorontoAreRead() throws IOException, ProtocolException {
        var types = new TreeMap<Type, Integer>();
        int lists = 0;
        int fields = 0;
        var all = new ArrayList<DcatDataset>();
        for (var line : Recordings.lines("city-data/toronto_dataset_schemas.jsonl")) {
            var page = Recordings.JSON.createObjectNode();
            var results = page.put("success", true)
                    .putObject("result")
                    .put("count", 1)
                    .putArray("results");
            for (var stated : line.get("dataset").properties()) {
                var dataset = results.addObject().put("id", stated.getKey());
                var resources = dataset.putArray("resources");
                stated.getValue().path("resources").properties().forEach(resource -> resources
                        .addObject()
                        .put("name", resource.getKey())
                        .set("attributes", resource.getValue().path("attributes")));
            }
            for (var dataset : read("ckan", "package-search", page)) {
                var columns = columns(dataset);
                lists += columns.isEmpty() ? 0 : 1;
                fields += columns.size();
                columns.forEach(row -> types.merge(row.column().type(), 1, Integer::sum));
                all.add(dataset);
            }
        }
        assertEquals(
                "246 5257 {TEXT=3262, INTEGER=906, NUMBER=904, DATE=111, DATE_TIME=70, STRUCTURE=4}",
                lists + " " + fields + " " + types);
        assertEquals("246 180 10 135 107 160 121 22", facts(all));
    }

    @Test
    void schemaOrgNamesWhatIsMeasured() throws IOException, ProtocolException {
        var file = "schema-org/science-on-schema/variableMeasured_NGDSBoreholeTemperature.jsonld";
        var page = "<html><script type=\"application/ld+json\">"
                + new String(Recordings.bytes(file), StandardCharsets.UTF_8) + "</script></html>";
        var portal = Recordings.portal("schema-org", "https://data.example.ca");
        var feed = Recordings.feed("schema-org", "catalog-page");
        var body =
                new PageBody(feed.firstRequest(portal).uri(), "text/html", null, page.getBytes(StandardCharsets.UTF_8));
        var datasets = ReadAnswer.of(feed, portal, body).datasets();

        assertEquals(
                "OBJECTID INTEGER, ObservationURI TEXT, Borehole Sampling Feature UNKNOWN, ObservationResult UNKNOWN",
                inWords(columns(datasets.get(0))));
    }
}
