package ca.etalon.analytics.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.catalogue.AssessedFacts;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores by format against the published tables, name by name as a catalogue would declare it. */
class FormatScoreVectors {
    private static final SaidLicence OPEN = new SaidLicence("CC-BY-4.0", null, null, null);
    private static final int SHOWN_BY_A_CATALOGUE = 3;

    private final DatasetNormaliser normaliser = new DatasetNormaliser(Vocabularies.load(Path.of("../conf/vocab")));

    @Test
    void starsOfEveryFormatAreThoseOfTheTable() {
        var most = new Comparison("fivestar/ckanext_qa_format_openness_scores.json: at most", 0);
        var least = new Comparison("fivestar/ckanext_qa_format_openness_scores.json: at least", 0);
        int rows = 0;
        for (var row : SharedFiles.json("fivestar/ckanext_qa_format_openness_scores.json")) {
            if (row.path(1).isInt()) {
                var name = row.path(0).asText();
                var facts = facts(OPEN, name);
                most.cell(name, row.path(1).asInt(), facts.starsMost());
                least.cell(name, Math.min(SHOWN_BY_A_CATALOGUE, row.path(1).asInt()), facts.starsLeast());
                rows++;
            }
        }
        assertEquals(67, rows);
        most.done();
        least.done();
    }

    @Test
    void federalScoreOfEveryFormatOfItsVocabularyIsThatOfTheTable() {
        var scores = new Comparison("domain/openness-formats.csv: federal score", 0);
        for (var row : SharedFiles.csv("../domain/openness-formats.csv")) {
            var said = row.get("federal_openness_score");
            scores.cell(
                    row.get("format"),
                    said.isEmpty() ? 1 : Integer.parseInt(said),
                    facts(OPEN, row.get("format")).federalScore());
        }
        scores.done();
    }

    @Test
    void bestDistributionDecides() {
        var facts = facts(OPEN, "PDF", "CSV", "XLSX");
        assertEquals(List.of(3, 3, 3), List.of(facts.starsLeast(), facts.starsMost(), facts.federalScore()));
    }

    /** The stars that the format would be worth stay beside. */
    @Test
    void noStarWithoutAnOpenLicence() {
        for (var licence : List.of(SaidLicence.NONE, new SaidLicence("CC-BY-NC-4.0", null, null, null))) {
            var facts = facts(licence, "CSV");
            assertEquals(List.of(0, 0), List.of(facts.starsLeast(), facts.starsMost()));
            assertEquals(List.of(3, 3), List.of(facts.formatStarsLeast(), facts.formatStarsMost()));
        }
    }

    @Test
    void licenceThatIsNotUnderstoodLeavesTheStarsOpen() {
        var facts = facts(new SaidLicence(null, "Rules of the works department", null, null), "CSV");
        assertEquals(List.of(0, 3), List.of(facts.starsLeast(), facts.starsMost()));
    }

    @Test
    void formatWithoutAScoreIsOneStarAtLeast() {
        var facts = facts(OPEN, "Quux 3");
        assertEquals(List.of(1, 5, 1), List.of(facts.starsLeast(), facts.starsMost(), facts.federalScore()));
    }

    @Test
    void datasetWithoutDistributionsHasNoStarAndTheLowestScore() {
        var facts = facts(OPEN);
        assertEquals(List.of(0, 0, 1), List.of(facts.starsLeast(), facts.starsMost(), facts.federalScore()));
    }

    private AssessedFacts facts(SaidLicence licence, String... formats) {
        var dataset = DcatDataset.builder("id")
                .licence(licence)
                .distributions(Arrays.stream(formats)
                        .map(FormatScoreVectors::distribution)
                        .toList())
                .build();
        return normaliser
                .normalise(
                        dataset,
                        CasesCatalogue.portal(),
                        "dcat-rdf",
                        0,
                        "key",
                        new Evidence("urn:uuid:0", "00", "/0"),
                        LocalDate.of(2026, 1, 1))
                .dataset()
                .distributions()
                .assessed();
    }

    private static DcatDistribution distribution(String format) {
        return new DcatDistribution(
                null,
                "https://data.example.org/download",
                null,
                null,
                format,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
