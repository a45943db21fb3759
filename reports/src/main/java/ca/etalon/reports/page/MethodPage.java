package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import ca.etalon.analytics.measure.FrameworkDefinition;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How it is measured: what counts, what the words mean, the frameworks with their weights, the limits, and how to
 * object.
 */
final class MethodPage implements PageContent {
    private static final List<String> STATUSES = List.of(
            "MEASURED",
            "NOT_APPLICABLE",
            "NOT_OBSERVABLE",
            "FAILED",
            "COMPLETE",
            "UNCHANGED",
            "PARTIAL",
            "OWN",
            "HOSTED",
            "MIRROR",
            "HOST",
            "LINKED",
            "NOT_FOUND",
            "NOT_SEARCHED");
    private static final List<String> FILE_COLUMNS = List.of(
            "title",
            "landing_page",
            "portal",
            "snapshot",
            "dataset_no",
            "dataset_key",
            "product",
            "fold_rule",
            "warc_record_id",
            "payload_sha256",
            "locator",
            "results",
            "value",
            "bounds",
            "change",
            "fact",
            "link");

    @Override
    public String path() {
        return Navigation.METHOD.path();
    }

    @Override
    public String title(PageContext context) {
        return context.text("method.title");
    }

    @Override
    public Navigation navigation() {
        return Navigation.METHOD;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var parts = new ArrayList<DomContent>();
        parts.add(p(context.text("method.lead")).withClass("lead"));
        parts.add(paragraphs(context, "who", 3));
        parts.add(paragraphs(context, "harvest", 5));
        parts.add(paragraphs(context, "products", 5));
        parts.add(paragraphs(context, "headline", 4));
        parts.add(paragraphs(context, "links", 6));
        reading(context).ifPresent(parts::add);
        parts.add(paragraphs(context, "dates", 5));
        parts.add(section(h2(context.text("method.status")), statuses(context)).withId("status"));
        parts.add(section(
                        h2(context.text("method.platforms")),
                        p(context.text("method.platforms.1")),
                        p(context.text("method.platforms.2")),
                        platforms(context))
                .withId("platforms"));
        parts.add(section(
                        h2(context.text("method.frameworks")),
                        p(context.text("method.frameworks.lead")),
                        each(context.report().frameworks(), framework -> framework(context, framework)))
                .withId("frameworks"));
        parts.add(paragraphs(context, "limits", 4));
        parts.add(section(h2(context.text("method.files")), p(context.text("method.files.lead")), files(context))
                .withId("files"));
        parts.add(paragraphs(context, "contest", 3));
        parts.add(section(h2(context.text("method.edition")), facts(context)).withId("edition"));
        return parts;
    }

    /** How often those who tell the rows are wrong; nothing of an edition made before that was measured. */
    private static Optional<DomContent> reading(PageContext context) {
        var misreadings = new Misreadings(context);
        return misreadings.isKnown()
                ? Optional.of(
                        paragraphs(context, Misreadings.ANCHOR, 4).with(misreadings.table(), misreadings.sources()))
                : Optional.empty();
    }

    private static SectionTag paragraphs(PageContext context, String topic, int count) {
        var part = section(h2(context.text("method." + topic))).withId(topic);
        for (int i = 1; i <= count; i++) {
            part.with(p(context.text("method." + topic + "." + i, contact(context), daysOfAnswers(context))));
        }
        return part;
    }

    /** Whoever runs the harvest; argument of the texts that name them. */
    private static String contact(PageContext context) {
        var contact = context.report().data().configuration().settings().contact();
        return contact == null ? context.text("method.contest.nobody") : contact;
    }

    /** How old an answer of a link may be, in days; argument of the text on links. */
    private static long daysOfAnswers(PageContext context) {
        return context.report()
                .data()
                .configuration()
                .settings()
                .probe()
                .maxAge()
                .toDays();
    }

    private static DomContent statuses(PageContext context) {
        var list = dl();
        STATUSES.forEach(
                status -> list.with(dt(Chip.of(context.texts(), status)), dd(context.text("method.status." + status))));
        return list;
    }

    private static DomContent platforms(PageContext context) {
        var platforms = new Platforms(context.report());
        return ul(each(
                platforms.all(),
                platform -> li(
                        a(Words.platform(context.texts(), platform)).withHref(context.to(PlatformPage.path(platform))),
                        text(" "
                                + context.text(
                                        "platforms.count",
                                        platforms.portals(platform).size())))));
    }

    private static DomContent framework(PageContext context, FrameworkDefinition framework) {
        var texts = context.texts();
        var name = texts.of(framework.label());
        var part = section(h3(texts.get("method.framework", name, Integer.toString(framework.version()))))
                .withId("framework-" + framework.id());
        part.with(p(texts.of(framework.description())), p(texts.get("method.source", framework.source())));
        var unobservable = "unobservable." + framework.unobservable();
        if (texts.has(unobservable)) {
            part.with(p(texts.get(unobservable)));
        }
        if (framework.policies().size() > 1) {
            part.with(ul(each(framework.policies(), policy -> li(Words.of(texts, "method.policy", policy)))));
        }
        part.with(tree(context, framework, name));
        if (framework.compares()) {
            part.with(p(a(texts.get("rank.link")).withHref(context.to(FrameworkPage.path(framework.id())))));
        }
        if (!framework.bands().isEmpty()) {
            part.with(
                    p(texts.get("method.bands")),
                    ul(each(
                            framework.bands(),
                            band -> li(texts.get(
                                    "method.band", texts.of(band.label()), new Values(texts).number(band.from()))))));
        }
        return part;
    }

    private static DomContent tree(PageContext context, FrameworkDefinition framework, String name) {
        var texts = context.texts();
        var table = new Table(texts.get("method.tree", name))
                .column(texts.get("column.component"))
                .numbers(texts.get("column.weight"))
                .numbers(texts.get("column.max"))
                .column(texts.get("column.indicator"));
        framework
                .root()
                .all()
                .forEach(node -> table.row(
                        Table.Cell.of(j2html.TagCreator.span(texts.of(node.label()))
                                .withClass("depth-" + Math.min(4, node.path().split("/").length - 1))),
                        Table.Cell.of(node.weight() == null ? "" : texts.number(node.weight(), 3)),
                        Table.Cell.of(node.max() == null ? "" : texts.number(node.max(), 1)),
                        Table.Cell.of(indicator(context, node.indicator()))));
        return table.build();
    }

    private static DomContent indicator(PageContext context, String id) {
        if (id == null) {
            return text("");
        }
        return context.report()
                .data()
                .definitions()
                .indicator(id)
                .<DomContent>map(indicator ->
                        a(context.texts().of(indicator.label())).withHref(context.to(IndicatorPage.path(id))))
                .orElse(code(id));
    }

    private static DomContent files(PageContext context) {
        var list = dl();
        FILE_COLUMNS.forEach(column -> list.with(dt(code(column)), dd(context.text("method.column." + column))));
        return list;
    }

    private static DomContent facts(PageContext context) {
        var data = context.report().data();
        return dl(
                dt(context.text("method.edition.date")),
                dd(context.edition()),
                dt(context.text("method.edition.snapshots")),
                dd(Snapshots.span(context)),
                dt(context.text("method.edition.code")),
                dd(code(data.code())),
                dt(context.text("method.edition.conf")),
                dd(code(data.conf())),
                dt(context.text("method.edition.counts")),
                dd(context.text(
                        "method.edition.counts.words",
                        context.report().governments().size(),
                        context.report().portals().size(),
                        context.report().indicators().size(),
                        data.measurements().size())));
    }
}
