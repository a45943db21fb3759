package ca.etalon.analytics.finding;

import ca.etalon.analytics.edition.EditionStep.SubjectSums;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.finding.Gains.Gain;
import ca.etalon.analytics.framework.Goalposts;
import ca.etalon.analytics.framework.Subjects;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What each government can fix: every indicator that some of its datasets or distributions fail, or itself or some of its
 * parts, with the points that fixing all of them gains in each framework that has it, or what its fix mends too.
 *
 * <p>Each gain is that of one fix alone, with all that it mends. The order of all findings is by the gain in the first
 * framework, equal ones by that in the second, and so on; then by how many rows fail, then as indicators are declared.
 * Where a framework compares governments, the gain in the comparison comes before that on all that was measured of the
 * government. An indicator that is in no framework is a finding too, without a gain.
 */
final class Findings {
    private final Subjects subjects;
    private final Failures failures;
    private final Gains gains;

    Findings(Subjects subjects, Failures failures, Gains gains) {
        this.subjects = subjects;
        this.failures = failures;
        this.gains = gains;
    }

    /**
     * All findings, government by government, in their order.
     *
     * @param sums those of {@link FailingRows}, then those of the frameworks that score each dataset
     */
    List<Finding> all(SubjectSums sums) {
        return subjects.governments().parallelStream()
                .flatMap(government -> of(government, sums.of(government)).stream())
                .toList();
    }

    /** An indicator that fails, before its place is known. */
    private record Failing(Indicator indicator, Measurement said, List<Part> parts, double[] gains) {

        /** @param columns how many there are; where it has no gain, there is a number that is none */
        static Failing of(Indicator indicator, Measurement said, List<Part> parts, int columns) {
            var gains = new double[columns];
            Arrays.fill(gains, Double.NaN);
            parts.stream()
                    .filter(part -> part.gain != null)
                    .forEach(part -> gains[part.gain.column()] = part.gain.points());
            return new Failing(indicator, said, parts, gains);
        }

        /** What it gains in a column: nothing where the framework does not have it. */
        double gain(int column) {
            return Double.isNaN(gains[column]) ? 0 : gains[column];
        }

        /** Rows that fail; a government is none, and its parts are not to be held against datasets. */
        long failing() {
            return indicator.grain() == Grain.GOVERNMENT ? 0 : parts.get(0).failing;
        }
    }

    /** What fails by the lights of one framework; {@code gain} is null where there is none. */
    private record Part(Gain gain, long failing) {}

    private List<Finding> of(Subject government, long[] sums) {
        var all = new ArrayList<Failing>();
        var own = gains.of(government, sums);
        for (int i = 0; i < failures.indicators().size(); i++) {
            failing(government, i, sums, own).ifPresent(all::add);
        }
        all.sort(order());
        var findings = new ArrayList<Finding>();
        for (int place = 0; place < all.size(); place++) {
            for (Part part : all.get(place).parts) {
                findings.add(finding(government, place + 1, all, part));
            }
        }
        return findings;
    }

    private Optional<Failing> failing(Subject government, int number, long[] sums, Gains.Of own) {
        var indicator = failures.indicators().get(number);
        var said = subjects.measurement(government, indicator.id())
                .filter(found -> found.status() == MeasurementStatus.MEASURED);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<Part>();
        for (Gain gain : own.of(number)) {
            parts.add(new Part(gain, failing(said.get(), government, number, gain.goalposts(), sums)));
        }
        if (parts.isEmpty()) {
            parts.add(new Part(null, failing(said.get(), government, number, null, sums)));
        }
        parts.removeIf(part -> part.failing == 0);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Failing.of(indicator, said.get(), parts, gains.columns().size()));
    }

    private long failing(Measurement said, Subject government, int number, Goalposts goalposts, long[] sums) {
        return failures.indicators().get(number).grain() == Grain.GOVERNMENT
                ? (long) Math.ceil(said.denominator() - said.numerator())
                : failures.of(government, number, goalposts, sums);
    }

    private Comparator<Failing> order() {
        Comparator<Failing> order = Comparator.comparingInt(failing -> 0);
        for (int column = 0; column < gains.columns().size(); column++) {
            if (gains.columns().get(column).leads()) {
                order = order.thenComparing(byGain(column));
            }
        }
        return order.thenComparing(Comparator.comparingLong(Failing::failing).reversed());
    }

    private static Comparator<Failing> byGain(int column) {
        return Comparator.comparingDouble((Failing failing) -> failing.gain(column))
                .reversed();
    }

    private static Finding finding(Subject government, int place, List<Failing> all, Part part) {
        var failing = all.get(place - 1);
        var gain = part.gain;
        return new Finding(
                government.id(),
                place,
                gain == null ? null : rank(all, place, gain.column()),
                failing.indicator.id(),
                failing.indicator.version(),
                gain == null ? null : gain.framework().id(),
                gain == null ? null : gain.policy().name(),
                part.failing,
                failing.said.denominator(),
                failing.said.unknown(),
                gain == null ? null : gain.points(),
                failing.indicator.effort().name().toLowerCase(Locale.ROOT));
    }

    /** Place by the gain in one column; equal ones stand as in the order of all. */
    private static int rank(List<Failing> all, int place, int column) {
        double own = all.get(place - 1).gains[column];
        int before = 0;
        for (int other = 0; other < all.size(); other++) {
            double gain = all.get(other).gains[column];
            before += gain > own || gain == own && other < place - 1 ? 1 : 0;
        }
        return before + 1;
    }
}
