package ca.etalon.reports.page;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.PastEdition;
import ca.etalon.reports.view.HistoryView;
import ca.etalon.reports.view.HistoryView.State;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Views over editions; what rests on a partial snapshot is marked, so is what rests on one that an earlier edition had
 * already, and what has none is a gap.
 */
final class HistoryViews {
    private final PageContext context;
    private final Report report;

    HistoryViews(PageContext context) {
        this.context = context;
        this.report = context.report();
    }

    /** The headline of the country; an edition counts as the least of the snapshots that it rests on. */
    Optional<HistoryView> national() {
        return headline(
                "history",
                SubjectKind.NATIONAL,
                Report.NATION,
                this::nationalState,
                events(report.portals().stream().map(portal -> portal.id()).toList()));
    }

    /** The headline of one government. */
    Optional<HistoryView> government(Government government) {
        return headline(
                "history",
                SubjectKind.GOVERNMENT,
                government.id(),
                past -> state(past, government),
                events(report.portalsOf(government)));
    }

    /** The total of a framework for one government. */
    Optional<HistoryView> framework(Government government, FrameworkDefinition framework, String policy) {
        if (report.data().past().size() < 2 || framework.root().max() == null) {
            return Optional.empty();
        }
        var name = policy.equals(Frameworks.policy(framework))
                ? context.texts().of(framework.label())
                : Frameworks.name(context, framework, policy);
        var points = report.data().past().stream()
                .map(past -> point(
                        past,
                        state(past, government),
                        Readings.ofScoreOverTime(past.scores().stream()
                                .filter(score -> score.subjectKind() == SubjectKind.GOVERNMENT
                                        && score.subject().equals(government.id())
                                        && score.policy().equals(policy)
                                        && score.node().equals(framework.root().path()))
                                .findFirst())))
                .toList();
        return Optional.of(new HistoryView(
                "history-" + framework.id().replace('_', '-'),
                context.text("history.framework.title", name),
                name,
                Scale.points(framework.root().max()),
                List.of(new HistoryView.Series(government.id(), context.texts().of(government.name()), true, points)),
                events(report.portalsOf(government))));
    }

    private Optional<HistoryView> headline(
            String id,
            SubjectKind kind,
            String subject,
            Function<PastEdition, State> state,
            List<HistoryView.Event> events) {
        if (report.data().past().size() < 2) {
            return Optional.empty();
        }
        var series = Headline.BOTH.stream()
                .map(indicator -> new HistoryView.Series(
                        indicator.equals(Headline.STRICT) ? "strict" : "inclusive",
                        context.text(indicator.equals(Headline.STRICT) ? "headline.strict" : "headline.inclusive"),
                        indicator.equals(Headline.INCLUSIVE),
                        report.data().past().stream()
                                .map(past -> point(
                                        past,
                                        state.apply(past),
                                        Readings.of(past.measurements().stream()
                                                .filter(said -> said.subjectKind() == kind
                                                        && said.subject().equals(subject)
                                                        && said.indicator().equals(indicator))
                                                .findFirst())))
                                .toList()))
                .toList();
        return Optional.of(new HistoryView(
                id, context.text("history.title"), context.text("history.measure"), Scale.PERCENT, series, events));
    }

    /** What was not measured in a snapshot is no missing snapshot: only where there is none does the edition say so. */
    static HistoryView.Point point(PastEdition past, State state, Reading reading) {
        if (state == State.MISSING) {
            return new HistoryView.Point(
                    past.edition(),
                    State.MISSING,
                    reading.isMeasured() ? Reading.missing(MeasurementStatus.FAILED) : reading);
        }
        return new HistoryView.Point(past.edition(), state, reading);
    }

    private State nationalState(PastEdition past) {
        var states = report.compared().stream()
                .map(government -> state(past, government))
                .toList();
        return states.contains(State.PARTIAL)
                ? State.PARTIAL
                : states.contains(State.CARRIED) ? State.CARRIED : State.COMPLETE;
    }

    private State state(PastEdition past, Government government) {
        return past.governments().stream()
                .filter(standing -> standing.government().equals(government.id()))
                .findFirst()
                .map(standing -> switch (standing.status()) {
                    case "COMPLETE" -> isCarried(past, standing) ? State.CARRIED : State.COMPLETE;
                    case "PARTIAL" -> State.PARTIAL;
                    default -> State.MISSING;
                })
                .orElse(State.MISSING);
    }

    /** Whether nothing new came since the edition before, because no harvest was made or none was complete. */
    private boolean isCarried(PastEdition past, GovernmentEdition standing) {
        return standing.newest() != null
                && report.data().past().stream()
                        .map(PastEdition::edition)
                        .anyMatch(earlier -> earlier.isBefore(past.edition())
                                && !standing.newest().isAfter(earlier));
    }

    /** Openings and closings of portals between the first and the last edition shown. */
    private List<HistoryView.Event> events(List<String> portals) {
        var first = report.data().past().isEmpty()
                ? null
                : report.data().past().get(0).edition();
        var events = new ArrayList<HistoryView.Event>();
        for (var id : portals) {
            report.portal(id).ifPresent(portal -> {
                var name = context.texts().of(portal.name());
                if (portal.openedOn() != null) {
                    events.add(new HistoryView.Event(portal.openedOn(), context.text("history.opened", name)));
                }
                if (portal.closedOn() != null) {
                    events.add(new HistoryView.Event(portal.closedOn(), context.text("history.closed", name)));
                }
            });
        }
        return events.stream()
                .filter(event -> first != null
                        && event.date().isAfter(first)
                        && !event.date().isAfter(report.data().edition()))
                .sorted(Comparator.comparing(HistoryView.Event::date).thenComparing(HistoryView.Event::label))
                .toList();
    }
}
