package ca.etalon.reports.page;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.view.Better;
import ca.etalon.reports.view.CompositionView;
import ca.etalon.reports.view.CoverageView;
import ca.etalon.reports.view.Group;
import ca.etalon.reports.view.HeatMapView;
import ca.etalon.reports.view.RankingView;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The views of the overview: all compared governments side by side. */
final class OverviewViews {
    /** Licence statuses in the order they are stacked. */
    private static final Map<String, CompositionView.Tone> LICENCES = tones();

    private final PageContext context;
    private final Report report;

    OverviewViews(PageContext context) {
        this.context = context;
        this.report = context.report();
    }

    private static Map<String, CompositionView.Tone> tones() {
        var tones = new LinkedHashMap<String, CompositionView.Tone>();
        tones.put("OPEN", CompositionView.Tone.GOOD);
        tones.put("OPEN_VARIANT", CompositionView.Tone.GOOD_VARIANT);
        tones.put("CONTESTED", CompositionView.Tone.MIDDLING);
        tones.put("RESTRICTED", CompositionView.Tone.POOR);
        tones.put("UNKNOWN", CompositionView.Tone.UNKNOWN);
        tones.put("ABSENT", CompositionView.Tone.NONE);
        return tones;
    }

    /** Openly usable, inclusive, of every government with a catalogue. */
    RankingView ranking() {
        var rows = report.publishing().stream()
                .map(government -> new RankingView.Row(
                        government.id(),
                        name(government),
                        PopulationClass.of(government).id(),
                        Readings.of(report.of(government, Headline.INCLUSIVE)),
                        false))
                .toList();
        return new RankingView(
                "ranking",
                context.text("overview.ranking.title"),
                context.text("headline.inclusive"),
                Scale.PERCENT,
                Better.MORE,
                groups(context),
                rows,
                List.of());
    }

    /** The classes of population that occur. */
    static List<Group> groups(PageContext context) {
        return Arrays.stream(PopulationClass.values())
                .filter(size -> context.report().publishing().stream()
                        .anyMatch(government -> PopulationClass.of(government) == size))
                .map(size -> new Group(size.id(), context.text(size.key())))
                .toList();
    }

    /** The most populous governments with a catalogue × shares for which more is better. */
    List<HeatMapView> heat() {
        var indicators = report.mainShares();
        var columns = indicators.stream()
                .map(indicator -> new HeatMapView.Column(
                        indicator.id(),
                        context.texts().of(indicator.label()),
                        Words.dimension(context.texts(), indicator.dimension())))
                .toList();
        var rows = mostPopulous().stream()
                .map(government ->
                        new HeatMapView.Row(government.id(), name(government), readings(government, indicators)))
                .toList();
        return HeatMapView.sheets(
                "heat",
                context.text("overview.heat.title"),
                context.text("overview.heat.measure"),
                Scale.PERCENT,
                columns,
                rows);
    }

    private List<Government> mostPopulous() {
        return report.publishing().stream()
                .sorted(Comparator.comparing(Government::population, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(HeatMapView.ROWS_PER_SHEET)
                .toList();
    }

    private List<Reading> readings(Government government, List<IndicatorDefinition> indicators) {
        return indicators.stream()
                .map(indicator -> Readings.of(report.of(government, indicator.id())))
                .toList();
    }

    /** Licence status of the counted datasets of every government. */
    CompositionView licences() {
        var parts = LICENCES.entrySet().stream()
                .map(status -> new CompositionView.Part(
                        status.getKey(), context.text("licence." + status.getKey()), status.getValue()))
                .toList();
        var rows = report.publishing().stream()
                .map(government -> new CompositionView.Row(government.id(), name(government), counts(government)))
                .toList();
        return new CompositionView(
                "licences", context.text("overview.licences.title"), context.text("counted.records"), parts, rows);
    }

    private List<Long> counts(Government government) {
        var counts = new HashMap<String, Long>();
        report.data().compositions().stream()
                .filter(part -> part.subjectKind() == SubjectKind.GOVERNMENT
                        && part.subject().equals(government.id())
                        && part.facet().equals("licence_status"))
                .forEach(part -> counts.merge(part.category(), part.datasets(), Long::sum));
        return LICENCES.keySet().stream()
                .map(status -> counts.getOrDefault(status, 0L))
                .toList();
    }

    /** Presence by province; upper tiers, whose residents are counted below them, left out. */
    CoverageView coverage() {
        var byProvince = new TreeMap<String, List<Government>>();
        report.compared().stream()
                .filter(government -> !Report.isUpper(government))
                .forEach(government -> byProvince
                        .computeIfAbsent(government.province(), province -> new ArrayList<>())
                        .add(government));
        var rows = byProvince.entrySet().stream()
                .map(entry -> coverage(entry.getKey(), entry.getValue()))
                .toList();
        return new CoverageView("coverage", context.text("overview.coverage.title"), rows);
    }

    private CoverageView.Row coverage(String province, List<Government> governments) {
        var counts = new EnumMap<CoverageView.Presence, Long>(CoverageView.Presence.class);
        var residents = new EnumMap<CoverageView.Presence, Long>(CoverageView.Presence.class);
        for (var government : governments) {
            var presence = CoverageView.Presence.valueOf(report.presence(government));
            counts.merge(presence, 1L, Long::sum);
            residents.merge(presence, Objects.requireNonNullElse(government.population(), 0L), Long::sum);
        }
        // A share of the residents that are known would pass for one of all.
        if (governments.stream().anyMatch(government -> government.population() == null)) {
            residents.clear();
        }
        return new CoverageView.Row(
                "p-" + province.toLowerCase(Locale.ROOT), Words.province(context.texts(), province), counts, residents);
    }

    private String name(Government government) {
        return context.texts().of(government.name());
    }
}
