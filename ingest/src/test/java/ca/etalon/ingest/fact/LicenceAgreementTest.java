package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.SaidLicence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Openness against strings that others have mapped. Trusted are the reviews of the Open Definition (where it says "not
 * reviewed", nothing is said against us) and, string by string, the mappings by hand and by expression of others, which take
 * every CC BY-NC for CC BY and "unrestricted" for restricted. So each string that we read otherwise is judged in
 * {@code fact/licences-judged.csv}; one that is not listed there fails.
 */
class LicenceAgreementTest {

    private static final double FLOOR = 0.99;

    private final LicenceResolver licences = SharedFiles.vocabularies().licences();

    @Test
    void opennessAgreesWithTheReviewsOfTheOpenDefinition() throws IOException {
        agreement(Set.of("od_conformance"));
    }

    @Test
    void opennessAgreesWithPublishedMappings() throws IOException {
        agreement(Set.of("published-mapping", "corrected (published mapping said etalab-2.0)"));
    }

    @Test
    void opennessAgreesWithTheRuleMappings() throws IOException {
        agreement(Set.of("rule"));
    }

    @Test
    void everyJudgedStringIsStillReadOtherwise() throws IOException {
        var judged = JudgedStrings.of("licences-judged.csv");
        var left = new TreeSet<>(judged.keys());
        for (var row : SharedFiles.csv("portals/licences.csv")) {
            if (!row.get("basis").equals("none")) {
                left.remove(key(row.get("raw"), row.get("open"), status(row.get("raw_kind"), row.get("raw"))));
            }
        }
        assertEquals(Set.of(), left);
    }

    private void agreement(Set<String> bases) throws IOException {
        var judged = JudgedStrings.of("licences-judged.csv");
        int rows = 0;
        int agreed = 0;
        int right = 0;
        var unjudged = new ArrayList<String>();
        var confusion = new TreeMap<String, Integer>();
        Map<String, Integer> confidences = new TreeMap<>();
        for (var row : SharedFiles.csv("portals/licences.csv")) {
            if (!bases.contains(row.get("basis"))) {
                continue;
            }
            var licence = licences.resolve(said(row.get("raw_kind"), row.get("raw")), "DATASET");
            rows++;
            confusion.merge(row.get("open") + " → " + licence.status(), 1, Integer::sum);
            confidences.merge(String.valueOf(licence.confidence()), 1, Integer::sum);
            if (agrees(row.get("open"), licence.status())) {
                agreed++;
                continue;
            }
            var key = key(row.get("raw"), row.get("open"), licence.status());
            right += judged.isOurs(key) ? 1 : 0;
            if (!judged.has(key)) {
                unjudged.add(key + " " + licence.id());
            }
        }
        double share = (double) (agreed + right) / rows;
        System.out.printf(
                "licences.csv %s: %d rows, %d agree (%.4f), %d more judged ours (%.4f); %s; found by %s%n",
                bases, rows, agreed, (double) agreed / rows, right, share, confusion, confidences);
        assertEquals(List.of(), unjudged);
        assertTrue(share >= FLOOR, () -> "agreement " + share);
    }

    private static boolean agrees(String open, Licence.Status status) {
        return switch (open) {
            // The province calls its licence open, reviewers do not: either reading is in the table's word for it.
            case "yes" ->
                status == Licence.Status.OPEN
                        || status == Licence.Status.OPEN_VARIANT
                        || status == Licence.Status.CONTESTED;
            case "no" -> status == Licence.Status.RESTRICTED;
            default -> status == Licence.Status.UNKNOWN || status == Licence.Status.ABSENT;
        };
    }

    private Licence.Status status(String kind, String raw) {
        return licences.resolve(said(kind, raw), "DATASET").status();
    }

    private static String key(String raw, String open, Licence.Status status) {
        return JudgedStrings.key(raw, open, status.name());
    }

    private static SaidLicence said(String kind, String raw) {
        return switch (kind) {
            case "id", "legacy_id" -> new SaidLicence(raw, null, null, null);
            case "url", "url_fr" -> new SaidLicence(null, null, raw, null);
            case "title", "title_fr" -> new SaidLicence(null, raw, null, null);
            default -> new SaidLicence(null, null, null, raw);
        };
    }
}
