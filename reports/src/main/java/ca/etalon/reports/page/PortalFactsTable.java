package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.br;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.config.Portal;
import j2html.tags.DomContent;
import java.util.Optional;

/** What the first page of one portal shows beside its catalogue, each with the place where it stands. */
final class PortalFactsTable {
    private final PageContext context;
    private final Portal portal;

    PortalFactsTable(PageContext context, Portal portal) {
        this.context = context;
        this.portal = portal;
    }

    /** Nothing where the first page was never looked at. */
    Optional<DomContent> build() {
        var facts = context.report().facts(portal.id());
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        var texts = context.texts();
        var snapshot = context.report().shown(portal.id()).orElseThrow();
        var table = new Table(texts.get("portal.facts.caption", texts.date(snapshot.snapshot())))
                .column(texts.get("column.fact"))
                .column(texts.get("column.found"))
                .column(texts.get("column.where"))
                .column(texts.get("column.evidence"));
        facts.forEach(fact -> table.row(
                Table.Cell.of(Facts.meaning(texts, fact.fact())),
                Table.Cell.of(Chip.of(texts, fact.status().name())),
                Table.Cell.of(each(where(fact), sign(fact))),
                Table.Cell.of(evidence(fact))));
        return Optional.of(section(
                        h2(texts.get("portal.facts")),
                        p(texts.get("portal.facts.lead")),
                        table.build(),
                        p(a(texts.get("facts.link")).withHref(context.to(FactsPage.PATH))))
                .withId("facts"));
    }

    private DomContent where(PortalFact fact) {
        if (fact.status() != PortalFact.Status.FOUND) {
            return text(Facts.reason(context.texts(), fact));
        }
        if (fact.value() == null) {
            return text(context.text("facts.onPage"));
        }
        return fact.fact().equals(Facts.LANGUAGE)
                ? text(Words.of(context.texts(), "language", fact.value()))
                : Links.external(fact.value(), fact.value());
    }

    /** What gave it away: the words matched, and the signal as declared. */
    private DomContent sign(PortalFact fact) {
        if (fact.status() != PortalFact.Status.FOUND) {
            return each();
        }
        return each(
                br(),
                span(
                                text(context.text("facts.toldBy") + " "),
                                text(isTold(fact) ? fact.matched() + " " : ""),
                                fact.signal() == null ? each() : code(fact.signal()))
                        .withClass("note"));
    }

    /** An address that is its own sign need not be said twice. */
    private static boolean isTold(PortalFact fact) {
        return fact.matched() != null && !fact.matched().equals(fact.value());
    }

    private DomContent evidence(PortalFact fact) {
        var evidence = fact.evidence();
        if (evidence == null) {
            return text(context.text("facts.noPage"));
        }
        return each(
                code(evidence.recordId()),
                evidence.locator() == null
                        ? each()
                        : span(br(), code(evidence.locator())).withClass("place"));
    }
}
