package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Publishes;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;

/** Whether a government has a catalogue, how that is known, and how sound the snapshots behind its figures are. */
final class PresenceStatement {
    /** How the measures say that a portal there was, and is no more. */
    private static final String PORTAL_CLOSED = "PORTAL_CLOSED ";

    private final PageContext context;
    private final Government government;

    PresenceStatement(PageContext context, Government government) {
        this.context = context;
        this.government = government;
    }

    DomContent build() {
        var texts = context.texts();
        var presence = context.report().presence(government);
        if (isSeat() && presence.equals("NOT_SEARCHED")) {
            return div(p(texts.get("presence.NOT_MEASURED")))
                    .withClass("statement")
                    .withId("presence");
        }
        var box = div().withClass("statement").withId("presence");
        box.with(p(Chip.of(texts, presence), text(" " + words(presence))));
        if (isLinkedOnly()) {
            box.with(p(texts.get("presence.LINKED")));
        }
        context.report().standing(government.id()).ifPresent(standing -> standing(box, standing));
        return box;
    }

    /** Whether all that is known of it are sites beside a catalogue. */
    private boolean isLinkedOnly() {
        return !government.publishes().isEmpty()
                && government.publishes().stream().allMatch(publishes -> publishes.role() == Publishes.Role.LINKED);
    }

    /** A province or the federation stands in the frame for its portals, and is never looked for. */
    private boolean isSeat() {
        return government.kind() == Government.Kind.PROVINCIAL || government.kind() == Government.Kind.FEDERAL;
    }

    private String words(String presence) {
        var texts = context.texts();
        if (!presence.equals("NOT_FOUND")) {
            return texts.get("presence." + presence);
        }
        var standing = context.report().standing(government.id()).orElseThrow();
        var on = standing.searchedOn();
        if (on != null
                && standing.searchMethod() != null
                && standing.searchMethod().startsWith(PORTAL_CLOSED)) {
            return texts.get("presence.CLOSED", texts.date(on));
        }
        if (on == null) {
            return texts.get("presence.NOT_FOUND");
        }
        return standing.searchMethod() == null
                ? texts.get("presence.NOT_FOUND.on", texts.date(on))
                : texts.get("presence.NOT_FOUND.searched", texts.date(on), standing.searchMethod());
    }

    private void standing(DivTag box, GovernmentEdition standing) {
        if (standing.portals().isEmpty()) {
            return;
        }
        var texts = context.texts();
        box.with(p(
                Chip.of(texts, standing.status()),
                text(" " + texts.get("standing." + standing.status()) + " "
                        + texts.get("standing.datasets", standing.products(), standing.datasets()))));
        if (standing.mirrored() > 0) {
            box.with(p(texts.get("standing.mirrored", standing.mirrored())));
        }
        for (var mirror : standing.mirrors()) {
            context.report()
                    .portal(mirror)
                    .ifPresent(portal -> box.with(p(
                            text(texts.get("standing.mirror") + " "),
                            a(texts.of(portal.name())).withHref(context.to(PortalPage.path(mirror))))));
        }
    }
}
