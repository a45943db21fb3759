package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.SubjectKind;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The share of data products that are openly usable, in its strict and its inclusive reading, with bounds. */
final class Headline {
    static final String STRICT = "openness.openly_usable_strict";
    static final String INCLUSIVE = "openness.openly_usable_inclusive";
    static final List<String> BOTH = List.of(STRICT, INCLUSIVE);

    private Headline() {}

    /** All that the record alone can tell, links aside: an open licence and format, no login. */
    static final String BY_RECORD = "openness.open_but_link_unverified";

    /**
     * Both readings side by side, and what is open by the record alone where that was measured.
     *
     * @param measured the measurement of an indicator
     * @param kind with {@code subject}: whose it is
     */
    static DomContent panel(
            PageContext context, Function<String, Optional<Measurement>> measured, SubjectKind kind, String subject) {
        var misreadings = new Misreadings(context);
        Function<String, Optional<DomContent>> error =
                indicator -> misreadings.sentence(misreadings.of(kind, subject, indicator));
        var cards = div(
                        card(context, INCLUSIVE, "headline.inclusive", "headline.counts", measured, error),
                        card(context, STRICT, "headline.strict", "headline.counts", measured, error))
                .withClass("cards");
        var byRecord = measured.apply(BY_RECORD);
        return byRecord.isEmpty()
                ? cards
                : cards.with(card(context, BY_RECORD, "headline.record", "headline.record.counts", measured, error));
    }

    private static DomContent card(
            PageContext context,
            String indicator,
            String key,
            String counts,
            Function<String, Optional<Measurement>> measured,
            Function<String, Optional<DomContent>> error) {
        var said = measured.apply(indicator);
        var texts = context.texts();
        var card = div(h3(
                        context.report()
                                        .data()
                                        .definitions()
                                        .indicator(indicator)
                                        .isPresent()
                                ? a(texts.get(key)).withHref(context.to(IndicatorPage.path(indicator)))
                                : span(texts.get(key))))
                .withClass("card");
        var bounds = said.flatMap(Bounds::of);
        if (bounds.isEmpty()) {
            return card.with(
                    p(Chip.of(texts, said.map(one -> one.status().name()).orElse("NONE"))),
                    p(said.map(one -> new Values(texts).reason(one.reason())).orElse("")));
        }
        var range = bounds.get();
        card.with(
                p(new Values(texts).range(range)).withClass("big"),
                Values.bar(range),
                p(texts.get(
                                counts,
                                new Values(texts).parts(range.satisfied()),
                                texts.number(range.total()),
                                texts.number(range.unknown())))
                        .withClass("note"));
        error.apply(indicator).ifPresent(card::with);
        return card;
    }
}
