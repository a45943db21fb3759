package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Format;
import java.io.IOException;
import java.util.HashSet;
import java.util.function.Function;

/**
 * Every name of a format that others give a code of the EU list, each counted once, read by a table without its spelling; ids,
 * codes, extensions and registered media types stay, for they are the formats' own names. The truth is what our table says of
 * the code: a misreading is told, not another opinion of a format.
 */
final class LabelledFormats {
    private static final int FOLDS = 10;
    private static final String CODES = "http://publications.europa.eu/resource/authority/file-type/";

    private final FormatResolver full = new FormatResolver(FormatGeneralisationTest.table());
    private final FormatResolver[] without = new FormatResolver[FOLDS];

    LabelledFormats() {
        var core = FormatGeneralisationTest.core(FormatGeneralisationTest.table());
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            var table = FormatGeneralisationTest.table();
            table.byAlias.keySet().removeIf(name -> !core.contains(name) && fold(name) == left);
            table.byMediaType
                    .keySet()
                    .removeIf(name -> !table.registeredMediaTypes.contains(name) && fold(name) == left);
            table.resqueeze();
            without[fold] = new FormatResolver(table);
        }
    }

    /** @param flag what is decided of a format; null where nothing is */
    LabelTally tally(Function<Format, Boolean> flag) throws IOException {
        var judged = JudgedStrings.of("formats-judged.csv");
        var tally = new LabelTally();
        var seen = new HashSet<String>();
        for (var row : SharedFiles.csv("portals/formats.csv")) {
            var raw = row.get("raw");
            var code = row.get("eu_file_type");
            var name = FormatTable.alias(raw.strip());
            if (!row.get("basis").equals("EU/EDP list") || !seen.add(name + " " + code)) {
                continue;
            }
            var isType = row.get("raw_kind").equals("mime");
            var read = FormatGeneralisationTest.resolve(full, isType, raw);
            var right = judged.rightByKey().get(JudgedStrings.key(raw, code, read.id() == null ? "NONE" : read.id()));
            var label = "OURS".equals(right) ? read : full.resolve(CODES + code, null, null);
            var truth = flag.apply(label);
            if (!"OPEN".equals(right) && label.id() != null && truth != null) {
                var found = FormatGeneralisationTest.resolve(without[fold(name)], isType, raw);
                tally.add("any", truth, found.id() == null ? null : flag.apply(found));
            }
        }
        return tally;
    }

    private static int fold(String name) {
        return Math.floorMod(name.hashCode() * 31 + 7, FOLDS);
    }
}
