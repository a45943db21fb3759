package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How far the rules carry where a string is not in the table: with a fifth of its names left out at a time, and with every
 * string of others changed as portals change them.
 */
class LicenceGeneralisationTest {

    private static final int FOLDS = 5;

    private final LicenceResolver licences = new LicenceResolver(table(), new EuLicences(Map.of()));

    /**
     * What stays undecided without its row are addresses and keys that tell nothing by themselves ({@code /node/29807},
     * {@code bc-oglbc}); what is decided must be decided alike, but for texts that are one of a kind.
     */
    @Test
    void namesLeftOutOfTheTableAreFoundByTheirShape() throws IOException {
        int leftOut = 0;
        int alike = 0;
        int names = 0;
        int namesAlike = 0;
        var otherwise = new TreeMap<String, List<String>>();
        var full = table();
        for (int fold = 0; fold < FOLDS; fold++) {
            var part = tableWithout(fold);
            var resolver = new LicenceResolver(part, new EuLicences(Map.of()));
            for (var row : SharedFiles.csv("portals/licences.csv")) {
                var raw = row.get("raw");
                boolean isAddress = row.get("raw_kind").startsWith("url");
                if (!isNamed(full, raw, isAddress) || isNamed(part, raw, isAddress)) {
                    continue;
                }
                var said = said(row.get("raw_kind"), raw);
                var with = licences.resolve(said, "DATASET").status();
                var without = resolver.resolve(said, "DATASET").status();
                leftOut++;
                alike += with == without ? 1 : 0;
                names += isAddress ? 0 : 1;
                namesAlike += !isAddress && with == without ? 1 : 0;
                if (with != without) {
                    otherwise
                            .computeIfAbsent(with + " → " + without, first -> new ArrayList<>())
                            .add(raw);
                }
            }
        }
        System.out.printf(
                "licences left out of the table: %d, decided alike %d (%.4f); ids and titles %d, alike %d (%.4f)%n",
                leftOut, alike, (double) alike / leftOut, names, namesAlike, (double) namesAlike / names);
        otherwise.forEach((change, raws) -> System.out.println("  " + change + " " + raws.size() + ": " + raws));
        assertTrue((double) alike / leftOut >= 0.75, "alike " + alike + " of " + leftOut);
        assertTrue((double) namesAlike / names >= 0.90, "names alike " + namesAlike + " of " + names);
        var wrong = otherwise.keySet().stream()
                .filter(change -> !change.endsWith("→ UNKNOWN") && !change.equals("OPEN → OPEN_VARIANT"))
                .toList();
        assertEquals(List.of(), wrong, otherwise::toString);
    }

    @Test
    void whatPortalsDoToAStringDoesNotChangeItsMeaning() throws IOException {
        var changed = new ArrayList<String>();
        var tried = new TreeMap<String, Integer>();
        for (var row : SharedFiles.csv("portals/licences.csv")) {
            var raw = row.get("raw").strip();
            var kind = row.get("raw_kind");
            var meant = licences.resolve(said(kind, raw), "DATASET");
            if (raw.length() > 100 || meant.status() == Licence.Status.UNKNOWN && meant.id() == null) {
                continue;
            }
            var variants = raw.matches("(?i)https?://\\S+") ? addresses() : raw.contains("://") ? mixed() : names();
            variants.forEach((what, variant) -> {
                var written = variant.apply(raw);
                var licence = licences.resolve(said(kind, written), "DATASET");
                tried.merge(what, 1, Integer::sum);
                if (licence.status() != meant.status() || !same(meant.family(), licence.family())) {
                    changed.add(what + ": " + written + " " + meant.status() + " " + meant.id() + " → "
                            + licence.status() + " " + licence.id());
                }
            });
        }
        int all = tried.values().stream().mapToInt(Integer::intValue).sum();
        double share = 1 - (double) changed.size() / all;
        System.out.printf("licences written otherwise: %s, %d in all, %.4f alike; %s%n", tried, all, share, changed);
        assertTrue(share >= 0.99, () -> "alike " + share + ": " + changed);
    }

    private static boolean same(String one, String other) {
        return one == null ? other == null : one.equals(other);
    }

    private static Map<String, UnaryOperator<String>> names() {
        var variants = mixed();
        variants.put("blanks for signs", raw -> raw.replaceAll("[-_/]+", " "));
        variants.put("low lines for blanks", raw -> raw.replace(' ', '_'));
        variants.put("dashes", raw -> raw.replace(" - ", " – "));
        variants.put("quoted", raw -> "« " + raw + " »");
        variants.put("license for licence", raw -> raw.replace("icence", "icense"));
        variants.put("licence for license", raw -> raw.replace("icense", "icence"));
        return variants;
    }

    private static Map<String, UnaryOperator<String>> mixed() {
        Map<String, UnaryOperator<String>> variants = new LinkedHashMap<>();
        variants.put("upper case", raw -> raw.toUpperCase(java.util.Locale.ROOT));
        variants.put("lower case", raw -> raw.toLowerCase(java.util.Locale.ROOT));
        variants.put("blanks around", raw -> " \t" + raw + "\u00a0\n");
        variants.put("full stop", raw -> raw + ".");
        return variants;
    }

    private static Map<String, UnaryOperator<String>> addresses() {
        Map<String, UnaryOperator<String>> variants = new LinkedHashMap<>();
        variants.put("http", raw -> raw.replaceFirst("(?i)^https?", "http"));
        variants.put("https", raw -> raw.replaceFirst("(?i)^https?", "https"));
        variants.put(
                "no last slash",
                raw -> raw.endsWith("/") && !raw.contains("#") ? raw.substring(0, raw.length() - 1) : raw);
        variants.put("last slash", raw -> raw.matches(".*[/=#?&].*[?#=].*|.*\\.\\w{2,4}$") ? raw : raw + "/");
        variants.put(
                "language asked", raw -> raw.contains("#") ? raw : raw + (raw.contains("?") ? "&" : "?") + "lang=fr");
        variants.put("anchor", raw -> "<a href=\"" + raw + "\" target=\"_blank\">licence</a>");
        variants.put("bracketed", raw -> "(" + raw + ")");
        variants.put("blanks around", raw -> " " + raw + " ");
        variants.put("upper case host", raw -> raw.replaceFirst("(?i)^https?://", "HTTPS://"));
        return variants;
    }

    private static boolean isNamed(LicenceTable table, String raw, boolean isAddress) {
        return isAddress
                ? table.byUrl.containsKey(FoldedText.withoutFragment(FoldedText.url(raw)))
                        || table.absent.contains(FoldedText.title(raw))
                : table.byTitle.containsKey(FoldedText.title(raw))
                        || table.byId.containsKey(FoldedText.words(raw))
                        || table.absent.contains(FoldedText.title(raw));
    }

    private static LicenceTable tableWithout(int fold) {
        var table = table();
        for (var names : List.of(table.byId, table.byTitle, table.byUrl)) {
            names.keySet().removeIf(name -> isOf(name, fold));
        }
        table.absent.removeIf(name -> isOf(name, fold));
        return table;
    }

    private static boolean isOf(String name, int fold) {
        return Math.floorMod(name.hashCode() * 31 + 7, FOLDS) == fold;
    }

    static LicenceTable table() {
        var problems = new ConfigProblems();
        var root = YamlReader.read(SharedFiles.VOCABULARY.resolve("licences.yaml"), problems);
        var table = root.map(LicenceTable::new);
        problems.throwIfErrors();
        return table.orElseThrow();
    }

    static SaidLicence said(String kind, String raw) {
        return switch (kind) {
            case "id", "legacy_id" -> new SaidLicence(raw, null, null, null);
            case "url", "url_fr" -> new SaidLicence(null, null, raw, null);
            case "title", "title_fr" -> new SaidLicence(null, raw, null, null);
            default -> new SaidLicence(null, null, null, raw);
        };
    }
}
