package ca.etalon.analytics.peer;

import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.ValueBounds;
import ca.etalon.analytics.measure.GroupSummary;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.Standing;
import ca.etalon.ingest.config.Government;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One indicator over the governments of one group. */
final class GroupMeasure {
    private final Indicator indicator;
    private final int governments;
    private final List<Government> members = new ArrayList<>();
    private final List<Measurement> measured = new ArrayList<>();

    /** @param measured of governments, by id; those of others are left out */
    GroupMeasure(Indicator indicator, List<Government> governments, Map<String, Measurement> measured) {
        this.indicator = indicator;
        this.governments = governments.size();
        for (Government government : governments) {
            var measurement = measured.get(government.id());
            // A share of nothing observed is all unknown: no value to compare, whatever stands in the table.
            if (measurement != null && isKnown(measurement)) {
                members.add(government);
                this.measured.add(measurement);
            }
        }
    }

    private static boolean isKnown(Measurement measurement) {
        return measurement.isKnownInPart() || measurement.value() != null && measurement.denominator() > 0;
    }

    int count() {
        return measured.size();
    }

    GroupSummary summary(String group) {
        // Of some there may be only the range; then there is no value of the group either.
        var areValued = measured.stream().allMatch(one -> one.value() != null);
        var values = areValued ? numbers(Measurement::value) : null;
        var lows = numbers(this::low);
        var highs = numbers(this::high);
        double numerator = measured.stream().mapToDouble(Measurement::numerator).sum();
        long denominator = measured.stream().mapToLong(Measurement::denominator).sum();
        long unknown = measured.stream().mapToLong(Measurement::unknown).sum();
        var isShare = indicator.kind() == Indicator.Kind.SHARE;
        var isBounded = indicator.isRatio() || indicator.kind() == Indicator.Kind.COUNT;
        var isWhole = areValued && (!isBounded || unknown == 0);
        return new GroupSummary(
                group,
                indicator.id(),
                governments,
                count(),
                isShare && areValued ? numerator / denominator : null,
                isShare ? numerator / (denominator + unknown) : null,
                isShare ? (numerator + unknown) / (denominator + unknown) : null,
                areValued ? mean(values) : null,
                mean(lows),
                mean(highs),
                areValued ? ofResidents(values) : null,
                ofResidents(lows),
                ofResidents(highs),
                residents(),
                isWhole ? Quantiles.of(values, 0.25) : null,
                isWhole ? Quantiles.of(values, 0.5) : null,
                isWhole ? Quantiles.of(values, 0.75) : null);
    }

    private double[] numbers(ToDoubleFunction<Measurement> of) {
        return measured.stream().mapToDouble(of).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The mean by residents, or null where none are known. */
    private Double ofResidents(double[] values) {
        double weighted = 0;
        for (int i = 0; i < values.length; i++) {
            weighted += residents(members.get(i)) * values[i];
        }
        return residents() == 0 ? null : weighted / residents();
    }

    private long residents() {
        return members.stream().mapToLong(GroupMeasure::residents).sum();
    }

    /** Residents of an upper tier are those of the governments below it. */
    private static long residents(Government member) {
        return member.population() == null || PeerGroups.isUpper(member) ? 0 : member.population();
    }

    /** Where each member stands; none where neither direction is better. */
    List<Standing> standings(String group) {
        var standings = new ArrayList<Standing>();
        if (indicator.better() == Indicator.Better.NONE) {
            return standings;
        }
        for (int i = 0; i < members.size(); i++) {
            standings.add(new Standing(
                    group,
                    members.get(i).id(),
                    indicator.id(),
                    members.size(),
                    Quantiles.place(worst(measured.get(i)), others(i, true)),
                    Quantiles.place(best(measured.get(i)), others(i, false))));
        }
        return standings;
    }

    private double[] others(int member, boolean atTheirBest) {
        var others = new double[measured.size() - 1];
        int next = 0;
        for (int i = 0; i < measured.size(); i++) {
            if (i != member) {
                others[next++] = atTheirBest ? best(measured.get(i)) : worst(measured.get(i));
            }
        }
        return others;
    }

    private double best(Measurement of) {
        return indicator.better() == Indicator.Better.MORE ? high(of) : -low(of);
    }

    private double worst(Measurement of) {
        return indicator.better() == Indicator.Better.MORE ? low(of) : -high(of);
    }

    /** The least that the value can be; a quantity without ends is taken as it is. */
    private double low(Measurement of) {
        return ValueBounds.of(indicator, of).map(ValueBounds::low).orElse(of.value());
    }

    private double high(Measurement of) {
        return ValueBounds.of(indicator, of).map(ValueBounds::high).orElse(of.value());
    }
}
