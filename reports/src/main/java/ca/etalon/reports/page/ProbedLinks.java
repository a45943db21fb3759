package ca.etalon.reports.page;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import ca.etalon.analytics.measure.LinkCount;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.SampledShare;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How many links of a subject were tried, when, and what became of them. */
final class ProbedLinks {
    static final String TRIED = "openness.links_probed";
    static final String ANSWERS = "openness.link_answers";

    private final PageContext context;
    private final List<LinkCount> counts;
    private final Optional<Measurement> tried;
    private final Optional<Measurement> answers;

    private ProbedLinks(PageContext context, SubjectKind kind, String subject) {
        this.context = context;
        this.counts = context.report().links(kind, subject);
        this.tried = context.report().measurement(kind, subject, TRIED);
        this.answers = context.report().measurement(kind, subject, ANSWERS);
    }

    static ProbedLinks of(PageContext context, String government) {
        return new ProbedLinks(context, SubjectKind.GOVERNMENT, government);
    }

    static ProbedLinks national(PageContext context) {
        return new ProbedLinks(context, SubjectKind.NATIONAL, Report.NATION);
    }

    boolean isAny() {
        return !counts.isEmpty();
    }

    /** What was tried and what was learned; that nothing was tried, where that is so. */
    DomContent statement() {
        if (!isAny()) {
            return p(context.text("links.none")).withClass("note");
        }
        var texts = context.texts();
        return p(texts.get(
                        "links.statement",
                        texts.number(number(null)),
                        texts.number(population()),
                        days(),
                        texts.number(number(Verdict.ANSWERS)),
                        texts.number(number(Verdict.BROKEN)),
                        texts.number(number(Verdict.FAILING)),
                        texts.number(number(Verdict.UNKNOWN))))
                .withClass("note");
    }

    /** What became of the links by class of answer, and how far a sample carries. */
    DomContent details() {
        return each(p(context.text("links.lead")), statement(), isAny() ? table() : p(), estimate());
    }

    private DomContent estimate() {
        return sampled()
                .filter(SampledShare::isSample)
                .<DomContent>map(share -> p(context.text(
                        "links.sample",
                        context.texts().number(share.tried()),
                        context.texts().number(share.population()),
                        new Values(context.texts()).percent(share.value()),
                        context.texts().number(share.decided()),
                        new Values(context.texts()).percent(share.low()),
                        new Values(context.texts()).percent(share.high()))))
                .orElse(j2html.TagCreator.text(""));
    }

    /** The share that answers with its interval, where something was learned. */
    private Optional<SampledShare> sampled() {
        return answers.filter(said -> said.numerator() != null && said.denominator() != null && said.denominator() > 0)
                .map(said -> SampledShare.of(said.numerator(), said.denominator(), number(null), population()));
    }

    private DomContent table() {
        var texts = context.texts();
        var table = new Table(texts.get("links.caption", context.edition()))
                .column(texts.get("links.verdict"))
                .column(texts.get("links.outcome"))
                .numbers(texts.get("links.number"))
                .numbers(texts.get("links.share"))
                .column(texts.get("formats.bar"));
        long all = number(null);
        counts.stream()
                .sorted(Comparator.comparing(LinkCount::verdict).thenComparing(LinkCount::outcome))
                .forEach(count -> {
                    double share = (double) count.links() / all;
                    table.row(
                            Table.Cell.of(texts.get("link.verdict." + count.verdict())),
                            Table.Cell.of(texts.get("link.outcome." + count.outcome())),
                            Table.Cell.number(texts.number(count.links()), (double) count.links()),
                            Table.Cell.number(new Values(texts).percent(share), share),
                            Table.Cell.of(Values.bar(0, share)));
                });
        return table.build();
    }

    private String days() {
        var first =
                counts.stream().map(LinkCount::first).min(LocalDate::compareTo).orElseThrow();
        var last =
                counts.stream().map(LinkCount::last).max(LocalDate::compareTo).orElseThrow();
        var texts = context.texts();
        return first.equals(last)
                ? texts.get("links.day", texts.date(first))
                : texts.get("links.days", texts.date(first), texts.date(last));
    }

    /** Links with a verdict; all that were tried where it is null. */
    private long number(Verdict verdict) {
        return counts.stream()
                .filter(count -> verdict == null || count.verdict() == verdict)
                .mapToLong(LinkCount::links)
                .sum();
    }

    /** All links there are, tried or not. */
    private long population() {
        return tried.filter(said -> said.denominator() != null)
                .map(said -> said.denominator() + (said.unknown() == null ? 0 : said.unknown()))
                .map(all -> Math.max(all, number(null)))
                .orElse(number(null));
    }
}
