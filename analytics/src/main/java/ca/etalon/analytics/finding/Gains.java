package ca.etalon.analytics.finding;

import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.framework.Framework;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.framework.Framework.Scored;
import ca.etalon.analytics.framework.Goalposts;
import ca.etalon.analytics.framework.PointGains;
import ca.etalon.analytics.framework.Simulation;
import ca.etalon.analytics.framework.Subjects;
import ca.etalon.analytics.indicator.Indicator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** What one fix gains a government, in each framework that has what it mends and under each of its policies. */
final class Gains {

    /** Gains are told in millionths of a point, so that equal ones are equal whatever the arithmetic left behind. */
    private static final double STEPS = 1e6;

    /**
     * One gain.
     *
     * @param column where framework and policy stand among {@link #columns}
     * @param goalposts of the indicator in the framework; null where it has none, or only the framework's twin of it is
     *     there
     */
    record Gain(int column, Framework framework, Policy policy, Goalposts goalposts, double points) {}

    /** A framework under one policy; {@code leads} where it helps to decide the order of findings. */
    record Column(Framework framework, Policy policy, boolean leads) {}

    private final List<Indicator> indicators;
    private final List<Set<String>> fixes;
    private final Subjects subjects;
    /** By the id of the framework, as all that follow: the hash of a whole framework costs more than a gain. */
    private final Map<String, PointGains> points = new HashMap<>();

    private final OpenedCredit opened;
    private final int firstOpened;
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Map<Subject, Simulation>> compared = new HashMap<>();
    /** By framework and indicator, where it is a leaf of it. */
    private final Map<String, Map<String, Goalposts>> goalposts = new HashMap<>();

    private final List<Column> columns = new ArrayList<>();

    /**
     * @param indicators whose fixes are asked for, by their number
     * @param frameworks in the order that findings are ordered by
     * @param points those that score each dataset; their sums follow one another, behind those of {@code opened}
     * @param start of the sums of {@code opened}
     */
    Gains(
            List<Indicator> indicators,
            List<Framework> frameworks,
            Subjects subjects,
            Map<Framework, PointGains> points,
            OpenedCredit opened,
            int start) {
        this.indicators = indicators;
        this.fixes = fixes(indicators);
        this.subjects = subjects;
        this.opened = opened;
        this.firstOpened = start;
        int next = start + opened.size();
        for (var entry : points.entrySet()) {
            this.points.put(entry.getKey().id(), entry.getValue());
            starts.put(entry.getKey().id(), next);
            next += entry.getValue().size();
        }
        for (Framework framework : frameworks) {
            for (Policy policy : comparisonFirst(framework)) {
                columns.add(new Column(framework, policy, policy == Policy.COMMON || policy == own(framework)));
            }
            if (framework.policies().contains(Policy.COMMON)) {
                compared.put(framework.id(), Simulation.compared(framework, subjects));
            }
            goalposts.put(framework.id(), goalposts(framework));
        }
    }

    /**
     * What each fix mends throughout: its own indicator, and those that it is said to mend too, but for those that it
     * only opens.
     */
    static List<Set<String>> fixes(List<Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> {
                    var ids = new HashSet<>(indicator.mends());
                    ids.add(indicator.id());
                    ids.removeAll(indicator.opens().keySet());
                    return Set.copyOf(ids);
                })
                .toList();
    }

    /** The published rank rests on it; a government that is not compared has no gain in it, and the next decides. */
    private static List<Policy> comparisonFirst(Framework framework) {
        return framework.policies().stream()
                .sorted(Comparator.comparing(policy -> policy != Policy.COMMON))
                .toList();
    }

    /** The policy of what was measured of a government, whatever others can tell of theirs. */
    private static Policy own(Framework framework) {
        return framework.policies().contains(Policy.NONE)
                ? Policy.NONE
                : framework.policies().get(0);
    }

    /** Of an indicator that stands in several leaves, those of the first. */
    private static Map<String, Goalposts> goalposts(Framework framework) {
        var goalposts = new HashMap<String, Goalposts>();
        framework
                .root()
                .leaves()
                .forEach(leaf -> goalposts.putIfAbsent(leaf.indicator().id(), leaf.goalposts()));
        return goalposts;
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
        private final Map<String, Simulation> own = new HashMap<>();

        private Of(Subject government, long[] sums) {
            this.government = government;
            this.sums = sums;
        }

        /** Gains of a fix in all frameworks that have what it mends, in the order of the columns. */
        List<Gain> of(int fix) {
            return IntStream.range(0, columns.size())
                    .mapToObj(column -> gain(column, fix))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<Gain> gain(int number, int fix) {
            var column = columns.get(number);
            var gain = column.framework().scored() == Scored.PER_DATASET
                    ? ofDatasets(column, fix)
                    : simulation(column)
                            .map(simulation -> simulation.gain(fixes.get(fix), opened.of(fix, sums, firstOpened)))
                            .orElse(OptionalDouble.empty());
            return gain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Gain(
                            number,
                            column.framework(),
                            column.policy(),
                            goalposts
                                    .get(column.framework().id())
                                    .get(indicators.get(fix).id()),
                            Math.rint(gain.getAsDouble() * STEPS) / STEPS));
        }

        private OptionalDouble ofDatasets(Column column, int fix) {
            long datasets = subjects.datasets(government);
            if (datasets == 0) {
                return OptionalDouble.empty();
            }
            int start = starts.get(column.framework().id());
            int policy = column.framework().policies().indexOf(column.policy());
            return points.get(column.framework().id()).gain(sums, start, policy, fix, datasets);
        }

        private Optional<Simulation> simulation(Column column) {
            return column.policy() == Policy.COMMON
                    ? Optional.ofNullable(compared.get(column.framework().id()).get(government))
                    : Optional.of(own.computeIfAbsent(
                            column.framework().id(), id -> new Simulation(column.framework(), subjects, government)));
        }
    }
}
