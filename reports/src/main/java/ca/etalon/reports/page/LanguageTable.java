package ca.etalon.reports.page;

import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.SubjectKind;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/** In which official languages the records of a portal, or of a government, are written: each field by language. */
final class LanguageTable {
    private static final List<String> FIELDS = List.of("title", "description", "keyword");
    private static final List<String> LANGUAGES = List.of("_in_english", "_in_french", "_bilingual");
    private static final String COPIED = "publishing.translation_copied";

    private final PageContext context;
    private final SubjectKind kind;
    private final String subject;
    private final Values values;

    LanguageTable(PageContext context, SubjectKind kind, String subject) {
        this.context = context;
        this.kind = kind;
        this.subject = subject;
        this.values = new Values(context.texts());
    }

    /** Nothing where no language was measured. */
    Optional<DomContent> build() {
        var table = new Table(context.text("languages.caption", context.edition()))
                .column(context.text("column.field"))
                .numbers(context.text("languages.total"))
                .numbers(context.text("languages.english"))
                .numbers(context.text("languages.french"))
                .numbers(context.text("languages.both"));
        for (var field : FIELDS) {
            var cells = LANGUAGES.stream()
                    .map(language -> cell("publishing." + field + language))
                    .flatMap(Optional::stream)
                    .toList();
            if (cells.size() == LANGUAGES.size()) {
                table.row(
                        Table.Cell.of(context.text("field." + field)),
                        total(field),
                        cells.get(0),
                        cells.get(1),
                        cells.get(2));
            }
        }
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(section(
                                h2(context.text("languages.title")),
                                p(context.text("languages.lead")),
                                table.build(),
                                copied())
                        .withId("languages"));
    }

    /** How many have the field at all: those whose language is not recognised are among them, and widen the ranges. */
    private Table.Cell total(String field) {
        return Table.Cell.of(context.report()
                .measurement(kind, subject, "publishing." + field + LANGUAGES.get(0))
                .flatMap(Bounds::of)
                .map(bounds -> context.texts().number(bounds.total()))
                .orElse(""));
    }

    private DomContent copied() {
        return definition(COPIED)
                .flatMap(indicator -> context.report()
                        .measurement(kind, subject, COPIED)
                        .filter(said -> said.denominator() != null && said.denominator() > 0)
                        .map(said -> context.text("languages.copied", values.counts(indicator, said))))
                .map(words -> (DomContent) p(words).withClass("note"))
                .orElse(p(context.text("languages.copied.none")).withClass("note"));
    }

    private Optional<Table.Cell> cell(String id) {
        return definition(id).flatMap(indicator -> context.report()
                .measurement(kind, subject, id)
                .map(said -> values.cell(indicator, Optional.of(said))));
    }

    private Optional<IndicatorDefinition> definition(String id) {
        return context.report().indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }
}
