package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.AssessedFacts;
import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Format;
import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The lists by which published assessments judge licences and formats, and what they count of a dataset by them. */
final class AssessmentLists {

    private static final Set<String> UNREADABLE = Set.of("UNREADABLE", "TEMPLATE");

    private final RegisteredLicences licences;
    private final RegisteredFormats registered;
    private final Set<String> open;
    private final Set<String> readable;
    private final Set<String> late;
    private final FormatScores stars;
    private final FormatScores federal;

    AssessmentLists(YamlNode root, FormatResolver formats) {
        licences = new RegisteredLicences(root.requiredMapping("open_definition"));
        registered = formats == null ? null : formats.registered();
        var watch = root.requiredMapping("portal_watch");
        open = watch == null ? Set.of() : formats(watch, "non_proprietary", formats);
        readable = watch == null ? Set.of() : formats(watch, "machine_readable", formats);
        late = watch == null ? Set.of() : formats(watch, "extensions_not_known", formats);
        stars = new FormatScores(root.requiredMapping("five_star"), formats);
        federal = new FormatScores(root.requiredMapping("federal_openness"), formats);
        if (watch != null) {
            watch.requiredText("source");
            watch.done();
        }
    }

    private static Set<String> formats(YamlNode node, String key, FormatResolver formats) {
        var ids = new HashSet<String>();
        for (var item : node.items(key)) {
            var id = item.as(ScalarKind.TEXT);
            if (id != null && formats != null && !formats.isFormat(id)) {
                item.problem("is no format", "the id of a format of formats.yaml");
            }
            ids.add(id);
        }
        return ids;
    }

    /**
     * The facts of the distributions of one dataset.
     *
     * @param said as the catalogue has them
     * @param rows as they were understood, in the same order
     */
    AssessedFacts facts(List<DcatDistribution> said, List<DistributionRow> rows) {
        return new AssessedFacts(
                count(rows, i -> said.get(i).url() != null && !said.get(i).url().isBlank()),
                count(rows, i -> isWellformed(said.get(i))),
                count(rows, i -> rows.get(i).issued().raw() != null),
                count(rows, i -> rows.get(i).modified().raw() != null),
                count(rows, i -> isReadable(rows.get(i).issued()))
                        + count(rows, i -> isReadable(rows.get(i).modified())),
                count(rows, i -> isStated(rows.get(i).licence())),
                count(
                        rows,
                        i -> isStated(rows.get(i).licence())
                                && licences.isRegistered(rows.get(i).licence())),
                count(
                        rows,
                        i -> isStated(rows.get(i).licence())
                                && licences.isApproved(rows.get(i).licence())),
                count(rows, i -> registered.isRegistered(rows.get(i).format().raw(), Set.of())),
                count(rows, i -> registered.isRegistered(rows.get(i).format().raw(), late)),
                count(rows, i -> isListed(rows.get(i).format(), open, false)),
                count(rows, i -> isListed(rows.get(i).format(), open, true)),
                count(rows, i -> isListed(rows.get(i).format(), readable, false)),
                count(rows, i -> isListed(rows.get(i).format(), readable, true)),
                most(rows, row -> Stars.ofFormat(row, stars).under(row).least()),
                most(rows, row -> Stars.ofFormat(row, stars).under(row).most()),
                most(rows, row -> Stars.ofFormat(row, stars).least()),
                most(rows, row -> Stars.ofFormat(row, stars).most()),
                Math.max(1, most(rows, this::federal)));
    }

    /** The federal rating reads the declared format and nothing else. */
    private int federal(DistributionRow row) {
        return row.format().raw() == null ? 1 : federal.of(row.format()).orElse(1);
    }

    private static int most(List<DistributionRow> rows, ToIntFunction<DistributionRow> score) {
        return rows.stream().mapToInt(score).max().orElse(0);
    }

    private static int count(List<DistributionRow> rows, IntPredicate fact) {
        return (int) IntStream.range(0, rows.size()).filter(fact).count();
    }

    private static boolean isWellformed(DcatDistribution said) {
        boolean isAccess = said.accessUrl() != null && !said.accessUrl().isBlank();
        var address = WebAddress.valid(isAccess ? said.accessUrl() : said.downloadUrl());
        return address != null && address.regionMatches(true, 0, "http", 0, "http".length());
    }

    private static boolean isReadable(DateFact date) {
        return date.raw() != null && (date.refusal() == null || !UNREADABLE.contains(date.refusal()));
    }

    private static boolean isStated(Licence licence) {
        return licence.status() != Licence.Status.ABSENT && !"PORTAL".equals(licence.level());
    }

    private static boolean isListed(Format format, Set<String> list, boolean isDeclared) {
        boolean isStated = format.raw() != null || !isDeclared && format.mediaType() != null;
        return isStated && format.id() != null && list.contains(format.id());
    }
}
