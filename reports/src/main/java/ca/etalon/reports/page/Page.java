package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.i18n.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.HeadTag;
import j2html.tags.specialized.LiTag;
import java.util.Arrays;
import java.util.List;

/** The frame of every page: head, skip link, notice, language switch, navigation and footer. */
final class Page {
    private static final int DIGEST_START = 12;
    private static final String STYLE = Resources.text("etalon.css");

    private Page() {}

    static String render(PageContent content, PageContext context) {
        var texts = context.texts();
        var page = html(
                        head(content, context),
                        body(
                                a(texts.get("page.skip")).withHref("#content").withClass("skip"),
                                notice(context),
                                banner(content, context),
                                main(h1(content.title(context)), each(content.body(context), part -> part))
                                        .withId("content"),
                                foot(context),
                                each(content.scripts(), script -> script(rawHtml(script)))))
                .withLang(texts.language());
        return "<!DOCTYPE html>\n" + page.render() + "\n";
    }

    private static HeadTag head(PageContent content, PageContext context) {
        var texts = context.texts();
        return j2html.TagCreator.head(
                meta().withCharset("utf-8"),
                ContentPolicy.meta(content.scripts()),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("referrer").withContent("no-referrer"),
                title(texts.get("page.title", content.title(context), texts.get("site.name"))),
                each(others(texts), other -> link().withRel("alternate")
                        .attr("hreflang", other.language())
                        .withHref(context.inOther(other))),
                style(rawHtml(STYLE)));
    }

    private static DomContent notice(PageContext context) {
        var notice = context.report().data().configuration().settings().notice();
        return notice == null
                ? each()
                : p(context.texts().of(notice)).withClass("notice").attr("role", "note");
    }

    private static DomContent banner(PageContent content, PageContext context) {
        var texts = context.texts();
        return header(
                p(
                                a(texts.get("site.name")).withHref(context.to("index.html")),
                                j2html.TagCreator.span(texts.get("site.motto")))
                        .withClass("site"),
                nav(each(others(texts), other -> a(other.get("page.language"))
                                .withHref(context.inOther(other))
                                .withLang(other.language())
                                .attr("hreflang", other.language())))
                        .withClass("languages")
                        .attr("aria-label", texts.get("page.languages")),
                nav(ul(each(Arrays.asList(Navigation.values()), entry -> entry(entry, content, context))))
                        .withClass("sections")
                        .attr("aria-label", texts.get("page.sections")));
    }

    private static LiTag entry(Navigation entry, PageContent content, PageContext context) {
        var link = a(context.text(entry.key())).withHref(context.to(entry.path()));
        if (entry == content.navigation()) {
            link.attr("aria-current", entry.path().equals(content.path()) ? "page" : "true");
        }
        return li(link);
    }

    private static DomContent foot(PageContext context) {
        var data = context.report().data();
        return footer(
                p(context.text("foot.edition", context.edition())),
                p(context.text("foot.made", data.code(), shortened(data.conf()))),
                p(a(context.text("foot.contest")).withHref(context.to("method.html#contest"))));
    }

    /** The start of a digest tells versions apart; the method page has it whole. */
    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST_START, digest.length()));
    }

    private static List<Texts> others(Texts texts) {
        return Messages.all().stream()
                .filter(other -> !other.language().equals(texts.language()))
                .toList();
    }
}
