package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import ca.etalon.reports.i18n.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** The door of the site: leads to the language of the browser, or lets the reader choose. */
final class LanguageChoice {
    static final String PATH = "index.html";
    private static final String SCRIPT = Resources.text("language.js");

    private LanguageChoice() {}

    static String render(Report report) {
        var notice = report.data().configuration().settings().notice();
        var page = html(
                        head(
                                meta().withCharset("utf-8"),
                                ContentPolicy.meta(List.of(SCRIPT)),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(Messages.all().stream()
                                        .map(texts -> texts.get("site.name"))
                                        .distinct()
                                        .collect(Collectors.joining(" / "))),
                                style(rawHtml(Resources.text("etalon.css")))),
                        body(
                                main(
                                                each(
                                                        Messages.all(),
                                                        texts -> notice == null
                                                                ? each()
                                                                : p(texts.of(notice))
                                                                        .withClass("notice")
                                                                        .withLang(texts.language())),
                                                h1(Messages.ENGLISH.get("site.name")),
                                                each(Messages.all(), texts -> p(texts.get("site.motto"))
                                                        .withLang(texts.language())),
                                                ul(each(
                                                                Messages.all(),
                                                                texts -> li(a(texts.get("page.language"))
                                                                        .withHref(texts.language() + "/index.html")
                                                                        .withLang(texts.language()))))
                                                        .withClass("choice"))
                                        .withId("content"),
                                script(rawHtml(SCRIPT))))
                .withLang("en");
        return "<!DOCTYPE html>\n" + page.render() + "\n";
    }
}
