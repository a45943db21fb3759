package ca.etalon.analytics.trend;

import ca.etalon.analytics.edition.EarlierEdition;
import ca.etalon.analytics.edition.EditionOutput;
import ca.etalon.analytics.edition.EditionResult;
import ca.etalon.analytics.edition.EditionStep;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.Convergence;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.analytics.measure.Trend;
import ca.etalon.ingest.config.Government;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes how every indicator of every government has moved over the editions so far, and whether governments converge. */
public final class TrendStep implements EditionStep {

    @Override
    public void complete(EditionResult result, SubjectSums sums, EditionOutput output) {
        var series = series(result);
        var governments = new ArrayList<Trend>();
        var nation = new ArrayList<Trend>();
        var convergences = new ArrayList<Convergence>();
        for (Indicator indicator : result.catalogue().indicators()) {
            var all = series.getOrDefault(indicator.id(), Map.of());
            if (indicator.grain() == Grain.GOVERNMENT || all.isEmpty()) {
                continue;
            }
            all.forEach((government, one) -> governments.add(TrendRows.of(government, indicator.id(), one)));
            nation.add(TrendRows.together(
                    Subject.NATION.id(), indicator.id(), compared(result, all).values()));
            convergence(indicator.id(), compared(result, all).values()).ifPresent(convergences::add);
        }
        var rows = new ArrayList<>(TrendRows.judged(governments));
        rows.addAll(TrendRows.judged(nation));
        output.write(Trend.SCHEMA, rows.stream().map(Trend::toRow).toList());
        output.write(
                Convergence.SCHEMA,
                convergences.stream().map(Convergence::toRow).toList());
    }

    /** The series by indicator and government. */
    private static Map<String, Map<String, TrendSeries>> series(EditionResult result) {
        var series = new HashMap<String, Map<String, TrendSeries>>();
        var editions = new ArrayList<>(result.earlier());
        editions.add(result.asEarlier());
        Map<String, Indicator> declared =
                result.catalogue().indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        for (int i = 0; i < editions.size(); i++) {
            add(editions.get(i), editions.subList(0, i), declared, series);
        }
        return series;
    }

    private static void add(
            EarlierEdition edition,
            List<EarlierEdition> before,
            Map<String, Indicator> declared,
            Map<String, Map<String, TrendSeries>> series) {
        Map<String, GovernmentEdition> standing = edition.governments().stream()
                .collect(Collectors.toMap(GovernmentEdition::government, Function.identity()));
        Map<String, PortalEdition> portals =
                edition.portals().stream().collect(Collectors.toMap(PortalEdition::portal, Function.identity()));
        Map<String, SeriesSource> sources = new HashMap<>();
        standing.forEach((id, row) -> sources.put(id, SeriesSource.of(row, portals)));
        for (var measured : edition.measurements()) {
            var government = standing.get(measured.subject());
            var indicator = declared.get(measured.indicator());
            if (indicator != null && government != null && !government.portals().isEmpty()) {
                series.computeIfAbsent(measured.indicator(), id -> new TreeMap<>())
                        .computeIfAbsent(measured.subject(), id -> new TrendSeries(indicator))
                        .add(
                                edition.edition(),
                                sources.get(measured.subject()),
                                measured,
                                TrendSeries.isNew(government, before));
            }
        }
    }

    /** Without Indigenous governments and hosts, which are never compared. */
    private static Map<String, TrendSeries> compared(EditionResult result, Map<String, TrendSeries> all) {
        Set<String> ids = result.configuration().governments().stream()
                .filter(Government::isCompared)
                .map(Government::id)
                .collect(Collectors.toSet());
        var compared = new TreeMap<>(all);
        compared.keySet().retainAll(ids);
        return compared;
    }

    /** Of the governments whose series has every edition that any of at least three of them shares. */
    private static Optional<Convergence> convergence(String indicator, Collection<TrendSeries> measured) {
        var all = measured.stream().filter(one -> one.unbounded() == 0).toList();
        var byEditions = new TreeMap<List<LocalDate>, List<double[]>>(
                java.util.Comparator.<List<LocalDate>>comparingInt(List::size)
                        .reversed()
                        .thenComparing(List::toString));
        for (TrendSeries one : all) {
            byEditions.computeIfAbsent(List.copyOf(one.editions()), editions -> new ArrayList<>());
        }
        for (var editions : byEditions.keySet()) {
            var some = all.stream().flatMap(one -> one.at(editions).stream()).toList();
            if (editions.size() >= SpreadAndGrowth.FEWEST && some.size() >= SpreadAndGrowth.FEWEST) {
                return Optional.of(TrendRows.convergence(indicator, some));
            }
        }
        return Optional.empty();
    }
}
