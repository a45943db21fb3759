package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.ClassifierDefinition;
import ca.etalon.analytics.measure.ClassifierDefinition.Counts;
import ca.etalon.analytics.measure.ReadingError;
import ca.etalon.analytics.measure.SubjectKind;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of rows that may have been told wrongly: beside a share that rests on such a reading, and on the method
 * page.
 */
final class Misreadings {
    /** Where it is explained. */
    static final String ANCHOR = "reading";

    private static final double NARROW = 0.02;

    private final PageContext context;
    private final Values values;

    Misreadings(PageContext context) {
        this.context = context;
        this.values = new Values(context.texts());
    }

    private List<ClassifierDefinition> classifiers() {
        return context.report().data().definitions().classifiers();
    }

    boolean isKnown() {
        return !classifiers().isEmpty();
    }

    /** Whether an indicator rests on a reading whose error was measured. */
    boolean isOf(String indicator) {
        return classifiers().stream()
                .anyMatch(classifier -> classifier.decides().contains(indicator));
    }

    Optional<ReadingError> of(SubjectKind kind, String subject, String indicator) {
        return context.report().data().readingErrors().of(kind, subject, indicator);
    }

    /** A narrow range in tenths, so that it does not look like none. */
    String range(ReadingError error) {
        var isNarrow = error.high() - error.low() < NARROW;
        var low = isNarrow ? context.texts().percent(error.low(), 1) : values.percent(error.low());
        var high = isNarrow ? context.texts().percent(error.high(), 1) : values.percent(error.high());
        return low.equals(high) ? low : context.text("value.range", low, high);
    }

    /** A cell for a table that can be sorted: by the middle of the range. */
    Table.Cell cell(SubjectKind kind, String subject, String indicator) {
        var error = of(kind, subject, indicator);
        return Table.Cell.number(
                error.map(this::range).orElse("–"),
                error.map(said -> (said.low() + said.high()) / 2).orElse(null));
    }

    /** One sentence: the range, where the share itself stands. */
    Optional<DomContent> sentence(Optional<ReadingError> error) {
        return error.map(said -> p(context.text("reading.value", range(said))).withClass("note"));
    }

    /** The range, and what it rests on. */
    Optional<DomContent> statement(SubjectKind kind, String subject, String indicator) {
        return of(kind, subject, indicator)
                .map(said -> p(text(context.text("reading.value", range(said)) + " " + basis(said) + " "), method())
                        .withClass("note"));
    }

    /** How many labels ranges shown above rest on, English and French apart. */
    Optional<DomContent> basis(SubjectKind kind, String subject, String indicator) {
        return of(kind, subject, indicator)
                .map(said -> p(text(basis(said) + " "), method()).withClass("note"));
    }

    private DomContent method() {
        return a(context.text("reading.method")).withHref(context.to("method.html#" + ANCHOR));
    }

    private String basis(ReadingError said) {
        var texts = context.texts();
        return texts.get("reading.labels", texts.number(said.labelsEnglish()), texts.number(said.labelsFrench())) + " "
                + (said.french() == null
                        ? texts.get("reading.mix.unknown")
                        : texts.get("reading.mix", values.percent(said.french())));
    }

    /** Every reading, by language: how often it was wrong on labelled cases. */
    DomContent table() {
        var texts = context.texts();
        var table = new Table(texts.get("reading.table", context.edition()))
                .column(texts.get("column.told"))
                .column(texts.get("column.language"))
                .numbers(texts.get("column.taken"))
                .numbers(texts.get("column.missed"))
                .numbers(texts.get("column.undecided"));
        for (var classifier : classifiers()) {
            for (var counts : classifier.counts()) {
                table.row(
                        Map.of(),
                        List.of(
                                Table.Cell.of(texts.of(classifier.label())),
                                Table.Cell.of(texts.get("reading.language." + counts.language())),
                                rate(counts.taken(), counts.negatives()),
                                rate(counts.missed(), counts.positives()),
                                undecided(counts)));
            }
        }
        return table.build();
    }

    private Table.Cell rate(long errors, long cases) {
        return Table.Cell.number(
                context.text(
                        "value.of",
                        context.texts().number(errors),
                        context.texts().number(cases)),
                cases == 0 ? null : (double) errors / cases);
    }

    private Table.Cell undecided(Counts counts) {
        return Table.Cell.number(context.texts().number(counts.undecided()), (double) counts.undecided());
    }

    /** Of each reading, where its labels come from, what speaks against them, and what rests on it. */
    DomContent sources() {
        var list = dl();
        for (var classifier : classifiers()) {
            var texts = context.texts();
            list.with(
                    dt(texts.of(classifier.label())),
                    dd(each(
                            p(texts.of(classifier.source()) + " " + texts.of(classifier.bias())),
                            each(decided(classifier), one -> one))));
        }
        return list;
    }

    private List<DomContent> decided(ClassifierDefinition classifier) {
        var links = new ArrayList<DomContent>();
        for (var indicator : classifier.decides()) {
            context.report().data().definitions().indicator(indicator).ifPresent(known -> {
                links.add(text(links.isEmpty() ? context.text("reading.decides") + " " : ", "));
                links.add(a(context.texts().of(known.label())).withHref(context.to(IndicatorPage.path(indicator))));
            });
        }
        return links.isEmpty() ? List.of() : List.of(p(each(links, one -> one)));
    }
}
