package ca.etalon.analytics.framework;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.FrameworkDefinition.Band;
import ca.etalon.ingest.config.Name;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A published or own way to turn indicators into scores, as declared in {@code conf/frameworks}.
 *
 * @param policies the ways a score is computed where there is a choice, the one to show first first
 * @param screen share of the index that must be observed of a government for it to be compared; see
 *     {@link Policy#COMMON}
 * @param isOverRecords whether single records are scored, and not data products; points of datasets always are
 * @param isForFindings whether findings are ordered by their gains in this framework before any other
 * @param defence why it weighs as it does, for the reader of its page; null where nothing is said
 * @param bands highest first; empty where there are none
 * @param recipe what is done to compare governments ({@link Policy#COMMON}) beyond the tree
 * @param uncertainty what is drawn to tell how sure ranks are; null where nothing is
 */
public record Framework(
        String id,
        int version,
        Name label,
        Name description,
        Name defence,
        String source,
        Scored scored,
        List<Policy> policies,
        Unobservable unobservable,
        double screen,
        boolean isOverRecords,
        boolean isForFindings,
        List<Band> bands,
        Node root,
        Recipe recipe,
        UncertaintyPlan uncertainty) {

    /** What is scored first. */
    public enum Scored {
        /** Every dataset gets points; a subject's score is their mean. */
        PER_DATASET,
        /** The shares of a subject are scored. */
        PER_SUBJECT
    }

    /** What is done where there is a choice. */
    public enum Policy {
        /** Of several distributions, in each dimension the one with the most points of it stands for the dataset. */
        BEST(Scored.PER_DATASET),
        /** The mean over the distributions stands for the dataset. */
        MEAN(Scored.PER_DATASET),
        /** Governments are scored on what was measured of every one of them: for comparison within one edition. */
        COMMON(Scored.PER_SUBJECT),
        /** Each subject is scored on all that was measured of it. */
        NONE(Scored.PER_SUBJECT);

        private final Scored scored;

        Policy(Scored scored) {
            this.scored = scored;
        }

        boolean fits(Scored other) {
            return scored == other;
        }
    }

    /** What becomes of points that could not be observed; low and high bounds stand beside in any case. */
    public enum Unobservable {
        /** They count as not reached. */
        ZERO,
        /** They leave numerator and denominator, and the assessable points say so. */
        DROP,
        /** There is no single value, only bounds. */
        BOUNDS
    }

    public Framework {
        policies = List.copyOf(policies);
        bands = List.copyOf(bands);
    }

    /** The id of the band that a total falls into: the highest whose threshold it reaches. */
    public Optional<String> band(double total) {
        return bands.stream().filter(band -> total >= band.from()).map(Band::id).findFirst();
    }

    /**
     * The id of the band that a total surely falls into, whatever the unknown is: none where its bounds lie in
     * different bands.
     *
     * @param low the total were all that is unknown unsatisfied, or null; {@code high} were it satisfied
     */
    Optional<String> band(double total, Double low, Double high) {
        if (low == null || high == null) {
            return band(total);
        }
        return band(low).filter(lowest -> band(high).filter(lowest::equals).isPresent());
    }

    /** The framework as an edition stores it for its readers. */
    public FrameworkDefinition definition() {
        return new FrameworkDefinition(
                id,
                version,
                label,
                description,
                source,
                policies.stream().map(Policy::name).toList(),
                unobservable.name().toLowerCase(Locale.ROOT),
                bands,
                root.definition(null),
                defence,
                screen,
                uncertainty == null ? null : uncertainty.definition());
    }
}
