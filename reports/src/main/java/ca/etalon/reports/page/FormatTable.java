package ca.etalon.reports.page;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import ca.etalon.analytics.measure.Composition;
import ca.etalon.analytics.measure.SubjectKind;
import j2html.tags.DomContent;
import java.util.Comparator;

/** The formats that the counted datasets of the country offer, most common first. */
final class FormatTable {
    private static final int MOST = 20;
    private final PageContext context;

    FormatTable(PageContext context) {
        this.context = context;
    }

    /** As people name it, where that is not the code of the vocabulary. */
    private String name(String format) {
        var key = "format." + format;
        return context.texts().has(key) ? context.text(key) : format;
    }

    DomContent build() {
        var texts = context.texts();
        var rows = context.report().data().compositions().stream()
                .filter(part -> part.subjectKind() == SubjectKind.NATIONAL
                        && part.facet().equals("format"))
                .sorted(Comparator.comparingLong(Composition::datasets)
                        .reversed()
                        .thenComparing(Composition::category))
                .toList();
        if (rows.isEmpty()) {
            return p(context.text("formats.none")).withClass("note");
        }
        var table = new Table(context.text(
                        "formats.caption",
                        context.edition(),
                        texts.number(rows.get(0).total())))
                .column(context.text("formats.format"))
                .numbers(context.text("column.records"))
                .numbers(context.text("formats.share"))
                .column(context.text("formats.bar"));
        rows.stream().limit(MOST).forEach(part -> {
            double share = part.total() == 0 ? 0 : (double) part.datasets() / part.total();
            table.row(
                    Table.Cell.of(name(part.category())),
                    Table.Cell.number(texts.number(part.datasets()), (double) part.datasets()),
                    Table.Cell.number(new Values(texts).percent(share), share),
                    Table.Cell.of(Values.bar(0, share)));
        });
        return each(
                table.build(),
                p(context.text("formats.note", texts.number(rows.size()))).withClass("note"));
    }
}
