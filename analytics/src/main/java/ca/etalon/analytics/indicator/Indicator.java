package ca.etalon.analytics.indicator;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.Name;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One declared entry of {@code conf/indicators}: what is counted, what satisfies it, and the sentences that explain it.
 *
 * @param id {@code dimension.snake_case}
 * @param version raised when the meaning changes
 * @param needs fields that a feed must be able to state, else the indicator is not observable there
 * @param alsoReads fields that the expressions read where a feed states them, and do without where it does not
 * @param counted Spark SQL over the grain's table: whether the row is in the denominator; never NULL
 * @param expression Spark SQL: for a share or a count a truth value or a credit in [0, 1], else a quantity; NULL where
 *     it was not observed
 * @param parts what a share of a government's own parts is of, else null; the expression then counts the parts that are
 *     known to be there
 * @param unit unit of the quantity of a mean or median, else null; a {@code ratio} lies from 0 to 1
 * @param fix what the publisher does about it; {@code effort} is what kind of work that is
 * @param mends ids of the indicators that this fix satisfies too, on every row of theirs: what satisfies this one
 *     satisfies them
 * @param opens what this fix satisfies only where another indicator is satisfied, with the id of that one: others, or its
 *     own indicator where something else stands in its way too
 * @param reaches the quantity of a mean to which the fix brings a row that has less, where that is not the best goalpost;
 *     else null
 * @param file where the entry stands, with {@code line}
 */
public record Indicator(
        String id,
        int version,
        Kind kind,
        Better better,
        Grain grain,
        List<Field> needs,
        List<Field> alsoReads,
        String counted,
        String expression,
        Parts parts,
        String unit,
        Name label,
        Name meaning,
        Name fix,
        Effort effort,
        List<String> mends,
        Map<String, String> opens,
        Double reaches,
        String source,
        List<IndicatorExample> examples,
        Path file,
        int line) {

    /**
     * The parts that one government's share is of, such as the types of data it is expected to publish.
     *
     * @param of Spark SQL: how many there are
     * @param undecided Spark SQL: of how many it is not known; never more than are missing are taken
     * @param areHidden whether what is not known may only be there unseen, since what is found is always known: the share of
     *     what is known then says nothing, and only the range is told
     */
    public record Parts(String of, String undecided, boolean areHidden) {
        /** The key under which the undecided are declared. */
        String key() {
            return areHidden ? "open" : "unknown";
        }
    }

    /** How the rows of a subject become one number. */
    public enum Kind {
        SHARE,
        COUNT,
        MEAN,
        MEDIAN;

        /** Whether the expression gives a quantity instead of a credit. */
        public boolean isQuantity() {
            return this == MEAN || this == MEDIAN;
        }
    }

    /** Which direction is an improvement; NONE is context. */
    public enum Better {
        MORE,
        LESS,
        NONE
    }

    /** What kind of work it usually is to mend what fails: how far it reaches, and who has to do it. */
    public enum Effort {
        /** One change of the portal, its feed or a template mends all records. */
        SETTING,
        /** Each record is edited: words, dates, addresses. */
        RECORD,
        /** The data themselves are made, converted or brought up to date. */
        DATA,
        /** Someone in charge adopts a policy or a licence first. */
        DECISION,
        /** There is nothing to mend: context alone. */
        NONE
    }

    public Indicator {
        needs = List.copyOf(needs);
        alsoReads = List.copyOf(alsoReads);
        mends = List.copyOf(mends);
        opens = Collections.unmodifiableMap(new TreeMap<>(opens));
        examples = List.copyOf(examples);
    }

    public String dimension() {
        return id.substring(0, id.indexOf('.'));
    }

    /**
     * Whether no row has less than 0 or more than 1 of it, so that what is unknown leaves a range: a share, a mean of
     * ratios.
     */
    public boolean isRatio() {
        return kind == Kind.SHARE || kind == Kind.MEAN && IndicatorDefinition.RATIO.equals(unit);
    }

    /** Whether a row is made of parts, each of which is found, missing or unknown. */
    public boolean isOfParts() {
        return parts != null;
    }

    /** All its expressions. */
    List<String> expressions() {
        return isOfParts() ? List.of(counted, expression, parts.of(), parts.undecided()) : List.of(counted, expression);
    }

    /** An indicator in its place that fails on every row. */
    Indicator failing() {
        return new Indicator(
                id,
                version,
                kind,
                better,
                grain,
                needs,
                alsoReads,
                "CAST(NULL AS BOOLEAN)",
                kind.isQuantity() ? "0" : "false",
                null,
                unit,
                label,
                meaning,
                fix,
                effort,
                mends,
                opens,
                reaches,
                source,
                examples,
                file,
                line);
    }

    /** The entry as an edition stores it for its readers. */
    public IndicatorDefinition definition() {
        return new IndicatorDefinition(
                id,
                version,
                dimension(),
                word(kind),
                word(better),
                grain.word(),
                needs.stream().map(Field::word).toList(),
                alsoReads.stream().map(Field::word).toList(),
                counted,
                kind.isQuantity() ? null : expression,
                kind.isQuantity() ? expression : null,
                isOfParts() ? new IndicatorDefinition.Parts(parts.of(), parts.undecided(), parts.areHidden()) : null,
                unit,
                label,
                meaning,
                fix,
                word(effort),
                mends,
                source,
                examples.stream()
                        .map(example -> new IndicatorDefinition.Example(example.givenText(), example.expectText()))
                        .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
