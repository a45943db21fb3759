package ca.etalon.reports.page;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.Rank;
import ca.etalon.analytics.measure.RankPair;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.Rankings;
import ca.etalon.reports.view.PlacesView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The places of governments in one framework, in words: never one without the interval in which it lies. */
final class Places {
    /** More governments than this are counted, not named. */
    private static final int NAMED = 5;

    private static final int LETTERS = 26;

    private final PageContext context;
    private final FrameworkDefinition framework;
    private final Rankings rankings;
    private final List<Rank> sure;

    Places(PageContext context, FrameworkDefinition framework) {
        this.context = context;
        this.framework = framework;
        this.rankings = context.report().data().rankings();
        this.sure = rankings.sure(framework.id()).stream()
                .filter(rank -> context.report().government(rank.government()).isPresent())
                .toList();
    }

    /** The places that may be shown, in the order of their tie groups. */
    List<Rank> sure() {
        return sure;
    }

    String label() {
        return context.texts().of(framework.label());
    }

    FrameworkDefinition framework() {
        return framework;
    }

    Optional<Rank> of(Government government) {
        return sure.stream()
                .filter(rank -> rank.government().equals(government.id()))
                .findFirst();
    }

    /** How many groups can be told apart. */
    long groups() {
        return sure.stream().map(this::letter).distinct().count();
    }

    String name(Rank rank) {
        return context.report()
                .government(rank.government())
                .map(government -> context.texts().of(government.name()))
                .orElse(rank.government());
    }

    /** A, B … Z, AA, AB …; a dash for one that is in no group. */
    String letter(Rank rank) {
        if (rank.tieGroup() == null) {
            return "–";
        }
        var letters = new StringBuilder();
        for (int rest = rank.tieGroup(); rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** {@code 3rd (2nd to 5th)}; the head of its column says of how many draws. */
    String brief(Rank rank) {
        int low = low(rank);
        int high = high(rank);
        var interval = low == high
                ? context.text("rank.ordinal", low)
                : context.text("value.range", context.text("rank.ordinal", low), context.text("rank.ordinal", high));
        return context.text("rank.brief", nominal(rank), interval);
    }

    /** {@code 3rd (2nd to 5th in 90% of draws; tie group B with X and Y)}. */
    String words(Rank rank) {
        int low = low(rank);
        int high = high(rank);
        var interval = low == high
                ? context.text("rank.interval.one", context.text("rank.ordinal", low))
                : context.text("rank.interval", context.text("rank.ordinal", low), context.text("rank.ordinal", high));
        return context.text("rank.words", nominal(rank), interval, tie(rank));
    }

    private String nominal(Rank rank) {
        boolean isShared = sure.stream()
                        .filter(other -> other.nominal().equals(rank.nominal()))
                        .count()
                > 1;
        var place = context.text("rank.ordinal", rank.nominal());
        return isShared ? context.text("rank.equal", place) : place;
    }

    /** Ends between two places are taken outwards: an interval is rather too wide than too narrow. */
    private static int low(Rank rank) {
        return (int) Math.floor(rank.low());
    }

    private static int high(Rank rank) {
        return (int) Math.ceil(rank.high());
    }

    private String tie(Rank rank) {
        var others = tiedWith(rank);
        if (others.isEmpty()) {
            return context.text("rank.tie.alone", letter(rank));
        }
        var named = others.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        return context.text("rank.tie", letter(rank), named, Math.max(0, others.size() - NAMED));
    }

    /** The others of its tie group. */
    List<Rank> tiedWith(Rank rank) {
        return sure.stream()
                .filter(other -> rank.tieGroup() != null
                        && Objects.equals(other.tieGroup(), rank.tieGroup())
                        && !other.government().equals(rank.government()))
                .toList();
    }

    /** How often the first stands above the second, which comes later in the order, and below it. */
    RankPair pair(Rank first, Rank second) {
        return rankings.pair(first, second);
    }

    PlacesView view() {
        return new PlacesView(
                "places-" + framework.id().replace('_', '-'),
                context.text("rank.chart.title", label()),
                sure.stream().map(Rank::top).findFirst().orElse(1),
                sure.stream()
                        .map(rank -> new PlacesView.Row(
                                rank.government(),
                                name(rank),
                                rank.nominal(),
                                rank.median(),
                                rank.low(),
                                rank.high(),
                                rank.withinTop(),
                                letter(rank)))
                        .toList());
    }
}
