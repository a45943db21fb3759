package ca.etalon.analytics.edition;

import ca.etalon.analytics.edition.PassSettings.GrainSettings;
import ca.etalon.analytics.indicator.Field;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Reason;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the rows of one feed of a portal could not show, known once all of them are there: for each indicator, why it is
 * not observable.
 *
 * @param ofDataset reasons by indicator of the dataset grain, none where it is observable; {@code ofDistribution}
 *     likewise
 * @param hidesDistributions whether the feed names no distributions at all, so that a dataset without any may have some
 */
record FeedVerdict(List<List<String>> ofDataset, List<List<String>> ofDistribution, boolean hidesDistributions) {

    /** @param stated fields that some row of the feed states, as {@link FeedFields} writes sets */
    static FeedVerdict of(PassSettings settings, String portal, String feed, long stated, Freshness freshness) {
        long cannot = settings.fields().cannot(portal, feed, stated);
        long absent = settings.fields().notConfigured(portal, feed, stated);
        return new FeedVerdict(
                reasons(settings.dataset(), cannot, absent, freshness),
                reasons(settings.distribution(), cannot, absent, freshness),
                ((cannot | absent) & FeedFields.bit(Field.DISTRIBUTION)) != 0);
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

    /** Tells a subject with rows of this feed why it has no value, even where no row is counted. */
    void explain(Tally tally) {
        explain(ofDataset, tally.of(Grain.DATASET));
        explain(ofDistribution, tally.of(Grain.DISTRIBUTION));
    }

    private static void explain(List<List<String>> reasons, GrainTally tally) {
        for (int i = 0; i < reasons.size(); i++) {
            for (String reason : reasons.get(i)) {
                tally.addReason(i, reason);
            }
        }
    }

    /** Marks what could not be observed in the results of a row. */
    void settle(Grain grain, byte[] results) {
        for (int i = 0; i < results.length; i++) {
            if (!of(grain).get(i).isEmpty()) {
                results[i] = DatasetResult.NOT_OBSERVABLE;
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
