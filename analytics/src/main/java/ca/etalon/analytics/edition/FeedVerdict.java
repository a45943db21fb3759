package ca.etalon.analytics.edition;

import ca.etalon.analytics.edition.PassSettings.GrainSettings;
import ca.etalon.analytics.indicator.Field;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Reason;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What the rows of one feed of a portal could not show, known once all of them are there: for each indicator, why it is
 * not observable.
 *
 * @param ofDataset reasons by indicator of the dataset grain, none where it is observable; {@code ofDistribution}
 *     likewise
 * @param hidesDistributions whether the feed names no distributions at all, so that a dataset without any may have some
 * @param hidden fields of which nothing can be told, as {@link FeedFields} writes sets
 */
record FeedVerdict(
        List<List<String>> ofDataset,
        List<List<String>> ofDistribution,
        boolean hidesDistributions,
        long hidden,
        PassSettings settings) {

    /** @param stated fields that some row of the feed states, as {@link FeedFields} writes sets */
    static FeedVerdict of(PassSettings settings, String portal, String feed, long stated, Freshness freshness) {
        long cannot = settings.fields().cannot(portal, feed, stated);
        long absent = settings.fields().notConfigured(portal, feed, stated);
        return new FeedVerdict(
                reasons(settings.dataset(), cannot, absent, freshness),
                reasons(settings.distribution(), cannot, absent, freshness),
                ((cannot | absent) & FeedFields.bit(Field.DISTRIBUTION)) != 0,
                cannot | absent | freshness.untold(),
                settings);
    }

    private static List<List<String>> reasons(GrainSettings grain, long cannot, long absent, Freshness freshness) {
        return Arrays.stream(grain.needs())
                .mapToObj(needs -> reasons(needs, cannot, absent, freshness))
                .toList();
    }

    /**
     * What the platform cannot state and what nobody put into the feed are two reasons: only the second can be mended.
     */
    private static List<String> reasons(long needs, long cannot, long absent, Freshness freshness) {
        var reasons = new ArrayList<String>();
        if ((needs & cannot) != 0) {
            reasons.add(reason(Observability.PLATFORM_CANNOT, needs & cannot));
        }
        if ((needs & absent) != 0) {
            reasons.add(reason(Observability.NOT_CONFIGURED, needs & absent));
        }
        var untold = freshness.untold(needs);
        if (reasons.isEmpty() && untold != null) {
            reasons.add(untold);
        }
        return reasons;
    }

    private static String reason(Observability how, long fields) {
        return new Reason(how.name(), FeedFields.names(fields)).written();
    }

    private List<List<String>> of(Grain grain) {
        return grain == Grain.DATASET ? ofDataset : ofDistribution;
    }

    /**
     * Tells a subject with rows of this feed why it has no value, even where no row is counted, unless rows can show that
     * they are none of those to count.
     */
    Explained explain(Tally tally) {
        var explained = new Explained(this, tally, new BitSet(), new BitSet());
        for (Grain grain : List.of(Grain.DATASET, Grain.DISTRIBUTION)) {
            for (int i = 0; i < of(grain).size(); i++) {
                if (!showsWhatIsLeftOut(grain, i)) {
                    explained.give(grain, i);
                }
            }
        }
        return explained;
    }

    private boolean showsWhatIsLeftOut(Grain grain, int indicator) {
        var isThere = grain == Grain.DATASET || !hidesDistributions;
        return isThere && (settings.of(grain).counting()[indicator] & hidden) == 0;
    }

    private boolean isKnownToBeLeftOut(Grain grain, int indicator, byte result, long stated) {
        long counting = settings.of(grain).counting()[indicator];
        return result == DatasetResult.NOT_COUNTED
                && showsWhatIsLeftOut(grain, indicator)
                && (counting == 0 || (counting & stated) != 0);
    }

    /** A subject with rows of the feed, and the indicators of which it was told why they have no value. */
    record Explained(FeedVerdict verdict, Tally tally, BitSet dataset, BitSet distribution) {

        /**
         * Marks what could not be observed in the results of a row; a row left out by what it states stays so.
         *
         * @param stated fields of the row, as {@link FeedFields} writes sets
         */
        void settle(Grain grain, byte[] results, long stated) {
            var reasons = verdict.of(grain);
            for (int i = 0; i < results.length; i++) {
                if (!reasons.get(i).isEmpty() && !verdict.isKnownToBeLeftOut(grain, i, results[i], stated)) {
                    results[i] = DatasetResult.NOT_OBSERVABLE;
                    give(grain, i);
                }
            }
        }

        private void give(Grain grain, int indicator) {
            var given = grain == Grain.DATASET ? dataset : distribution;
            if (!given.get(indicator)) {
                given.set(indicator);
                verdict.of(grain).get(indicator).forEach(reason -> tally.of(grain)
                        .addReason(indicator, reason));
            }
        }
    }

    /**
     * The distributions of a dataset for those who score it. Where the feed names none, it is not known that there are
     * none: one of which nothing could be observed stands for them.
     */
    List<byte[]> shown(List<byte[]> distributions) {
        if (!hidesDistributions || !distributions.isEmpty()) {
            return distributions;
        }
        var unseen = new byte[ofDistribution.size()];
        Arrays.fill(unseen, DatasetResult.NOT_OBSERVABLE);
        return List.of(unseen);
    }
}
