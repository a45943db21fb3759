package ca.etalon.analytics.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.ReceivedForm;
import ca.etalon.ingest.conformance.DcatApRules;
import ca.etalon.ingest.conformance.DcatUsRules;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.Test;

/** Our rules of DCAT-AP and DCAT-US against those that their keepers publish. */
class ConformanceVectors {
    private static final Path VOCABULARY = Path.of("../conf/vocab");

    @Test
    void publishedShapesFindWhatTheyFoundInTheReference() throws IOException {
        var expected =
                SharedFiles.json("dcat/jena_shacl_expected_on_cases.json").path("results");
        var data = DcatApRules.graph(SharedFiles.path("portalwatch/cases.ttl"));
        for (String name : List.of("shapes", "range", "shapes_recommended")) {
            var rules = new DcatApRules(DcatApRules.graph(SharedFiles.path("dcat/" + name + ".ttl")));
            var found = new TreeMap<String, Integer>();
            rules.report(data).getEntries().forEach(entry -> found.merge(line(entry), 1, Integer::sum));
            var stated = new TreeMap<String, Integer>();
            expected.path(name)
                    .path("entries")
                    .forEach(entry -> stated.put(
                            entry.path("severity").asText() + " "
                                    + entry.path("focus").asText() + " "
                                    + entry.path("path").asText() + " "
                                    + entry.path("constraint").asText(),
                            entry.path("count").asInt()));
            var comparison = new Comparison("dcat/" + name + ".ttl on cases.ttl, as Jena 4.10 reported", 0);
            stated.forEach((entry, count) -> comparison.cell(entry, count, found.getOrDefault(entry, 0)));
            comparison.fact("nothing else", found.keySet().equals(stated.keySet()));
            comparison.done();
        }
    }

    private static String line(ReportEntry entry) {
        return entry.severity().level().getLocalName() + " " + entry.focusNode().getURI() + " " + entry.resultPath()
                + " " + entry.constraint().getComponent().getLocalName();
    }

    /** Every property that breaks a rule, of every record; the catalogue around the records is not a part of them. */
    @Test
    void ourShapesFindInEachRecordWhatThePublishedOnesFind() throws IOException {
        var published = new DcatApRules(DcatApRules.graph(SharedFiles.path("dcat/shapes.ttl")));
        var own = new DcatApRules(DcatApRules.graph(VOCABULARY.resolve("dcat-ap-3.ttl")));
        var cases = ReceivedRecords.of("dcat-rdf", SharedFiles.path("portalwatch/cases.ttl"));
        assertEquals(8, cases.size());
        var agreement = new Comparison("dcat/shapes.ttl: our shapes by record, cases.ttl", 0);
        compare(agreement, cases, published, own);
        agreement.done();
        var recorded = new Comparison("dcat/shapes.ttl: our shapes by record, recorded catalogues", 0);
        for (Path file : ReceivedRecords.below(List.of(SharedFiles.path("../portals/dcat-rdf")))) {
            compare(recorded, ReceivedRecords.of("dcat-rdf", file), published, own);
        }
        recorded.done();
    }

    private static void compare(Comparison cells, List<DcatDataset> records, DcatApRules published, DcatApRules own) {
        for (var record : records) {
            var form = (ReceivedForm.Rdf) record.received();
            var expected = published.judge(form.record(), form.statements());
            var found = own.judge(form.record(), form.statements());
            cells.fact(
                    record.sourceId() + ": " + expected.properties() + " expected, " + found.properties() + " found",
                    expected.equals(found));
        }
    }

    /** The verdict on every entry of the recorded documents, and the properties at fault. */
    @Test
    void ourSchemaGivesTheVerdictOfThePublishedOne() throws IOException {
        var json = new ObjectMapper();
        var published = new DcatUsRules(ofArraysAlone(SharedFiles.json("dcat/non-federal_dataset.json")));
        var own = new DcatUsRules(
                json.readTree(VOCABULARY.resolve("dcat-us-1.1.json").toFile()));
        var documents = ReceivedRecords.below(List.of(
                SharedFiles.path("../portals/arcgis-hub"),
                SharedFiles.path("../portals/data-json"),
                SharedFiles.path("../portals/timeseries/arcgis-hub"),
                SharedFiles.path("../portals/timeseries/data-json")));
        var verdicts = new Comparison("dcat/non-federal_dataset.json: verdict on recorded entries", 0);
        var properties = new Comparison("dcat/non-federal_dataset.json: properties at fault of entries", 0);
        int valid = 0;
        int all = 0;
        for (Path file : documents) {
            for (var record : ReceivedRecords.of("dcat-us", file)) {
                var entry = ((ReceivedForm.DcatUs) record.received()).record();
                var expected = published.judge(entry);
                var found = own.judge(entry);
                var name = file.getFileName() + " " + record.sourceId();
                verdicts.fact(
                        name + ": " + expected.properties() + " expected, " + found.properties() + " found",
                        expected.valid().equals(found.valid()));
                properties.fact(
                        name + ": " + expected.properties() + " expected, " + found.properties() + " found",
                        withoutAlternatives(expected.properties()).equals(found.properties()));
                valid += found.valid() ? 1 : 0;
                all++;
            }
        }
        System.out.println(valid + " of " + all + " recorded entries of DCAT-US documents are valid");
        assertTrue(valid > 0 && valid < all, "both verdicts are met");
        verdicts.done();
        properties.done();
    }

    /**
     * The published schema without {@code uniqueItems} where it stands beside what describes an object: the keyword says
     * nothing of objects, but the library compares their values, so that a title that equals its format would be a fault.
     */
    private static JsonNode ofArraysAlone(JsonNode schema) {
        var items = (ObjectNode) schema.at("/properties/distribution/anyOf/0/items/anyOf/0");
        assertTrue(items.has("$ref") && items.has("uniqueItems"));
        items.remove("uniqueItems");
        return schema;
    }

    /** Where a part is at fault, the published schema also names the whole, for which it allows something else. */
    private static List<String> withoutAlternatives(List<String> properties) {
        return properties.stream()
                .filter(name -> properties.stream().noneMatch(other -> other.startsWith(name + ".")))
                .toList();
    }

    /** What it costs to hold a record against the rules, told beside the vectors; nothing depends on it. */
    @Test
    void costIsTold() throws IOException {
        var own = new DcatUsRules(new ObjectMapper()
                .readTree(VOCABULARY.resolve("dcat-us-1.1.json").toFile()));
        var entries = new ArrayList<ReceivedForm.DcatUs>();
        for (Path file : ReceivedRecords.below(List.of(SharedFiles.path("../portals/timeseries/arcgis-hub")))) {
            ReceivedRecords.of("dcat-us", file).forEach(record -> entries.add((ReceivedForm.DcatUs) record.received()));
        }
        var shapes = new DcatApRules(DcatApRules.graph(VOCABULARY.resolve("dcat-ap-3.ttl")));
        var datasets = new ArrayList<ReceivedForm.Rdf>();
        ReceivedRecords.of("dcat-rdf", SharedFiles.path("../portals/dcat-rdf/opendata.swiss_dcatap-ch_catalog.ttl"))
                .forEach(record -> datasets.add((ReceivedForm.Rdf) record.received()));
        var cpu = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 4; round++) {
            long start = cpu.getCurrentThreadCpuTime();
            entries.forEach(entry -> own.judge(entry.record()));
            long middle = cpu.getCurrentThreadCpuTime();
            datasets.forEach(dataset -> shapes.judge(dataset.record(), dataset.statements()));
            System.out.printf(
                    "round %d: %.3f ms per DCAT-US entry (%d), %.3f ms per RDF dataset (%d, %d statements)%n",
                    round,
                    (middle - start) / 1e6 / entries.size(),
                    entries.size(),
                    (cpu.getCurrentThreadCpuTime() - middle) / 1e6 / datasets.size(),
                    datasets.size(),
                    datasets.stream().mapToInt(d -> d.statements().size()).sum());
        }
    }
}
