package ca.etalon.analytics.finding;

import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.framework.Framework;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.framework.Framework.Scored;
import ca.etalon.analytics.framework.Node;
import ca.etalon.analytics.framework.PointGains;
import ca.etalon.analytics.framework.Simulation;
import ca.etalon.analytics.framework.Subjects;
import ca.etalon.analytics.indicator.Indicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What mending one indicator gains a government, in each framework that has it and under each of its policies. */
final class Gains {

    /** Gains are told in millionths of a point, so that equal ones are equal whatever the arithmetic left behind. */
    private static final double STEPS = 1e6;

    /**
     * One gain.
     *
     * @param column where framework and policy stand among {@link #columns}
     * @param leaf of the framework
     */
    record Gain(int column, Framework framework, Policy policy, Node leaf, double points) {}

    /** A framework under one policy; {@code leads} where only one of its policies can decide an order. */
    record Column(Framework framework, Policy policy, boolean leads) {}

    private final Subjects subjects;
    private final Map<Framework, PointGains> points;
    private final Map<Framework, Integer> starts = new HashMap<>();
    private final Map<Framework, Map<Subject, Simulation>> compared = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();

    /**
     * @param frameworks in the order that findings are ordered by
     * @param points those that score each dataset; their sums follow one another
     * @param start of those sums
     */
    Gains(List<Framework> frameworks, Subjects subjects, Map<Framework, PointGains> points, int start) {
        this.subjects = subjects;
        this.points = points;
        int next = start;
        for (var entry : points.entrySet()) {
            starts.put(entry.getKey(), next);
            next += entry.getValue().size();
        }
        for (Framework framework : frameworks) {
            for (Policy policy : framework.policies()) {
                columns.add(new Column(framework, policy, policy == leading(framework)));
            }
            if (framework.policies().contains(Policy.COMMON)) {
                compared.put(framework, Simulation.compared(framework, subjects));
            }
        }
    }

    /** What a government can do about its own score does not hang on what others can tell of theirs. */
    private static Policy leading(Framework framework) {
        return framework.policies().contains(Policy.NONE)
                ? Policy.NONE
                : framework.policies().get(0);
    }

    List<Column> columns() {
        return columns;
    }

    /** The gains of one government, ready to be asked for indicator by indicator. */
    Of of(Subject government, long[] sums) {
        return new Of(government, sums);
    }

    /** The gains of one government. */
    final class Of {
        private final Subject government;
        private final long[] sums;
        private final Map<Framework, Simulation> own = new HashMap<>();

        private Of(Subject government, long[] sums) {
            this.government = government;
            this.sums = sums;
        }

        /** Gains in all frameworks that have the indicator, in the order of the columns. */
        List<Gain> of(Indicator indicator) {
            return IntStream.range(0, columns.size())
                    .mapToObj(column -> gain(column, indicator))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<Gain> gain(int number, Indicator indicator) {
            var column = columns.get(number);
            var leaves = column.framework().root().leaves();
            int leaf = IntStream.range(0, leaves.size())
                    .filter(i -> leaves.get(i).indicator().id().equals(indicator.id()))
                    .findFirst()
                    .orElse(-1);
            if (leaf < 0) {
                return Optional.empty();
            }
            var gain = column.framework().scored() == Scored.PER_DATASET
                    ? ofDatasets(column, leaf)
                    : simulation(column)
                            .map(simulation -> simulation.gain(indicator))
                            .orElse(OptionalDouble.empty());
            return gain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Gain(
                            number,
                            column.framework(),
                            column.policy(),
                            leaves.get(leaf),
                            Math.rint(gain.getAsDouble() * STEPS) / STEPS));
        }

        private OptionalDouble ofDatasets(Column column, int leaf) {
            long datasets = subjects.datasets(government);
            if (datasets == 0) {
                return OptionalDouble.empty();
            }
            int start = starts.get(column.framework());
            var gains = points.get(column.framework());
            int policy = column.framework().policies().indexOf(column.policy());
            return OptionalDouble.of(
                    gains.gain(Arrays.copyOfRange(sums, start, start + gains.size()), policy, leaf, datasets));
        }

        private Optional<Simulation> simulation(Column column) {
            return column.policy() == Policy.COMMON
                    ? Optional.ofNullable(compared.get(column.framework()).get(government))
                    : Optional.of(own.computeIfAbsent(
                            column.framework(), framework -> new Simulation(framework, subjects, government)));
        }
    }
}
