package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import ca.etalon.ingest.config.PlatformFeed;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import ca.etalon.ingest.config.Portal;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One platform: what its feeds cannot state, what its publishers have to configure, and which measures that hides. */
final class PlatformPage implements PageContent {
    private static final List<Observability> HIDING =
            List.of(Observability.PLATFORM_CANNOT, Observability.NOT_CONFIGURED);

    private final String platform;

    PlatformPage(String platform) {
        this.platform = platform;
    }

    static String path(String platform) {
        return "platforms/" + platform + ".html";
    }

    @Override
    public String path() {
        return path(platform);
    }

    @Override
    public String title(PageContext context) {
        return context.text("platforms.title", Words.platform(context.texts(), platform));
    }

    @Override
    public Navigation navigation() {
        return Navigation.METHOD;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var platforms = new Platforms(context.report());
        var feeds = platforms.feeds(platform);
        var parts = new ArrayList<DomContent>();
        parts.add(p(context.text("platforms.lead")).withClass("lead"));
        parts.add(section(h2(context.text("platforms.portals")), portals(context, platforms))
                .withId("portals"));
        configure(context, feeds, parts);
        for (PlatformFeed feed : feeds) {
            parts.add(feed(context, platforms, feed));
        }
        return parts;
    }

    private DomContent portals(PageContext context, Platforms platforms) {
        var portals = platforms.portals(platform);
        var count = p(context.text(
                "platforms.portals.count", portals.size(), platforms.portals().size()));
        if (portals.isEmpty()) {
            return count;
        }
        var table = new Table(context.text("platforms.portals.caption", context.edition()))
                .column(context.text("column.portal"))
                .column(context.text("platforms.publishers"))
                .column(context.text("platforms.feed.read"))
                .column(context.text("platforms.cannot.here"))
                .column(context.text("platforms.unconfigured.here"));
        for (Portal portal : portals) {
            table.row(
                    Table.Cell.of(
                            a(context.texts().of(portal.name())).withHref(context.to(PortalPage.path(portal.id())))),
                    Table.Cell.of(publishers(context, portal)),
                    Table.Cell.of(platforms.feedOf(portal).orElse("–")),
                    Table.Cell.of(words(context, platforms.missing(portal, Observability.PLATFORM_CANNOT))),
                    Table.Cell.of(words(context, platforms.missing(portal, Observability.NOT_CONFIGURED))));
        }
        return each(
                count, table.build(), p(context.text("platforms.portals.note")).withClass("note"));
    }

    private static DomContent publishers(PageContext context, Portal portal) {
        var links = new ArrayList<DomContent>();
        for (var one : context.report().publishers(portal.id())) {
            if (!links.isEmpty()) {
                links.add(text(", "));
            }
            links.add(a(context.texts().of(one.government().name()))
                    .withHref(context.to(GovernmentPage.path(one.government().id()))));
        }
        return each(links, link -> link);
    }

    private static void configure(PageContext context, List<PlatformFeed> feeds, List<DomContent> parts) {
        feeds.stream()
                .filter(feed -> feed.configure() != null)
                .findFirst()
                .ifPresent(feed -> parts.add(section(
                                h2(context.text("platforms.configure")),
                                p(context.texts().of(feed.configure())),
                                p(context.text("platforms.configure.note")).withClass("note"))
                        .withId("configure")));
    }

    private DomContent feed(PageContext context, Platforms platforms, PlatformFeed feed) {
        var hidden = new HiddenFields(feed);
        long readers = platforms.readers(platform, feed.feed());
        var part = section(
                        h2(context.text("platforms.feed", feed.feed())),
                        p(context.text("platforms.feed.readers", readers)))
                .withId("feed-" + feed.feed());
        for (var how : HIDING) {
            part.with(fields(context, hidden, how));
        }
        if (HIDING.stream().allMatch(how -> hidden.fields(how).isEmpty())) {
            return part;
        }
        // What nobody is read by is there for completeness.
        var effects = details(
                summary(context.text("platforms.effects")), points(context, hidden), indicators(context, hidden));
        return part.with(readers > 0 ? effects.attr("open", "") : effects);
    }

    private static DomContent fields(PageContext context, HiddenFields hidden, Observability how) {
        var fields = hidden.fields(how);
        var list = dl();
        fields.forEach(field -> list.with(
                dt(context.text("field." + field)),
                dd(hidden.feed()
                        .whyOf(field)
                        .map(why -> context.texts().of(why))
                        .orElse(context.text("platforms.why.unsaid")))));
        return each(h3(context.text("platforms." + how)), fields.isEmpty() ? p(context.text("platforms.none")) : list);
    }

    private static DomContent points(PageContext context, HiddenFields hidden) {
        var texts = context.texts();
        var report = context.report();
        var values = new Values(texts);
        var table = new Table(
                        texts.get("platforms.points.caption", hidden.feed().feed()))
                .column(texts.get("platforms.framework"))
                .numbers(texts.get("column.max"))
                .numbers(texts.get("platforms.points.PLATFORM_CANNOT"))
                .numbers(texts.get("platforms.points.NOT_CONFIGURED"))
                .numbers(texts.get("platforms.points.left"));
        for (var framework : report.frameworks()) {
            double most = HiddenFields.most(framework);
            double cannot = hidden.points(report, framework, Observability.PLATFORM_CANNOT);
            double absent = hidden.points(report, framework, Observability.NOT_CONFIGURED);
            table.row(
                    Table.Cell.of(a(texts.of(framework.label()))
                            .withHref(context.to("method.html#framework-" + framework.id()))),
                    Table.Cell.number(values.number(most), most),
                    Table.Cell.number(values.number(cannot), cannot),
                    Table.Cell.number(values.number(absent), absent),
                    Table.Cell.number(values.number(most - cannot - absent), most - cannot - absent));
        }
        return each(table.build());
    }

    private static DomContent indicators(PageContext context, HiddenFields hidden) {
        var texts = context.texts();
        var table = new Table(
                        texts.get("platforms.indicators.caption", hidden.feed().feed()))
                .column(texts.get("column.indicator"))
                .column(texts.get("platforms.dimension"))
                .column(texts.get("platforms.PLATFORM_CANNOT"))
                .column(texts.get("platforms.NOT_CONFIGURED"));
        for (var how : HIDING) {
            for (var indicator : hidden.indicators(context.report(), how)) {
                table.row(
                        Table.Cell.of(a(texts.of(indicator.label()))
                                .withHref(context.to(IndicatorPage.path(indicator.id())))),
                        Table.Cell.of(Words.dimension(texts, indicator.dimension())),
                        Table.Cell.of(words(context, hidden.fields(indicator, Observability.PLATFORM_CANNOT))),
                        Table.Cell.of(words(context, hidden.fields(indicator, Observability.NOT_CONFIGURED))));
            }
        }
        return table.isEmpty() ? p(texts.get("platforms.indicators.none")) : table.build();
    }

    /** Names of fields, with commas. */
    static String words(PageContext context, List<String> fields) {
        return fields.stream()
                .map(field -> Words.of(context.texts(), "field", field))
                .collect(Collectors.joining(", "));
    }
}
