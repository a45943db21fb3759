package ca.etalon.analytics.measure;

import ca.etalon.ingest.config.Name;
import java.util.List;

/**
 * A decision about rows that may be wrong, as an edition used it, for the reader of the report.
 *
 * @param positive what a row is told to be
 * @param source where the labelled cases come from, and {@code bias} what speaks against them
 * @param counts by language
 * @param decides ids of the indicators that rest on it
 */
public record ClassifierDefinition(
        String id, Name label, Name positive, Name source, Name bias, List<Counts> counts, List<String> decides) {

    /** Cases that are the same in every language. */
    public static final String ANY = "any";

    public ClassifierDefinition {
        counts = List.copyOf(counts);
        decides = List.copyOf(decides);
    }

    /**
     * What became of the labelled cases of one language.
     *
     * @param negatives labelled as not so and decided, of which {@code taken} were told to be so
     * @param positives labelled as so and decided, of which {@code missed} were told not to be so
     * @param undecided told neither
     */
    public record Counts(String language, long negatives, long taken, long positives, long missed, long undecided) {
        public long decided() {
            return negatives + positives;
        }
    }

    /** Decided cases that speak for the rows of one language: its own and those of any. */
    public long labels(String language) {
        return counts.stream()
                .filter(said ->
                        said.language().equals(language) || said.language().equals(ANY))
                .mapToLong(Counts::decided)
                .sum();
    }
}
