package ca.etalon.analytics.peer;

import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.GroupSummary;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.Standing;
import ca.etalon.ingest.config.Government;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
            if (measurement != null && measurement.value() != null && measurement.denominator() > 0) {
                members.add(government);
                this.measured.add(measurement);
            }
        }
    }

    int count() {
        return measured.size();
    }

    GroupSummary summary(String group) {
        var values = measured.stream().mapToDouble(Measurement::value).toArray();
        double numerator = measured.stream().mapToDouble(Measurement::numerator).sum();
        long denominator = measured.stream().mapToLong(Measurement::denominator).sum();
        double weighted = 0;
        long residents = 0;
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            // Residents of an upper tier are those of the governments below it.
            if (member.population() != null && !PeerGroups.isUpper(member)) {
                weighted += member.population() * values[i];
                residents += member.population();
            }
        }
        var isShare = indicator.kind() == Indicator.Kind.SHARE;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return new GroupSummary(
                group,
                indicator.id(),
                governments,
                values.length,
                isShare ? numerator / denominator : null,
                sum / values.length,
                residents == 0 ? null : weighted / residents,
                residents,
                Quantiles.of(values, 0.25),
                Quantiles.of(values, 0.5),
                Quantiles.of(values, 0.75));
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

    /** The least that the value can be, were all that is unknown not satisfied; what is no share has no bounds. */
    private double low(Measurement of) {
        return indicator.kind() == Indicator.Kind.SHARE
                ? of.numerator() / (of.denominator() + of.unknown())
                : of.value();
    }

    private double high(Measurement of) {
        return indicator.kind() == Indicator.Kind.SHARE
                ? (of.numerator() + of.unknown()) / (of.denominator() + of.unknown())
                : of.value();
    }
}
