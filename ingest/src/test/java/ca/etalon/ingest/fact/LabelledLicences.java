package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.SaidLicence;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Every statement of a licence that others call open or not, each counted once, read by a table in which neither it nor others
 * of its fold stand. Where we read a string otherwise and were judged to be right, the judgement is its label.
 */
final class LabelledLicences {
    private static final int FOLDS = 10;
    private static final Set<Status> OPEN = Set.of(Status.OPEN, Status.OPEN_VARIANT);
    private static final Set<Status> UNDECIDED = Set.of(Status.UNKNOWN, Status.CONTESTED);
    private static final Set<String> WORDS = Set.of("title", "title_fr", "text", "attribution");

    private static final EuLicences NO_LIST = new EuLicences(Map.of());

    private final LicenceResolver full = new LicenceResolver(LicenceGeneralisationTest.table(), NO_LIST);
    private final TextLanguages languages =
            new TextLanguages(SharedFiles.vocabularies().languages().words());

    LabelTally tally() throws IOException {
        var rows = SharedFiles.csv("portals/licences.csv");
        var judged = JudgedStrings.of("licences-judged.csv");
        var tally = new LabelTally();
        for (int fold = 0; fold < FOLDS; fold++) {
            var table = LicenceGeneralisationTest.table();
            for (var row : rows) {
                if (fold(row.get("raw")) == fold) {
                    leaveOut(table, row.get("raw"));
                }
            }
            var without = new LicenceResolver(table, NO_LIST);
            var seen = new HashSet<String>();
            for (var row : rows) {
                var raw = row.get("raw");
                var label = row.get("open");
                if (fold(raw) != fold
                        || row.get("basis").equals("none")
                        || label.equals("unknown")
                        || !seen.add(FoldedText.title(raw) + " " + label)) {
                    continue;
                }
                var said = LicenceGeneralisationTest.said(row.get("raw_kind"), raw);
                var read = full.resolve(said, "DATASET").status();
                var right = judged.rightByKey().get(JudgedStrings.key(raw, label, read.name()));
                if (!"OPEN".equals(right)) {
                    var truth = "OURS".equals(right) ? OPEN.contains(read) : label.equals("yes");
                    tally.add(language(row.get("raw_kind"), raw), truth, found(without, said));
                }
            }
        }
        return tally;
    }

    private static Boolean found(LicenceResolver resolver, SaidLicence said) {
        var status = resolver.resolve(said, "DATASET").status();
        return UNDECIDED.contains(status) ? null : OPEN.contains(status);
    }

    private static int fold(String raw) {
        return Math.floorMod(FoldedText.title(raw).hashCode() * 31 + 7, FOLDS);
    }

    private static void leaveOut(LicenceTable table, String raw) {
        table.byTitle.remove(FoldedText.title(raw));
        table.byId.remove(FoldedText.words(raw));
        table.byUrl.remove(FoldedText.url(raw));
        table.byUrl.remove(FoldedText.withoutFragment(FoldedText.url(raw)));
        table.absent.remove(FoldedText.title(raw));
    }

    /** Ids and addresses are the same in every language, and so is what tells no language. */
    private String language(String kind, String raw) {
        if (kind.endsWith("_fr")) {
            return "fr";
        }
        var told = WORDS.contains(kind) ? languages.of(raw) : null;
        return "en".equals(told) || "fr".equals(told) ? told : "any";
    }
}
