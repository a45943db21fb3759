package ca.etalon.reports.input;

import static java.util.stream.Collectors.groupingBy;

import ca.etalon.analytics.measure.Rank;
import ca.etalon.analytics.measure.RankCheck;
import ca.etalon.analytics.measure.RankPair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an edition says of the places of governments in the frameworks that compare them, and of how sure they are. */
public final class Rankings {
    /** As tie groups are formed: so the members of each stand together. */
    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::median)
            .thenComparing(Rank::nominal, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Rank::government);

    private final Map<String, List<Rank>> ranks;
    private final Map<String, List<RankPair>> pairs;
    private final Map<String, List<RankCheck>> checks;
    private final Map<String, RankPair> byPair = new HashMap<>();
    private final Map<String, RankCheck> byCheck = new HashMap<>();

    public Rankings(List<Rank> ranks, List<RankPair> pairs, List<RankCheck> checks) {
        this.ranks = ranks.stream().collect(groupingBy(Rank::framework));
        this.pairs = pairs.stream().collect(groupingBy(RankPair::framework));
        this.checks = checks.stream().collect(groupingBy(RankCheck::framework));
        pairs.forEach(pair -> byPair.put(key(pair.framework(), pair.government(), pair.other()), pair));
        checks.forEach(one -> byCheck.put(key(one.framework(), one.check(), one.name()), one));
    }

    /** No places, as of a lake made before there were any. */
    public static Rankings none() {
        return new Rankings(List.of(), List.of(), List.of());
    }

    private static String key(String... parts) {
        return String.join(" ", parts);
    }

    /** Every row of a framework, as stored. */
    public List<Rank> all(String framework) {
        return ranks.getOrDefault(framework, List.of());
    }

    /** The places that come with an interval, best median first; a place without one is not to be shown. */
    public List<Rank> sure(String framework) {
        return all(framework).stream()
                .filter(rank -> rank.nominal() != null && rank.median() != null)
                .sorted(ORDER)
                .toList();
    }

    /** Pairs whose order is not the same in every draw, as stored. */
    public List<RankPair> pairs(String framework) {
        return pairs.getOrDefault(framework, List.of());
    }

    /**
     * How often one government stands above another, and below.
     *
     * @param first the one that {@link #sure} names before {@code second}: it is above in every draw where no pair is
     *     stored
     */
    public RankPair pair(Rank first, Rank second) {
        var turned = byPair.get(key(first.framework(), second.government(), first.government()));
        double above = turned == null ? 1 : turned.below();
        double below = turned == null ? 0 : turned.above();
        return byPair.getOrDefault(
                key(first.framework(), first.government(), second.government()),
                new RankPair(first.framework(), first.government(), second.government(), above, below));
    }

    /** Every check of a framework, as stored. */
    public List<RankCheck> checks(String framework) {
        return checks.getOrDefault(framework, List.of());
    }

    public Optional<RankCheck> check(String framework, String check, String name) {
        return Optional.ofNullable(byCheck.get(key(framework, check, name)));
    }

    /** The number of a check; empty where it could not be told. */
    public Optional<Double> number(String framework, String check, String name) {
        return check(framework, check, name).map(RankCheck::value);
    }
}
