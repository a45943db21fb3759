package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.PlatformFeed;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import j2html.tags.DomContent;
import java.util.List;

/** The fields that an indicator needs, and the platforms that hide it for want of one. */
final class IndicatorHiding {
    private final PageContext context;
    private final IndicatorDefinition indicator;
    private final Platforms platforms;

    IndicatorHiding(PageContext context, IndicatorDefinition indicator) {
        this.context = context;
        this.indicator = indicator;
        this.platforms = new Platforms(context.report());
    }

    DomContent section() {
        var part = j2html.TagCreator.section(h2(context.text("indicator.needs.title")))
                .withId("needs");
        if (indicator.needs().isEmpty()) {
            part.with(p(context.text("indicator.needs.none")));
        } else {
            part.with(p(context.text("indicator.needs.lead")), fields(indicator.needs()));
        }
        if (!indicator.alsoReads().isEmpty()) {
            part.with(p(context.text("indicator.alsoReads.lead")), fields(indicator.alsoReads()));
        }
        var table = table();
        return part.with(
                table.isEmpty()
                        ? p(context.text("indicator.hidden.nowhere"))
                        : each(p(context.text("indicator.hidden.lead")), table.build()));
    }

    private DomContent fields(List<String> fields) {
        return ul(each(fields, field -> li(text(Words.of(context.texts(), "field", field) + " "), code(field))));
    }

    private Table table() {
        var texts = context.texts();
        var table = new Table(texts.get("indicator.hidden.caption"))
                .column(texts.get("column.platform"))
                .column(texts.get("platforms.feed.name"))
                .column(texts.get("platforms.PLATFORM_CANNOT"))
                .column(texts.get("platforms.NOT_CONFIGURED"))
                .numbers(texts.get("platforms.readers"));
        for (String platform : platforms.all()) {
            for (PlatformFeed feed : platforms.feeds(platform)) {
                var hidden = new HiddenFields(feed);
                if (hidden.of(indicator) != Observability.STATED) {
                    long readers = platforms.readers(platform, feed.feed());
                    table.row(
                            Table.Cell.of(a(Words.platform(texts, platform))
                                    .withHref(context.to(PlatformPage.path(platform)))),
                            Table.Cell.of(code(feed.feed())),
                            Table.Cell.of(PlatformPage.words(
                                    context, hidden.fields(indicator, Observability.PLATFORM_CANNOT))),
                            Table.Cell.of(PlatformPage.words(
                                    context, hidden.fields(indicator, Observability.NOT_CONFIGURED))),
                            Table.Cell.number(texts.number(readers), (double) readers));
                }
            }
        }
        return table;
    }
}
