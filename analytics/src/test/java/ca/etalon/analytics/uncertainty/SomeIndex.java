package ca.etalon.analytics.uncertainty;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Hierarchy;
import ca.etalon.analytics.composite.Imputation;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Normalisation;
import ca.etalon.analytics.composite.Treatment;
import ca.etalon.analytics.composite.UnitTable;
import ca.etalon.analytics.composite.Values;
import ca.etalon.analytics.composite.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Made-up indices of any size: shares from 0 to 1, some absent. */
final class SomeIndex {

    private SomeIndex() {}

    /** Three levels: an index of dimensions of pillars of indicators. */
    static Hierarchy hierarchy(int dimensions, int pillars, int indicators) {
        var all = new ArrayList<Component>();
        all.add(new Component("index", 4, null, 1, false, null));
        for (int d = 0; d < dimensions; d++) {
            all.add(new Component("d" + d, 3, "index", 1 + d, false, null));
            for (int p = 0; p < pillars; p++) {
                all.add(new Component("d" + d + "p" + p, 2, "d" + d, 1, false, null));
                for (int i = 0; i < indicators; i++) {
                    all.add(new Component(
                            "d" + d + "p" + p + "i" + i, 1, "d" + d + "p" + p, 1 + i % 2, i % 5 == 4, null));
                }
            }
        }
        return new Hierarchy(all);
    }

    static UnitTable table(Hierarchy hierarchy, int units, double absent) {
        var ids = hierarchy.indicators().stream().map(Component::id).toList();
        return new UnitTable(
                IntStream.range(0, units).mapToObj(unit -> "u" + unit).toList(),
                ids,
                IntStream.range(0, ids.size())
                        .mapToObj(indicator -> Values.ofNullable(IntStream.range(0, units)
                                .mapToObj(unit -> Philox.uniform(1, 99, unit, indicator) < absent
                                        ? null
                                        : Double.valueOf(Philox.uniform(2, 99, unit, indicator)))
                                .toList()))
                        .toList());
    }

    static Assumptions assumptions(List<Normalisation> normalisations, List<Mean> means, double noise) {
        return new Assumptions(
                List.of(Imputation.none()),
                List.of(Treatment.NONE),
                normalisations,
                List.of(Weighting.DECLARED),
                means.stream()
                        .<Function<Component, Mean>>map(mean -> aggregate -> mean)
                        .toList(),
                component -> noise);
    }
}
