package ca.etalon.analytics.framework;

import ca.etalon.analytics.classifier.Classifiers;
import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Method;
import ca.etalon.analytics.composite.Outranking;
import ca.etalon.analytics.composite.Ranks;
import ca.etalon.analytics.composite.Values;
import ca.etalon.analytics.measure.Rank;
import ca.etalon.analytics.measure.RankCheck;
import ca.etalon.analytics.measure.RankPair;
import ca.etalon.analytics.uncertainty.CompositeModel;
import ca.etalon.analytics.uncertainty.RankDraws;
import ca.etalon.analytics.uncertainty.RankUncertainty;
import ca.etalon.analytics.uncertainty.TieGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The rows that tell of the ranking of one framework in one edition. */
final class RankRows {
    private final Framework framework;
    private final List<String> governments;
    private final Method.Made made;
    private final int[] nominal;
    /** Null where nothing is drawn. */
    private final CompositeModel model;

    private final RankDraws draws;
    private final RankUncertainty uncertainty;

    RankRows(Framework framework, Subjects subjects, Classifiers classifiers) {
        var index = new RankedIndex(framework, subjects, new IndexScores(framework, subjects).kept());
        this.framework = framework;
        this.governments = index.ranked().stream().map(subject -> subject.id()).toList();
        this.made = index.made();
        this.nominal = nominal();
        var plan = framework.uncertainty();
        var isDrawn = plan != null && governments.size() > 1;
        this.model = isDrawn ? index.model(plan, classifiers) : null;
        this.draws = isDrawn ? RankDraws.of(model, plan.draws()) : null;
        this.uncertainty = isDrawn ? new RankUncertainty(draws) : null;
    }

    private int[] nominal() {
        var ranks = Ranks.descending(
                framework.recipe().isByCopeland()
                        ? copeland()
                        : made.composite().index());
        return IntStream.range(0, governments.size())
                .map(unit -> (int) ranks.get(unit).orElse(0))
                .toArray();
    }

    /** Over the indicators on their scale, by what they weigh in all; a government without an index outranks nobody. */
    private Values copeland() {
        var effective = made.hierarchy().effectiveWeights();
        var weights = made.hierarchy().indicators().stream()
                .map(Component::id)
                .mapToDouble(effective::get)
                .toArray();
        var index = made.composite().index();
        return new Outranking(made.normalised(), weights).copeland().where(index::isPresent);
    }

    /** One row per compared government, in order of their ids. */
    List<Rank> ranks() {
        var groups = uncertainty == null ? new int[nominal.length] : TieGroups.of(uncertainty, nominal);
        return IntStream.range(0, governments.size())
                .mapToObj(unit -> rank(unit, groups[unit]))
                .toList();
    }

    private Rank rank(int unit, int group) {
        Integer place = nominal[unit] == 0 ? null : nominal[unit];
        var id = governments.get(unit);
        if (uncertainty == null) {
            return new Rank(
                    framework.id(), framework.version(), id, place, null, null, null, null, null, null, null, 0);
        }
        int top = framework.uncertainty().top();
        return new Rank(
                framework.id(),
                framework.version(),
                id,
                place,
                boxed(uncertainty.mean(unit)),
                boxed(uncertainty.median(unit)),
                boxed(uncertainty.quantile(unit, TieGroups.LOW)),
                boxed(uncertainty.quantile(unit, TieGroups.HIGH)),
                top,
                boxed(uncertainty.withinFirst(unit, top)),
                group == 0 ? null : group,
                uncertainty.draws());
    }

    /** The pairs whose order is not the same in every draw, the better nominal place first. */
    List<RankPair> pairs() {
        var pairs = new ArrayList<RankPair>();
        for (int unit = 0; unit < nominal.length && uncertainty != null; unit++) {
            for (int other = unit + 1; other < nominal.length; other++) {
                var isFirst = nominal[unit] <= nominal[other];
                var pair = isFirst ? pair(unit, other) : pair(other, unit);
                if (pair.above() < 1 && pair.below() < 1) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private RankPair pair(int unit, int other) {
        return new RankPair(
                framework.id(),
                governments.get(unit),
                governments.get(other),
                uncertainty.beats(unit, other),
                uncertainty.beats(other, unit));
    }

    List<RankCheck> checks() {
        return new RankChecks(framework, made, nominal, model, draws, uncertainty).all();
    }

    static Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
