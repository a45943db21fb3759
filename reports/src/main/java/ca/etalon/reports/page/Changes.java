package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.PastEdition;
import ca.etalon.reports.input.PortalSnapshot;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What changed since the edition before: the headline, who appeared and went, and what came, went and changed in the catalogues. */
final class Changes {
    private static final int MOST_PORTALS = 20;

    private final PageContext context;
    private final Report report;
    private final Values values;

    Changes(PageContext context) {
        this.context = context;
        this.report = context.report();
        this.values = new Values(context.texts());
    }

    DomContent build() {
        var before = report.data().past().stream()
                .filter(past -> past.edition().isBefore(report.data().edition()))
                .reduce((first, second) -> second);
        return section(
                        h2(context.text("changes.title")),
                        before.isEmpty()
                                ? p(context.text("changes.first"))
                                : each(
                                        p(context.text(
                                                "changes.since",
                                                context.texts()
                                                        .date(before.get().edition()))),
                                        ul(each(items(before.get()), item -> li(item)))))
                .withId("changes");
    }

    private List<DomContent> items(PastEdition before) {
        var items = new ArrayList<DomContent>();
        for (var indicator : Headline.BOTH) {
            headline(indicator, before).ifPresent(words -> items.add(j2html.TagCreator.text(words)));
        }
        for (var government : report.compared()) {
            var then = before.governments().stream()
                    .filter(standing -> standing.government().equals(government.id()))
                    .findFirst();
            var now = report.standing(government.id());
            if (then.isPresent() && now.isPresent()) {
                change(government, then.get(), now.get()).ifPresent(items::add);
            }
        }
        datasets(items);
        if (items.isEmpty()) {
            items.add(j2html.TagCreator.text(context.text("changes.none")));
        }
        return items;
    }

    private Optional<String> headline(String indicator, PastEdition before) {
        var then = before.measurements().stream()
                .filter(said -> said.subjectKind() == SubjectKind.NATIONAL
                        && said.indicator().equals(indicator))
                .findFirst()
                .flatMap(Bounds::of);
        Optional<Measurement> measured = report.national(indicator);
        var now = measured.flatMap(Bounds::of);
        if (then.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        var reading = context.text(indicator.equals(Headline.STRICT) ? "headline.strict" : "headline.inclusive");
        return Optional.of(
                context.text("changes.headline", reading, values.range(then.get()), values.range(now.get())));
    }

    private Optional<DomContent> change(Government government, GovernmentEdition then, GovernmentEdition now) {
        String key;
        if (!then.presence().equals(now.presence())) {
            key = "changes.presence";
        } else if (!then.status().equals(now.status())) {
            key = "changes.status";
        } else {
            return Optional.empty();
        }
        boolean presence = key.equals("changes.presence");
        var texts = context.texts();
        return Optional.of(each(
                a(texts.of(government.name())).withHref(context.to(GovernmentPage.path(government.id()))),
                j2html.TagCreator.text(texts.get(
                        key,
                        Words.of(texts, "status", presence ? then.presence() : then.status()),
                        Words.of(texts, "status", presence ? now.presence() : now.status())))));
    }

    /** The portals of which most went, then of which most came; a country has too many to name all. */
    private void datasets(List<DomContent> items) {
        var portals = report.portals().stream()
                .flatMap(portal -> report.used(portal.id()).stream())
                .filter(snapshot -> count(snapshot.row().vanished()) > 0
                        || count(snapshot.row().added()) > 0
                        || count(snapshot.row().changed()) > 0)
                .sorted(Comparator.comparingLong((PortalSnapshot snapshot) ->
                                -count(snapshot.row().vanished()))
                        .thenComparingLong(snapshot -> -count(snapshot.row().added()))
                        .thenComparing(PortalSnapshot::portal))
                .toList();
        portals.stream().limit(MOST_PORTALS).map(this::datasets).forEach(items::add);
        if (portals.size() > MOST_PORTALS) {
            items.add(a(context.text("changes.more", portals.size() - MOST_PORTALS))
                    .withHref(context.to(Navigation.HARVEST.path() + "#used")));
        }
    }

    private DomContent datasets(PortalSnapshot snapshot) {
        var row = snapshot.row();
        long renamed = report.renamedCount(snapshot);
        return each(
                a(context.texts()
                                .of(report.portal(snapshot.portal())
                                        .orElseThrow()
                                        .name()))
                        .withHref(context.to(PortalPage.path(snapshot.portal()) + "#changes")),
                j2html.TagCreator.text(context.text(
                        "changes.datasets",
                        count(row.added()) - renamed,
                        count(row.vanished()) - renamed,
                        count(row.changed()),
                        renamed)));
    }

    private static long count(Long counted) {
        return Objects.requireNonNullElse(counted, 0L);
    }
}
