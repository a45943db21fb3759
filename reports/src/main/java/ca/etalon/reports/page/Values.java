package ca.etalon.reports.page;

import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Score;
import ca.etalon.reports.i18n.Ends;
import ca.etalon.reports.i18n.Texts;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How measurements and scores are written in one language: a value, a range where some is unknown, or why there is
 * none.
 */
final class Values {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOUR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2})");

    /** Unit of a mean of shares: written as percent. */
    static final String RATIO = "ratio";

    /** Unit of what goes from 0 to 1 and is no share: written with two decimals. */
    static final String INDEX = "index";

    private final Texts texts;

    Values(Texts texts) {
        this.texts = texts;
    }

    /** A ratio as percent; one that would round to nothing or to all keeps a decimal, or is said to be near it. */
    String percent(double ratio) {
        return texts.share(ratio, 0);
    }

    String range(Bounds bounds) {
        return range(bounds.low(), bounds.high());
    }

    /** A range of ratios. */
    String range(double low, double high) {
        return Ends.of(low, high, texts::share).in(texts, "value.range");
    }

    /** The measured value, a range, or a chip that says why there is none. */
    DomContent value(IndicatorDefinition indicator, Optional<Measurement> measurement) {
        if (measurement.isEmpty()) {
            return Chip.of(texts, "NONE");
        }
        var said = measurement.get();
        if (indicator.isRatio()) {
            var bounds = Bounds.of(said);
            if (bounds.isPresent()
                    && (said.status() == MeasurementStatus.MEASURED
                            || !bounds.get().isExact())) {
                return text(range(bounds.get()));
            }
        } else if (said.status() == MeasurementStatus.MEASURED) {
            return text(quantity(indicator, said.value()));
        }
        return Chip.of(texts, said.status().name());
    }

    /** A cell for a table that can be sorted: by the value, or by the middle of its range. */
    Table.Cell cell(IndicatorDefinition indicator, Optional<Measurement> measurement) {
        return Table.Cell.number(
                value(indicator, measurement),
                measurement.map(said -> position(indicator, said)).orElse(null));
    }

    /** The same; beside what has no range, how many it is of and how many are unknown, where some are. */
    Table.Cell cellWithUnknown(IndicatorDefinition indicator, Optional<Measurement> measurement) {
        var cell = cell(indicator, measurement);
        return measurement
                .filter(said -> !indicator.isRatio() && said.status() == MeasurementStatus.MEASURED)
                .filter(said -> said.unknown() != null && said.unknown() > 0)
                .filter(said -> !counts(indicator, said).isEmpty())
                .map(said -> Table.Cell.number(
                        each(
                                value(indicator, measurement),
                                text(" "),
                                span(texts.get("value.basis", counts(indicator, said), texts.number(said.unknown())))
                                        .withClass("note")),
                        said.value()))
                .orElse(cell);
    }

    private static Double position(IndicatorDefinition indicator, Measurement said) {
        if (indicator.isRatio()) {
            return Bounds.of(said)
                    .filter(bounds -> said.status() == MeasurementStatus.MEASURED || !bounds.isExact())
                    .map(bounds -> (bounds.low() + bounds.high()) / 2)
                    .orElse(null);
        }
        return said.status() == MeasurementStatus.MEASURED ? said.value() : null;
    }

    /** A number with its unit, where there is a message for the unit. */
    String quantity(IndicatorDefinition indicator, double value) {
        var number = number(value);
        var unit = indicator.unit();
        if (unit == null) {
            return number;
        }
        if (unit.equals(RATIO)) {
            return percent(value);
        }
        if (unit.equals(INDEX)) {
            return hundredths(value);
        }
        var key = "unit." + unit.toLowerCase(Locale.ROOT).replace(' ', '-');
        return texts.has(key) ? texts.get(key, number, Math.round(10 * value) / 10.0) : number + "\u00a0" + unit;
    }

    /** How well two things agree, where 1 is wholly: what is not wholly never rounds to it. */
    String agreement(double value) {
        return value > 0.9995 && value < 1 - 1e-12
                ? texts.get("chart.value.above", texts.number(0.999, 3))
                : texts.number(value, 3);
    }

    /** A number of which hundredths tell. */
    String hundredths(double value) {
        return texts.number(value, 2);
    }

    String number(double value) {
        return number(value, 0);
    }

    private String number(double value, int more) {
        return texts.number(value, (Math.abs(value) >= 100 ? 0 : 1) + more);
    }

    /** A range of numbers. */
    String numbers(double low, double high) {
        return Ends.of(low, high, this::number).in(texts, "value.range");
    }

    /**
     * How many satisfy it, of how many observed ({@code 12 of 40}); of a quantity, how many were observed. Of what has a
     * range alone, of how many there are, and how many more it may be: {@code 18 of 27; up to 9 more}.
     */
    String counts(IndicatorDefinition indicator, Measurement said) {
        if (said.denominator() == null) {
            return "";
        }
        boolean isOfGovernments = indicator.grain().equals("government");
        if (isOfGovernments && !indicator.isRatio() && said.denominator() == 1) {
            // The number of one government says itself what it is; there is nothing it would be a part of.
            return "";
        }
        if (isOfGovernments && indicator.isRatio() && isPart(said.numerator())) {
            // A part of one government is no part of a thing counted.
            return said.denominator() == 1 ? percent(said.numerator()) : texts.number(said.denominator());
        }
        if (indicator.isShare() && said.isKnownInPart()) {
            return texts.get(
                    "value.of.more",
                    parts(said.numerator()),
                    texts.number(said.denominator() + said.unknown()),
                    texts.number(said.unknown()));
        }
        return !indicator.isShare() || said.numerator() == null
                ? texts.number(said.denominator())
                : texts.get("value.of", parts(said.numerator()), texts.number(said.denominator()));
    }

    /** The counts beside a value, with how many are unknown; those of a range say so themselves. */
    String basis(IndicatorDefinition indicator, Measurement said) {
        return indicator.isShare() && said.isKnownInPart()
                ? "(" + counts(indicator, said) + ")"
                : texts.get(
                        "value.basis",
                        counts(indicator, said),
                        texts.number(said.unknown() == null ? 0 : said.unknown()));
    }

    private static boolean isPart(Double numerator) {
        return numerator != null && Math.abs(numerator - Math.rint(numerator)) > 1e-9;
    }

    /**
     * A sum of products, some of which count in part: with decimals where it is not whole, so that none is rounded
     * away.
     */
    String parts(double sum) {
        double said = Math.round(100 * sum) / 100.0;
        if (said == Math.rint(said)) {
            return texts.number(Math.round(said));
        }
        boolean needsTwo = Math.round(10 * said) % 10 == 0;
        return texts.number(said, needsTwo ? 2 : 1);
    }

    /**
     * The value were every record a data product by itself, and how many records were observed; empty where none was.
     */
    String byRecord(IndicatorDefinition indicator, Measurement said) {
        if (said.recordValue() == null || said.records() == null) {
            return "";
        }
        var value = indicator.isShare() ? percent(said.recordValue()) : quantity(indicator, said.recordValue());
        return texts.get("value.byRecord", value, texts.number(said.records()));
    }

    /** Why there is no value of an indicator, in words of its own where those for all would mislead. */
    String reason(Measurement said) {
        var own = "reason." + said.reason() + "." + said.indicator();
        return texts.has(own) ? texts.get(own) : reason(said.reason());
    }

    /** Why there is no value: one or more stable codes, each with its detail, in words. */
    String reason(String reasons) {
        if (reasons == null || reasons.isBlank()) {
            return "";
        }
        return Arrays.stream(reasons.split("; "))
                .map(reason -> {
                    var parts = reason.strip().split("[: ]+", 2);
                    var sentence = "reason." + parts[0] + ".of";
                    if (parts.length > 1 && texts.has(sentence)) {
                        return texts.get(sentence, (Object[]) all(parts[1]));
                    }
                    return reason(parts[0], parts.length > 1 ? details(parts[1]) : null);
                })
                .collect(Collectors.joining("; "));
    }

    /** A code in words, followed by its detail as it is. */
    String reason(String code, String detail) {
        var key = texts.has("reason." + code) ? "reason." + code : "issue." + code;
        var words = texts.has(key) ? texts.get(key) : code;
        return detail == null || detail.isBlank() ? words : texts.get("value.detail", words, detail);
    }

    /** Names of fields, statuses and dates that stand as a detail. */
    private String details(String details) {
        return String.join(", ", all(details));
    }

    private String[] all(String details) {
        return Arrays.stream(details.split(",\\s*")).map(this::detail).toArray(String[]::new);
    }

    private String detail(String detail) {
        for (var group : List.of("field.", "status.")) {
            if (texts.has(group + detail)) {
                return texts.get(group + detail);
            }
        }
        var hour = HOUR.matcher(detail);
        if (hour.matches()) {
            return texts.get("value.hour", texts.date(LocalDate.parse(hour.group(1))), hour.group(2));
        }
        return DAY.matcher(detail).matches() ? texts.date(LocalDate.parse(detail)) : detail;
    }

    /** Points of a score and its bounds; the bounds alone, or why there is nothing. */
    DomContent score(Optional<Score> score) {
        if (score.isEmpty()) {
            return Chip.of(texts, "NONE");
        }
        var said = score.get();
        if (said.status() == MeasurementStatus.MEASURED) {
            return hasRange(said) && !number(said.low()).equals(number(said.high()))
                    ? each(
                            text(number(said.value()) + " "),
                            span("(" + bounds(said) + ")").withClass("note"))
                    : text(number(said.value()));
        }
        return hasRange(said) && said.assessable() != null && said.assessable() > 0
                ? span(bounds(said)).withClass("note")
                : Chip.of(texts, said.status().name());
    }

    private String bounds(Score said) {
        return numbers(said.low(), said.high());
    }

    /**
     * How much of a framework could be assessed: points where it adds points, else a share, since its score then is that
     * of what could be assessed and may be higher than what that weighs.
     */
    String assessable(FrameworkDefinition.Node node, Score said) {
        if (said.assessable() == null) {
            return "";
        }
        return isInPoints(node) || said.max() == null
                ? number(said.assessable())
                : tenths(said.assessable() / said.max());
    }

    /** Whether the number of a node is made of points that are added. */
    static boolean isInPoints(FrameworkDefinition.Node node) {
        return node.aggregation() == null
                ? node.weight() == null
                : node.aggregation().equals("sum");
    }

    private String tenths(double ratio) {
        boolean isWhole = Math.abs(100 * ratio - Math.rint(100 * ratio)) < 0.05;
        return texts.share(ratio, isWhole ? 0 : 1);
    }

    static boolean hasRange(Score score) {
        return score.low() != null && score.high() != null && score.high() - score.low() > 1e-9;
    }

    /** A range drawn as a bar; the words stand beside it. */
    static DomContent bar(double low, double high) {
        return span(span().withStyle(String.format(
                        Locale.ROOT, "left:%.2f%%;width:%.2f%%", 100 * low, Math.max(0.6, 100 * (high - low)))))
                .withClass("bar")
                .attr("aria-hidden", "true");
    }

    /** What is known drawn solid, what is unknown hatched. */
    static DomContent bar(Bounds bounds) {
        return span(each(
                        span().withClass("known").withStyle(style(0, bounds.low())),
                        span().withClass("unknown").withStyle(style(bounds.low(), bounds.high()))))
                .withClass("bar")
                .attr("aria-hidden", "true");
    }

    private static String style(double from, double to) {
        return String.format(Locale.ROOT, "left:%.2f%%;width:%.2f%%", 100 * from, 100 * (to - from));
    }
}
