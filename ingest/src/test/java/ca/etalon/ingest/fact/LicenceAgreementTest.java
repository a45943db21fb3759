package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.SaidLicence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Openness against strings that others have mapped; a figure of agreement, since some of those mappings are wrong. */
class LicenceAgreementTest {

    private static final double FLOOR = 0.93;

    private final LicenceResolver licences =
            Vocabularies.load(SharedFiles.VOCABULARY).licences();

    @Test
    void opennessAgreesWithPublishedMappings() throws IOException {
        agreement(
                Set.of("published-mapping", "od_conformance", "corrected (published mapping said etalab-2.0)"), FLOOR);
    }

    @Test
    void opennessAgreesWithTheRuleMappings() throws IOException {
        agreement(Set.of("rule"), FLOOR);
    }

    private void agreement(Set<String> bases, double floor) throws IOException {
        int rows = 0;
        int agreed = 0;
        var differing = new ArrayList<String>();
        var confusion = new TreeMap<String, Integer>();
        for (var row : SharedFiles.csv("portals/licences.csv")) {
            if (!bases.contains(row.get("basis"))) {
                continue;
            }
            var raw = row.get("raw");
            var licence = licences.resolve(said(row.get("raw_kind"), raw), "DATASET");
            boolean agrees =
                    switch (row.get("open")) {
                        // The province calls its licence open, reviewers do not: either reading is in the table's word
                        // for it.
                        case "yes" -> licence.isOpen() || licence.status() == Licence.Status.CONTESTED;
                        case "no" -> licence.status() == Licence.Status.RESTRICTED;
                        default ->
                            licence.status() == Licence.Status.UNKNOWN || licence.status() == Licence.Status.ABSENT;
                    };
            rows++;
            agreed += agrees ? 1 : 0;
            confusion.merge(row.get("open") + " → " + licence.status(), 1, Integer::sum);
            if (!agrees) {
                differing.add(row.get("raw_kind") + " " + raw.strip() + " = " + row.get("normalised_id") + " → "
                        + licence.status() + " " + licence.id());
            }
        }
        double share = (double) agreed / rows;
        System.out.printf("licences.csv %s: %d of %d agree (%.4f) %s%n", bases, agreed, rows, share, confusion);
        assertTrue(share >= floor, () -> "agreement " + share + ": " + differing);
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
