package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.IssueCode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogues of real portals, as recorded; the counts are those counted in the files. */
class RecordedCataloguesTest {

    private static long ids(List<DcatDataset> datasets) {
        return datasets.stream().map(DcatDataset::sourceId).distinct().count();
    }

    private static long issues(ReadAnswer page, IssueCode code) {
        return page.issues().stream().filter(i -> i.code() == code).count();
    }

    private static DcatDataset dataset(ReadAnswer page, String id) {
        return page.datasets().stream()
                .filter(d -> d.sourceId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "arcgis-hub/data-json/hennepin-county_2022-04-17.json, 28",
        "timeseries/arcgis-hub/minneapolis/2019-01-04.data.json.gz, 112",
        "timeseries/arcgis-hub/minneapolis/2019-05-24.data.json.gz, 135",
        "timeseries/arcgis-hub/minneapolis/2019-09-04.data.json.gz, 144",
        "timeseries/arcgis-hub/minneapolis/2020-01-03.data.json.gz, 151",
        "timeseries/arcgis-hub/minneapolis/2020-07-01.data.json.gz, 152",
        "timeseries/arcgis-hub/minneapolis/2021-01-19.data.json.gz, 154",
        "timeseries/arcgis-hub/minneapolis/2021-07-16.data.json.gz, 178",
        "timeseries/arcgis-hub/minneapolis/2022-04-17.data.json.gz, 206",
        "timeseries/arcgis-hub/madison-wi/2021-02-10.data.json.gz, 161",
        "timeseries/arcgis-hub/madison-wi/2021-06-22.data.json.gz, 158",
        "timeseries/arcgis-hub/madison-wi/2021-11-22.data.json.gz, 158",
        "timeseries/arcgis-hub/madison-wi/2022-04-17.data.json.gz, 165"
    })
    void hubDocumentsGiveEveryRecordUnderAnIdOfItsOwn(String file, int count) throws Exception {
        var page = Recordings.first("arcgis-hub", "data-json", "https://hub.example.org", Recordings.bytes(file));
        assertEquals(count, page.received());
        assertEquals(count, ids(page.datasets()));
        assertTrue(page.wholeDocument());
        assertTrue(page.next().isEmpty());
        for (var dataset : page.datasets()) {
            assertFalse(dataset.distributions().isEmpty(), dataset.sourceId());
            assertNotNull(dataset.title().any());
            assertNotNull(dataset.modified());
        }
    }

    @Test
    void hubKeepsTheKeysOfDatasetsWhenItsAddressChangesToHttps() throws Exception {
        var before = minneapolis("2020-07-01");
        var after = minneapolis("2021-01-19");
        var kept = new ArrayList<>(before.stream().map(DcatDataset::sourceId).toList());
        kept.retainAll(after.stream().map(DcatDataset::sourceId).toList());
        assertEquals(143, kept.size());
        assertTrue(kept.stream().allMatch(id -> id.matches("[0-9a-f]{32}(_\\d+)?")), kept.toString());
    }

    private static List<DcatDataset> minneapolis(String day) throws Exception {
        var file = "timeseries/arcgis-hub/minneapolis/" + day + ".data.json.gz";
        return Recordings.first("arcgis-hub", "data-json", "https://hub.example.org", Recordings.bytes(file))
                .datasets();
    }

    @Test
    void unfilledTemplatesOfMinneapolisStayAsSaid() throws Exception {
        var page = Recordings.first(
                "arcgis-hub",
                "data-json",
                "https://hub.example.org",
                Recordings.bytes("timeseries/arcgis-hub/minneapolis/2022-04-17.data.json.gz"));
        var lyft = page.datasets().stream()
                .filter(d -> "Lyft".equals(d.title().text()))
                .findFirst()
                .orElseThrow();
        assertEquals("{{description}}", lyft.description().text());
        assertEquals(AssetType.DOCUMENT, lyft.assetType());
    }

    @ParameterizedTest
    @CsvSource({"edinburgh, 44, 22", "glasgow, 68, 0"})
    void dcatApDocumentsAreReadAsTheJsonTheyAre(String city, int count, int templates) throws Exception {
        var page = Recordings.first(
                "arcgis-hub",
                "dcat-ap-2.0.1",
                "https://hub.example.org",
                Recordings.bytes("arcgis-hub/dcat-ap/" + city + ".json"));
        assertEquals(count, page.received());
        assertEquals(count, ids(page.datasets()));
        assertTrue(page.wholeDocument());
        assertEquals(templates, issues(page, IssueCode.TEMPLATE_TEXT));
        var formats = page.datasets().stream()
                .flatMap(d -> d.distributions().stream())
                .map(d -> d.format())
                .distinct()
                .toList();
        assertTrue(formats.containsAll(List.of("HTML", "Esri REST", "GEOJSON", "CSV")), formats.toString());
        assertTrue(page.datasets().stream().allMatch(d -> d.licence().isAbsent()));
        assertTrue(page.datasets().stream().allMatch(d -> d.languages().equals(List.of("lang:ENG"))));
    }

    @ParameterizedTest
    @CsvSource({"moray, 64", "renfrew, 49"})
    void pagesOfTheDatasetApiSayHowManyThereAre(String council, int total) throws Exception {
        var page = Recordings.first(
                "arcgis-hub",
                "v3-datasets",
                "https://hub.example.org",
                Recordings.bytes("arcgis-hub/v3/" + council + ".json"));
        assertEquals(20, page.received());
        assertEquals(20, ids(page.datasets()));
        assertEquals(total, page.advertised().orElseThrow());
        // 100 were asked for and 20 came, so the next page is numbered by twenties.
        assertEquals(
                "https://hub.example.org/api/v3/datasets?page%5Bsize%5D=20&page%5Bnumber%5D=2",
                page.next().orElseThrow().uri().toString());
        for (var dataset : page.datasets()) {
            assertTrue(dataset.modified().matches("20\\d\\d-.*Z"), dataset.modified());
            assertFalse(dataset.licence().isAbsent(), dataset.sourceId());
        }
    }

    @ParameterizedTest
    @CsvSource({"data.calgary.ca, 359, 354", "data.winnipeg.ca, 142, 140", "data.strathcona.ca, 75, 75"})
    void socrataCataloguesAreReadPageByPage(String host, int rows, int distinct) throws Exception {
        var records = Recordings.lines("socrata/discovery/" + host + ".jsonl");
        var portal = Recordings.portal("socrata", "https://" + host);
        var feed = Recordings.feed("socrata", "discovery");
        var datasets = new ArrayList<DcatDataset>();
        long received = 0;
        var request = feed.firstRequest(portal);
        for (int offset = 0; request != null; offset += 100) {
            assertTrue(request.uri().getQuery().contains("offset=" + offset + "&"), request.toString());
            var answer = Recordings.JSON.createObjectNode();
            answer.putArray("results").addAll(records.subList(offset, Math.min(offset + 100, records.size())));
            answer.put("resultSetSize", records.size());
            var page = ReadAnswer.of(
                    feed, portal, Recordings.body(request.uri(), Recordings.JSON.writeValueAsBytes(answer)));
            assertEquals(rows, page.advertised().orElseThrow());
            received += page.received();
            datasets.addAll(page.datasets());
            request = page.next().orElse(null);
        }
        assertEquals(rows, received);
        assertEquals(distinct, ids(datasets));
        // The one asset that is no dataset is Calgary's calendar, a view of another.
        assertEquals(
                host.equals("data.calgary.ca") ? 1 : 0,
                datasets.stream()
                        .filter(d -> d.assetType() == AssetType.DERIVED)
                        .count());
        assertTrue(datasets.stream().allMatch(d -> d.distributions().size() >= 2));
    }

    @Test
    void calgaryStatesItsFieldsUnderItsOwnNames() throws Exception {
        var page = socrata("data.calgary.ca");
        var incidents = dataset(page, "35ra-9556");
        assertEquals("Continuous", incidents.frequency());
        assertEquals("Roads", incidents.unit());
        assertEquals("The City of Calgary", incidents.publisher());
        assertEquals(
                "https://data.calgary.ca/d/Open-Data-Terms/u45n-7awa",
                incidents.licence().url());
        assertEquals("See Terms of Use", incidents.licence().title());
        assertEquals("December 2016-present", incidents.temporal());
        assertEquals("2022-07-09T13:40:02.000Z", incidents.dataModified());
        assertEquals(List.of("Transportation/Transit"), incidents.themes());
        assertEquals(
                "https://data.calgary.ca/api/views/35ra-9556/rows.csv?accessType=DOWNLOAD",
                incidents.distributions().get(0).downloadUrl());
        assertEquals(
                357, page.datasets().stream().filter(d -> d.frequency() != null).count());
    }

    @Test
    void winnipegAndStrathconaNameTheirOwnLicence() throws Exception {
        var winnipeg = socrata("data.winnipeg.ca").datasets();
        assertEquals(131, winnipeg.stream().filter(d -> d.frequency() != null).count());
        assertEquals(139, winnipeg.stream().filter(d -> d.unit() != null).count());
        assertTrue(winnipeg.stream().allMatch(d -> "Open Government Licence - Winnipeg"
                .equals(d.licence().title())));
        var strathcona = socrata("data.strathcona.ca").datasets();
        assertEquals(72, strathcona.stream().filter(d -> d.frequency() != null).count());
        assertEquals(
                46,
                strathcona.stream()
                        .filter(d -> "Open Government Licence - Strathcona"
                                .equals(d.licence().title()))
                        .count());
    }

    private static ReadAnswer socrata(String host) throws Exception {
        var answer = Recordings.JSON.createObjectNode();
        answer.putArray("results").addAll(Recordings.lines("socrata/discovery/" + host + ".jsonl"));
        return Recordings.first("socrata", "discovery", "https://" + host, Recordings.JSON.writeValueAsBytes(answer));
    }

    @Test
    void vancouverComesWholeInTheCsvExport() throws Exception {
        var page = Recordings.first(
                "opendatasoft",
                "catalog-export-csv",
                "https://opendata.vancouver.ca",
                Recordings.bytes("opendatasoft/opendata.vancouver.ca/catalog_exports_csv.csv"));
        assertEquals(197, page.received());
        assertEquals(197, ids(page.datasets()));
        assertTrue(page.wholeDocument());
        assertEquals(List.of(), page.issues());
        var trees = dataset(page, "public-trees");
        assertEquals("Public trees", trees.title().text());
        assertEquals("Open Government Licence - Vancouver", trees.licence().title());
        assertEquals(
                "https://opendata.vancouver.ca/pages/licence/", trees.licence().url());
        assertEquals("Vancouver Board of Parks and Recreation", trees.unit());
        assertEquals(
                List.of("CSV", "JSON", "GeoJSON", "XLSX"),
                trees.distributions().stream().map(d -> d.format()).toList());
        // 15 of the 197 have no records, and so nothing to export.
        assertEquals(
                15,
                page.datasets().stream()
                        .filter(d -> d.distributions().isEmpty())
                        .count());
        assertEquals(
                4, page.datasets().stream().filter(d -> d.frequency() != null).count());
        assertEquals(
                List.of("Food and housing", "Parks, recreation, and pets"),
                page.datasets().stream()
                        .map(DcatDataset::themes)
                        .filter(t -> t.size() == 2 && t.get(0).equals("Food and housing"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theJsonOfOneVancouverDatasetReadsAsItsCsvRow() throws Exception {
        var csv = Recordings.first(
                "opendatasoft",
                "catalog-export-csv",
                "https://opendata.vancouver.ca",
                Recordings.bytes("opendatasoft/opendata.vancouver.ca/catalog_exports_csv.csv"));
        for (var id : List.of("public-trees", "property-tax-report")) {
            var record = Recordings.JSON.readTree(
                    Recordings.bytes("opendatasoft/opendata.vancouver.ca/dataset_" + id + ".json"));
            var answer = Recordings.JSON.createObjectNode().put("total_count", 1);
            answer.putArray("results").add(record);
            var json = Recordings.first(
                            "opendatasoft",
                            "catalog-datasets",
                            "https://opendata.vancouver.ca",
                            Recordings.JSON.writeValueAsBytes(answer))
                    .datasets()
                    .get(0);
            var row = dataset(csv, id);
            assertEquals(row.title(), json.title());
            assertEquals(row.description(), json.description());
            assertEquals(row.keywords(), json.keywords());
            assertEquals(row.themes(), json.themes());
            assertEquals(row.licence(), json.licence());
            assertEquals(row.publisher(), json.publisher());
            assertEquals(row.unit(), json.unit());
            assertEquals(row.modified(), json.modified());
            assertEquals(row.recordCount(), json.recordCount());
            assertEquals(row.languages(), json.languages());
            assertEquals(
                    row.distributions().stream().map(d -> d.downloadUrl()).toList(),
                    json.distributions().stream().map(d -> d.downloadUrl()).toList());
        }
    }

    @Test
    void tokyoComesInFiftyOnePagesWithItsFrequencyFromTheExtras() throws Exception {
        var lines = Recordings.lines("ckan/catalog.data.metro.tokyo.lg.jp/package_show.jsonl.gz");
        var portal = Recordings.portal("ckan", "https://catalog.data.metro.tokyo.lg.jp");
        var feed = Recordings.feed("ckan", "package-search");
        var datasets = new ArrayList<DcatDataset>();
        int pages = 0;
        var request = feed.firstRequest(portal);
        while (request != null) {
            var slice = lines.subList(pages * 100, Math.min(pages * 100 + 100, lines.size()));
            var body = search(slice.stream().map(l -> l.get("result")).toList(), lines.size());
            var page = ReadAnswer.of(feed, portal, Recordings.body(request.uri(), body));
            assertEquals(5077, page.advertised().orElseThrow());
            datasets.addAll(page.datasets());
            request = page.next().orElse(null);
            pages++;
        }
        assertEquals(51, pages);
        assertEquals(5077, ids(datasets));
        assertEquals(
                58187, datasets.stream().mapToInt(d -> d.distributions().size()).sum());
        assertEquals(5008, datasets.stream().filter(d -> d.frequency() != null).count());
        assertTrue(datasets.stream().allMatch(d -> d.publisher() != null));
    }

    private static byte[] search(List<? extends com.fasterxml.jackson.databind.JsonNode> records, int count)
            throws IOException {
        var answer = Recordings.JSON.createObjectNode().put("success", true);
        ObjectNode result = answer.putObject("result").put("count", count);
        result.putArray("results").addAll(records);
        return Recordings.JSON.writeValueAsBytes(answer);
    }

    @Test
    void torontoStatesFrequencyDivisionAndRefresh() throws Exception {
        var death = Recordings.JSON.readTree(
                Recordings.bytes("ckan/open.toronto.ca/death-registry-statistics-package.json"));
        var ttc = Recordings.JSON.readTree(Recordings.bytes("ckan/open.toronto.ca/ttc-routes-and-schedules.json"));
        var page =
                Recordings.first("ckan", "package-search", "https://open.toronto.ca", search(List.of(death, ttc), 2));
        var dataset = page.datasets().get(0);
        assertEquals("Monthly", dataset.frequency());
        assertEquals("City Clerk's Office", dataset.unit());
        assertEquals("City of Toronto", dataset.publisher());
        assertEquals("2023-05-01 12:01:10.467496", dataset.dataModified());
        assertEquals("2019-07-23 17:02:12.337973", dataset.issued());
        assertEquals(List.of("Health"), dataset.themes());
        assertEquals("open-government-licence-toronto", dataset.licence().id());
        assertEquals(4, dataset.distributions().size());
        assertEquals(143910L, dataset.distributions().get(2).byteSize());
    }

    @Test
    void zuerichIsReadFromItsOwnSchema() throws Exception {
        var result = Recordings.JSON.readTree(Recordings.bytes("ckan/data.stadt-zuerich.ch/ckan_package_search.json"));
        var answer = Recordings.JSON.createObjectNode().put("success", true);
        answer.set("result", result);
        var page = Recordings.first(
                "ckan", "package-search", "https://data.stadt-zuerich.ch", Recordings.JSON.writeValueAsBytes(answer));
        assertEquals(3, page.received());
        assertEquals(102, page.advertised().orElseThrow());
        assertTrue(page.next().orElseThrow().uri().getQuery().contains("start=3&"));
        assertEquals("sporadisch oder unregelmaessig", page.datasets().get(0).frequency());
        assertEquals("Stadt Zürich", page.datasets().get(0).spatial());
    }

    @Test
    void recordsOfCanadaKeepBothLanguages() throws Exception {
        var records = Recordings.lines("ckan/open.canada.ca/obd_sample_2.jsonl");
        var page = Recordings.first("ckan", "package-search", "https://open.canada.ca/data", search(records, 4));
        assertEquals(4, page.datasets().size());
        var first = page.datasets().get(0);
        assertEquals(AssetType.DOCUMENT, first.assetType());
        assertTrue(first.description().en().startsWith("Following two consecutive years"));
        assertTrue(first.description().fr().startsWith("Après deux augmentations"));
        assertNotNull(first.title().en());
        assertNotNull(first.title().fr());
        assertEquals(List.of("statcan"), first.keywords());
        assertEquals("Res 1", first.distributions().get(0).title().en());
        assertEquals(List.of("persons", "society_and_culture"), first.themes());
    }

    @Test
    void organisationsOfCanadaAreNotMistakenForDatasetsWithLostFields() throws Exception {
        var records = Recordings.lines("ckan/open.canada.ca/transitional_orgs.jsonl");
        var page = Recordings.first(
                "ckan", "package-search", "https://open.canada.ca/data", search(records, records.size()));
        assertEquals(355, page.received());
        assertEquals(355, page.datasets().size() + issues(page, IssueCode.RECORD_WITHOUT_ID));
        assertTrue(page.datasets().stream()
                .allMatch(d -> d.title().en() != null && d.title().fr() != null));
    }

    @Test
    void dkanKeepsPublicRecordsThatItMarksPrivate() throws Exception {
        var dkan = Recordings.JSON.readTree(Recordings.bytes("ckan/dkan-french-w-license.json"));
        var page = Recordings.first(
                "ckan",
                "package-search",
                "https://opendata.hautsdefrance.fr",
                search(List.of(dkan.get("result").get(0)), 1));
        assertEquals(1, page.datasets().size());
        assertEquals("private", page.datasets().get(0).accessRights());
        assertTrue(page.issues().stream()
                .anyMatch(
                        i -> i.code() == IssueCode.SIZE_UNREADABLE && i.detail().equals("42 octets")));
    }

    @Test
    void otherCatalogueDocumentsAreReadToTheEnd() throws Exception {
        int files = 0;
        for (var folder : List.of("data-json", "timeseries/data-json")) {
            try (Stream<java.nio.file.Path> paths = Files.walk(Recordings.root().resolve(folder))) {
                for (var path : paths.filter(p -> p.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    var page = Recordings.first(
                            "socrata", "data-json", "https://data.example.org", Files.readAllBytes(path));
                    assertEquals(
                            page.received(),
                            page.datasets().size()
                                    + issues(page, IssueCode.RECORD_WITHOUT_ID)
                                    + issues(page, IssueCode.RECORD_EMPTY)
                                    + issues(page, IssueCode.RECORD_MALFORMED),
                            path.toString());
                    assertTrue(page.received() > 0, path.toString());
                    files++;
                }
            }
        }
        assertEquals(13, files);
    }

    @ParameterizedTest
    @CsvSource({
        "ckan, package-list, ckan/open.alberta.ca/package_list_earlier.json.gz, 31340",
        "ckan, package-list, ckan/open.alberta.ca/package_list_2025-03-24.json.gz, 31523",
        "ckan, package-list, ckan/open.alberta.ca/package_list_2025-03-25.json.gz, 31525",
    })
    void albertaPromisesAsManyPackagesAsItNames(String platform, String feed, String file, long names)
            throws Exception {
        var page = Recordings.first(platform, feed, "https://open.alberta.ca/opendata", Recordings.bytes(file));
        assertEquals(names, page.page().promised().orElseThrow());
        assertEquals(names, page.page().next().size());
        assertTrue(page.page().next().stream().allMatch(PageRequest::record));
    }

    @ParameterizedTest
    @CsvSource({
        "ckan, package-search, ckan/data.stadt-zuerich.ch/ckan_package_search_no_rows.json",
        "ckan, package-search, ckan/data.stadt-zuerich.ch/ckan_group_list.json",
        "ckan, package-search, ckan/data.stadt-zuerich.ch/ckan_group_show.json",
        "ckan, package-search, ckan/open.toronto.ca/death-registry-statistics-datastore.json",
        "ckan, package-search, ckan/data.gc.ca_2013/sample.jl",
        "ckan, package-list, ckan/dkan-french-w-license.json",
        "opendatasoft, catalog-datasets, opendatasoft/opendata.vancouver.ca/catalog_facets.json",
        "opendatasoft, catalog-datasets, opendatasoft/opendata.vancouver.ca/error_400_odsql.json",
        "opendatasoft, catalog-datasets, opendatasoft/opendata.vancouver.ca/error_404_not-found.json",
        "opendatasoft, catalog-export-json, opendatasoft/opendata.vancouver.ca/records_public-trees_aggregate.json",
        "arcgis-hub, hub-search, arcgis-hub/koop_mock-dataset.json",
        "socrata, discovery, socrata/views/data.austintexas.gov_summary_2016.json"
    })
    void documentsThatAreNoCatalogueAreRefusedByName(String platform, String feed, String file) throws Exception {
        var bytes = Recordings.bytes(file);
        try {
            var page = Recordings.first(platform, feed, "https://portal.example", bytes);
            assertEquals(0, page.datasets().size(), "what is no dataset is not taken for one: " + page.issues());
            assertTrue(page.received() == 0 || !page.issues().isEmpty(), "and every row says why");
        } catch (ProtocolException refused) {
            assertEquals(IssueCode.ANSWER_MALFORMED, refused.code(), refused.getMessage());
        }
    }

    @Test
    void austinIsReadInTheFormsOfThreeYears() throws Exception {
        var summary = Recordings.first(
                "socrata",
                "views",
                "https://data.austintexas.gov",
                Recordings.bytes("socrata/views/data.austintexas.gov_summary_2016.json"));
        assertEquals(345, summary.datasets().size());
        assertEquals(345, summary.advertised().orElseThrow());
        assertTrue(summary.next().isEmpty());
        var dump = Recordings.first(
                "socrata",
                "views",
                "https://data.austintexas.gov",
                Recordings.bytes("socrata/views/data.austintexas.gov_api_views.json.gz"));
        assertEquals(255, ids(dump.datasets()));
        assertTrue(dump.next().isEmpty(), "more than was asked for is all there is");
        var changes = dataset(dump, "trxj-f8br");
        assertEquals("2015-09-24T03:30:57Z", changes.dataModified());
        assertEquals("https://data.austintexas.gov/d/trxj-f8br", changes.landingPage());
        assertTrue(
                dump.datasets().stream().filter(d -> d.frequency() != null).count() > 200,
                "the city's own field of the update frequency is read");
    }

    @Test
    void bilingualRecordsOf2013KeepBothLanguages() throws Exception {
        var records = Recordings.lines("ckan/data.gc.ca_2013/nrcan-test.jl");
        var page = Recordings.first("ckan", "package-search", "https://data.gc.ca", search(records, 100));
        assertEquals(100, ids(page.datasets()));
        var first = page.datasets().get(0);
        assertEquals(
                "Ground Control Database, Canada - N63d26mW133d13m_4",
                first.title().en());
        assertTrue(first.title().fr().startsWith("Base de données des points d'appui au sol"));
        assertTrue(first.description().fr().startsWith("La Base de données"));
        assertTrue(first.spatial().startsWith("{\"type\": \"Polygon\""));
    }

    @Test
    void samplesOfOpendatasoftsFirstVersionAreRead() throws Exception {
        var folder = "opendatasoft/udata-ods_samples/";
        var list = Recordings.first(
                "opendatasoft", "datasets-v1", "https://etalab.example", Recordings.bytes(folder + "no-data.json"));
        assertEquals(2, list.datasets().size());
        assertEquals(2, list.advertised().orElseThrow());
        for (var name :
                List.of("empty", "inspire", "test-a", "test-b", "test-c", "test-shp-limit", "with-attachments")) {
            var answer = Recordings.JSON.createObjectNode().put("nhits", 1);
            answer.putArray("datasets").add(Recordings.JSON.readTree(Recordings.bytes(folder + name + ".json")));
            var page = Recordings.first(
                    "opendatasoft", "datasets-v1", "https://etalab.example", Recordings.JSON.writeValueAsBytes(answer));
            assertEquals(
                    List.of(name),
                    page.datasets().stream().map(DcatDataset::sourceId).toList());
            assertNotNull(page.datasets().get(0).title().text());
            assertNotNull(page.datasets().get(0).modified());
        }
    }

    @Test
    void aWebPageInPlaceOfACatalogueIsNamedAsOne() throws Exception {
        var html = new String(Recordings.bytes("dirty/state.gov_data.json_returns_html.html"), StandardCharsets.UTF_8);
        var failure = org.junit.jupiter.api.Assertions.assertThrows(
                ProtocolException.class,
                () -> Recordings.first(
                        "arcgis-hub", "data-json", "https://www.state.gov", html.getBytes(StandardCharsets.UTF_8)));
        assertEquals(IssueCode.ANSWER_IS_HTML, failure.code());
    }
}
