package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.DatasetType;
import ca.etalon.ingest.catalogue.DatasetType.By;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.YamlReader;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class DatasetTypeResolverTest {
    private static final DatasetTypeResolver TYPES =
            Vocabularies.load(Path.of("../conf/vocab")).types();

    private static String type(String title, String... keywords) {
        return TYPES.resolve(LocalizedText.of(title), List.of(keywords)).id();
    }

    @Test
    void titlesOfBothLanguagesShowTheirType() {
        assertEquals("building-permits", type("Building Permits (current year)"));
        assertEquals("building-permits", type("Permis de construction délivrés"));
        assertEquals("utilities-network", type("Bornes d’incendie"));
        assertEquals("drinking-water", type("Qualité de l’eau potable"));
    }

    @Test
    void longestPhraseDecides() {
        assertEquals("traffic-signals", type("Traffic signals"));
        assertEquals("council-expenses", type("Council budget and expenses"));
        assertEquals("pet-licences", type("Licensed Dogs 2024"));
    }

    @Test
    void wordThatNamesMuchElseMustBeTheWholeTitle() {
        assertEquals("parks", type("Parks (polygons, updated 2024)"));
        assertNull(type("Parks Seating"));
    }

    @Test
    void twoTypesByPhrasesOfOneLengthAreNone() {
        assertNull(type("Street trees and fire hydrants"));
    }

    @Test
    void titlesOfTwoLanguagesThatDisagreeShowNone() {
        assertEquals(
                "trees",
                TYPES.resolve(new LocalizedText(null, "Trees", "Arbres"), List.of())
                        .id());
        assertNull(TYPES.resolve(new LocalizedText(null, "Trees", "Piscines"), List.of())
                .id());
    }

    @Test
    void keywordIsBelievedOnlyWhereTheTitleShowsNothing() {
        var resolved = TYPES.resolve(LocalizedText.of("ABC_2024_v2"), List.of("city", "building permits"));
        assertEquals(new DatasetType("building-permits", By.KEYWORD, false), resolved);
        assertNull(type("ABC_2024_v2", "building permits", "street trees"));
        assertNull(type("Pothole repairs", "street trees"));
    }

    @Test
    void nothingSaidIsNoType() {
        assertEquals(DatasetType.NONE, TYPES.resolve(LocalizedText.NONE, List.of()));
        assertNull(type("   "));
        assertNull(type("!".repeat(5000)));
    }

    /** Counts of one language. */
    private static final class Count {
        int right;
        int wrong;
        int missed;

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }
    }

    /** The words were chosen with these titles at hand: the floors hold what was reached, not what other portals give. */
    @Test
    void labelledTitlesAreTypedAsTheirReaderTypedThem() throws IOException {
        var labels = SharedFiles.csv("domain/labels/dataset-types-dev.csv");
        var keywords = keywords();
        var counts = new TreeMap<String, Count>();
        for (CSVRecord label : labels) {
            if (label.get("type_id").equals("skip") || label.get("confidence").equals("low")) {
                continue;
            }
            var said = keywords.getOrDefault(label.get("portal") + " " + label.get("dataset_id"), List.of());
            var found =
                    TYPES.resolve(LocalizedText.of(label.get("title")), said).id();
            var isRight = found != null && (found.equals(label.get("type_id")) || found.equals(label.get("type_id_2")));
            var count = counts.computeIfAbsent(label.get("language"), language -> new Count());
            count.right += isRight ? 1 : 0;
            count.wrong += found != null && !isRight ? 1 : 0;
            count.missed += !label.get("type_id").isEmpty() && !isRight ? 1 : 0;
        }
        counts.forEach((language, count) -> System.out.printf(
                "types of datasets, %s: precision %.3f, recall %.3f (%d right, %d wrong, %d missed)%n",
                language, count.precision(), count.recall(), count.right, count.wrong, count.missed));
        assertTrue(
                counts.get("en").precision() >= 0.95,
                "English precision " + counts.get("en").precision());
        assertTrue(
                counts.get("fr").precision() >= 0.92,
                "French precision " + counts.get("fr").precision());
        assertTrue(
                counts.get("en").recall() >= 0.93,
                "English recall " + counts.get("en").recall());
        assertTrue(
                counts.get("fr").recall() >= 0.86,
                "French recall " + counts.get("fr").recall());
    }

    /** Keywords by portal and id, of the labelled catalogues whose records are recorded one by one. */
    static Map<String, List<String>> keywords() throws IOException {
        var json = new ObjectMapper();
        var keywords = new HashMap<String, List<String>>();
        for (var city : List.of("calgary", "winnipeg", "strathcona")) {
            var portal = "data." + city + ".ca";
            for (var line : Files.readAllLines(SharedFiles.path("portals/socrata/discovery/" + portal + ".jsonl"))) {
                var node = json.readTree(line);
                var record = node.has("result") ? node.get("result") : node;
                var tags = new ArrayList<String>();
                record.at("/classification/domain_tags").forEach(tag -> tags.add(tag.asText()));
                keywords.put(portal + " " + record.at("/resource/id").asText(), tags);
            }
        }
        var montreal = SharedFiles.path("domain/labels/inputs/donnees.montreal.ca_2026-03-13_part.json");
        for (var record : json.readTree(montreal.toFile())) {
            var tags = new ArrayList<String>();
            record.path("tags").forEach(tag -> tags.add(tag.asText()));
            keywords.put("donnees.montreal.ca " + record.path("slug").asText(), tags);
        }
        return keywords;
    }

    @Test
    void markOfNoPublishedListIsRefused() {
        var problems = new ConfigProblems();
        var root = YamlReader.read(Path.of("dataset-types.yaml"), """
                types:
                  - id: trees
                    name: {en: Trees, fr: Arbres}
                    cluster: social
                    marks: [LODE, "ODB:health", GODI61]
                    phrases: {en: [trees], fr: [arbres]}
                    source: test
                people: {en: [census], fr: [recensement]}
                others: {en: [tree of life], fr: [arbre de vie]}
                noise: {en: [the], fr: [les]}
                """, problems).orElseThrow();
        new DatasetTypeTable(root);
        assertEquals(1, problems.errors().size(), problems.errors()::toString);
        assertTrue(
                problems.errors().get(0).toString().contains("dataset-types.yaml:5: ")
                        && problems.errors().get(0).toString().contains("\"GODI61\" is not a published list"),
                problems.errors()::toString);
    }
}
