package ca.etalon.analytics.identity;

import java.io.Serializable;

/**
 * That a dataset that vanished and one that appeared are the same.
 *
 * @param rule by what they were matched
 * @param trace whether its data changed on the way, as far as both records tell
 */
public record Match(String fromKey, String toKey, Rule rule, Trace trace) implements Serializable {

    /** By what two records are taken for one dataset, the surest first. */
    public enum Rule {
        /** The same identifier of 32 hexadecimal digits (and layer) or UUID in the addresses of both. */
        ITEM_ID(0.98),
        /** The same identifier as published. */
        IDENTIFIER(0.97),
        /** The same layer or service among the distributions. */
        SERVICE_URL(0.95),
        /** The same address of a file or page. */
        URL(0.9),
        /** The same title in English or French, without case, accents and punctuation. */
        TITLE(0.8);

        private final double confidence;

        Rule(double confidence) {
            this.confidence = confidence;
        }

        /** How surely it is one dataset: our own estimate, not a measured rate. */
        public double confidence() {
            return confidence;
        }
    }

    /** What became of dates and counts of rows. */
    public enum Trace {
        SAME,
        CHANGED,
        UNCLEAR
    }
}
