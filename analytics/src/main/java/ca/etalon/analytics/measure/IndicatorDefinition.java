package ca.etalon.analytics.measure;

import ca.etalon.ingest.config.Name;
import java.util.List;

/**
 * An indicator as an edition used it, for the reader of the report: the declared entry, word for word.
 *
 * @param id {@code dimension.snake_case}
 * @param kind share, count, mean or median
 * @param better more, less or none
 * @param grain government, dataset or distribution
 * @param needs fields a feed must be able to state
 * @param alsoReads fields read where a feed states them, and done without where it does not
 * @param counted Spark SQL of the denominator
 * @param satisfied Spark SQL of a share, or null
 * @param value Spark SQL of the quantity of another kind, or null; {@code unit} is its unit, or null
 * @param parts of what a share of a government's own parts is, or null
 * @param effort what kind of work the fix is: setting, record, data, decision or none; null in editions made before it
 *     was declared
 * @param mends ids of the indicators that the fix satisfies too
 * @param source where the definition comes from
 */
public record IndicatorDefinition(
        String id,
        int version,
        String dimension,
        String kind,
        String better,
        String grain,
        List<String> needs,
        List<String> alsoReads,
        String counted,
        String satisfied,
        String value,
        Parts parts,
        String unit,
        Name label,
        Name meaning,
        Name fix,
        String effort,
        List<String> mends,
        String source,
        List<Example> examples) {

    /** The unit of what lies from 0 to 1. */
    public static final String RATIO = "ratio";

    /**
     * Spark SQL of how many parts there are, and of how many it is not known.
     *
     * @param areHidden whether those may only be there unseen, since what is found is always known
     */
    public record Parts(String of, String undecided, boolean areHidden) {}

    /**
     * A declared example, which the build runs as a test.
     *
     * @param given the facts of the row, in one line of YAML or JSON as declared
     * @param expect the credit or value, or a range such as {@code 0.2..0.5}; null where it is not observed; {@code not
     *     counted} stands for itself
     */
    public record Example(String given, String expect) {
        /** Stands between the ends of a range. */
        public static final String TO = "..";
    }

    public IndicatorDefinition {
        needs = List.copyOf(needs);
        alsoReads = alsoReads == null ? List.of() : List.copyOf(alsoReads);
        mends = mends == null ? List.of() : List.copyOf(mends);
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /** Whether it tells of changes, by dates that are settled for a portal as a whole or by what was seen. */
    public boolean isOfChange() {
        return needs.contains("changed") || needs.contains("seen");
    }

    /** Whether it tells how many of the rows satisfy it. */
    public boolean isShare() {
        return kind.equals("share");
    }

    /**
     * Whether the value is a share, or a mean of what lies from 0 to 1 in every row: what is unknown then leaves a
     * range.
     */
    public boolean isRatio() {
        return isShare() || kind.equals("mean") && RATIO.equals(unit);
    }
}
