package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Formats against strings that others have mapped, and the EU flags against the EU lists. Trusted is the basis "EU/EDP list": its
 * flags are two published lists, which can be looked up again by code; so each string that we read otherwise is judged in
 * {@code fact/formats-judged.csv}. The bases "category" and "common knowledge" are a mapper's own words and hold no flag of those
 * lists; "none" says nothing, and is counted by use alone.
 */
class FormatAgreementTest {

    private static final double FLOOR = 0.99;

    private final FormatResolver formats = SharedFiles.vocabularies().formats();

    @Test
    void euFlagsAgreeWithMappedStrings() throws IOException {
        var machineReadable = codes("machine_readable_edp");
        var nonProprietary = codes("non_proprietary_2025");
        var judged = JudgedStrings.of("formats-judged.csv");
        int rows = 0;
        int agreed = 0;
        int right = 0;
        var unjudged = new ArrayList<String>();
        var left = new TreeSet<>(judged.keys());
        for (var row : SharedFiles.csv("portals/formats.csv")) {
            if (!row.get("basis").equals("EU/EDP list")) {
                continue;
            }
            var raw = row.get("raw");
            var format = row.get("raw_kind").equals("mime")
                    ? formats.resolve(null, raw, null)
                    : formats.resolve(raw, null, null);
            boolean agrees = format.id() != null
                    && format.euMachineReadable() == machineReadable.contains(row.get("eu_file_type"))
                    && format.euNonProprietary() == nonProprietary.contains(row.get("eu_file_type"));
            rows++;
            agreed += agrees ? 1 : 0;
            if (!agrees) {
                var id = format.id() == null ? "NONE" : format.id();
                var key = JudgedStrings.key(raw, row.get("eu_file_type"), id);
                right += judged.isOurs(key) ? 1 : 0;
                left.remove(key);
                if (!judged.has(key)) {
                    unjudged.add(key);
                }
            }
        }
        double share = (double) (agreed + right) / rows;
        System.out.printf(
                "formats.csv EU/EDP list: %d rows, %d agree (%.4f), %d more judged ours (%.4f)%n",
                rows, agreed, (double) agreed / rows, right, share);
        assertEquals(List.of(), unjudged);
        assertEquals(Set.of(), left);
        assertTrue(share >= FLOOR, () -> "agreement " + share);
    }

    /** The flags of the mapped strings are of 2022; their codes are looked up in the list of 2025 instead. */
    private static Set<String> codes(String list) throws IOException {
        return SharedFiles.csv("reference/mqa/eu_file_types_flags.csv").stream()
                .filter(row -> row.get(list).equals("1"))
                .map(row -> row.get("file_type"))
                .collect(Collectors.toSet());
    }

    @Test
    void frequentStringsOfPortalsAreUnderstood() throws IOException {
        long all = 0;
        long understood = 0;
        var missed = new ArrayList<String>();
        for (var row : SharedFiles.csv("portals/formats.csv")) {
            if (!row.get("raw_kind").equals("format") || row.get("count").isBlank()) {
                continue;
            }
            long count = Long.parseLong(row.get("count"));
            all += count;
            if (formats.resolve(row.get("raw"), null, null).id() != null) {
                understood += count;
            } else if (count >= 250) {
                missed.add(row.get("raw").strip() + " " + count);
            }
        }
        double share = (double) understood / all;
        System.out.printf(
                "formats.csv formats by use: %d of %d understood (%.4f); missed %s%n", understood, all, share, missed);
        assertTrue(share >= 0.97, () -> "understood " + share + "; missed " + missed);
    }

    @Test
    void euFlagsRepeatTheListsOfTheEu() throws IOException {
        int machineReadable = 0;
        int nonProprietary = 0;
        for (var row : SharedFiles.csv("reference/mqa/eu_file_types_flags.csv")) {
            var code = row.get("file_type");
            var format =
                    formats.resolve("http://publications.europa.eu/resource/authority/file-type/" + code, null, null);
            assertEquals(row.get("machine_readable_edp").equals("1"), format.euMachineReadable(), code);
            assertEquals(row.get("non_proprietary_2025").equals("1"), format.euNonProprietary(), code);
            assertTrue(format.euFormat(), code);
            machineReadable += format.euMachineReadable() ? 1 : 0;
            nonProprietary += format.euNonProprietary() ? 1 : 0;
        }
        assertEquals(20, machineReadable);
        assertEquals(31, nonProprietary);
    }
}
