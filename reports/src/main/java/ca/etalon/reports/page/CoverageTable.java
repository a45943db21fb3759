package ca.etalon.reports.page;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import ca.etalon.ingest.config.Government;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which governments have a catalogue, and how many residents they serve. Upper tiers and regions stand apart: their
 * residents are those of the governments below them and are never added.
 */
final class CoverageTable {
    private static final List<String> PRESENCES = List.of("OWN", "HOSTED", "NOT_FOUND", "NOT_SEARCHED");

    private final PageContext context;
    private final Report report;

    CoverageTable(PageContext context) {
        this.context = context;
        this.report = context.report();
    }

    DomContent build() {
        var table = new Table(context.text("coverage.caption", context.edition()))
                .id("presence")
                .column(context.text("coverage.presence"))
                .numbers(context.text("coverage.local"))
                .numbers(context.text("coverage.residents"))
                .numbers(context.text("coverage.upper"))
                .column(context.text("coverage.how"));
        for (var presence : PRESENCES) {
            var local = governments(government -> !Report.isUpper(government) && has(government, presence));
            var upper = governments(government -> Report.isUpper(government) && has(government, presence));
            table.row(
                    Table.Cell.of(Chip.of(context.texts(), presence)),
                    number(local.size()),
                    people(local),
                    number(upper.size()),
                    Table.Cell.of(context.text("coverage.how." + presence)));
        }
        return each(
                p(sentence()).withClass("finding"),
                table.build(),
                p(context.text("coverage.note")).withClass("note"));
    }

    private String sentence() {
        var local = governments(government -> !Report.isUpper(government));
        var covered = local.stream().filter(report::hasCatalogue).toList();
        var upper = governments(Report::isUpper);
        var texts = context.texts();
        long all = residents(local);
        var sentence = context.text(
                "coverage.sentence",
                texts.number(covered.size()),
                texts.number(local.size()),
                all == 0 ? "–" : texts.number(residents(covered)),
                all == 0 ? "–" : texts.number(all),
                all == 0 ? "–" : new Values(texts).percent((double) residents(covered) / all),
                texts.number(upper.stream().filter(report::hasCatalogue).count()),
                upper.size());
        long known = local.stream().filter(CoverageTable::isPeopled).count();
        return known == local.size()
                ? sentence
                : sentence + " " + context.text("coverage.known", texts.number(known), texts.number(local.size()));
    }

    private static boolean isPeopled(Government government) {
        return government.population() != null;
    }

    /** Where no population is known, none is said: it is not zero. */
    private Table.Cell people(List<Government> governments) {
        return governments.isEmpty() || governments.stream().anyMatch(CoverageTable::isPeopled)
                ? number(residents(governments))
                : Table.Cell.of("–");
    }

    private boolean has(Government government, String presence) {
        return report.presence(government).equals(presence);
    }

    private List<Government> governments(Predicate<Government> which) {
        return report.compared().stream().filter(which).toList();
    }

    private static long residents(List<Government> governments) {
        return governments.stream()
                .mapToLong(government -> government.population() == null ? 0 : government.population())
                .sum();
    }

    private Table.Cell number(long count) {
        return Table.Cell.number(context.texts().number(count), (double) count);
    }
}
