package ca.etalon.reports.page;

import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.Trend;
import ca.etalon.reports.i18n.Texts;
import j2html.tags.DomContent;
import java.util.Optional;

/** A trend in words: its slope with interval where there is one that stands, else why none is told. */
final class TrendWords {
    private static final int MOST_DECIMALS = 6;

    private final Texts texts;

    TrendWords(Texts texts) {
        this.texts = texts;
    }

    /** A short form for a cell of a table. */
    DomContent brief(IndicatorDefinition indicator, Optional<Trend> trend) {
        if (trend.isEmpty()) {
            return text("–");
        }
        var said = trend.get();
        if (said.direction() == null) {
            var key = isUnbounded(said) ? "trend.unbounded" : "trend.few";
            return span(texts.get(key, said.points())).withClass("note");
        }
        if (said.direction().equals("NONE")) {
            return span(texts.get("trend.none", said.points())).withClass("note");
        }
        return each(
                text(texts.get("trend." + said.direction(), slope(indicator, said.slope())) + " "),
                span(texts.get("trend.points", said.points())).withClass("note"));
    }

    /** The whole of it, in sentences. */
    String full(IndicatorDefinition indicator, Trend said) {
        var sentence = said.direction() == null
                ? texts.get(isUnbounded(said) ? "trend.sentence.unbounded" : "trend.sentence.few", said.points())
                : texts.get(
                        said.direction().equals("NONE") ? "trend.sentence.none" : "trend.sentence." + said.direction(),
                        slope(indicator, said.slope()),
                        slope(indicator, said.low()),
                        slope(indicator, said.high()),
                        said.points(),
                        texts.date(said.first()),
                        texts.date(said.last()),
                        probability(said.q()));
        var cut = said.cutOn() == null
                ? ""
                : " " + texts.get("trend.cut." + said.cutReason().split(" ", 2)[0], texts.date(said.cutOn()));
        var otherwise = said.readOtherwise() == null || said.readOtherwise() == 0 || said.direction() == null
                ? ""
                : " " + texts.get("trend.otherwise", said.readOtherwise(), said.points());
        return sentence + cut + otherwise;
    }

    private static boolean isUnbounded(Trend said) {
        return said.reason() != null && said.reason().startsWith(Trend.UNKNOWN_WITHOUT_BOUNDS);
    }

    private String probability(double q) {
        return q < 0.001 ? texts.get("trend.tiny", texts.number(0.001, 3)) : texts.number(q, 3);
    }

    /** Of a share in percentage points, else in the indicator's unit. */
    private String slope(IndicatorDefinition indicator, double perYear) {
        double said = indicator.isShare() ? 100 * perYear : perYear;
        int decimals = decimals(said, indicator.isShare() ? 1 : 2);
        var number = (said > 0 ? "+" : "") + texts.number(said, decimals);
        double unit = Math.pow(10, decimals);
        return indicator.isShare()
                ? texts.get("trend.points.percent", number, Math.round(Math.abs(said) * unit) / unit)
                : number;
    }

    /** As many as usual, and more where a slope that is there would be written as none. */
    private static int decimals(double slope, int usual) {
        int decimals = usual;
        while (slope != 0 && decimals < MOST_DECIMALS && Math.abs(slope) * Math.pow(10, decimals) < 0.5) {
            decimals++;
        }
        return decimals;
    }
}
