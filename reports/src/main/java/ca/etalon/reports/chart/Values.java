package ca.etalon.reports.chart;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Ends;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Unit;
import java.util.Locale;

/** Numbers and statuses as a reader sees them. */
final class Values {

    private final Texts texts;
    private final Unit unit;

    Values(Texts texts, Unit unit) {
        this.texts = texts;
        this.unit = unit;
    }

    /** A number in its unit; a share that is neither none nor all is never rounded to either. */
    String number(double value) {
        return number(value, 0);
    }

    private String number(double value, int more) {
        return switch (unit) {
            case PERCENT -> texts.share(value, more);
            case COUNT -> texts.number(Math.round(value));
            case POINTS, DAYS -> texts.number(value, (Math.abs(value) < 10 ? 1 : 0) + more);
            case NUMBER -> texts.number(value, (Math.abs(value) < 10 ? 2 : 1) + more);
        };
    }

    /** A value, its bounds, or why there is none. */
    String reading(Reading reading) {
        if (!reading.isMeasured()) {
            return status(reading.status());
        }
        if (reading.value() == null) {
            return bounds(reading);
        }
        String value = number(reading.value());
        boolean tells = reading.hasBounds()
                && !(number(reading.low()).equals(value)
                        && number(reading.high()).equals(value));
        String bounds = tells ? bounds(reading) : value;
        return bounds.equals(value) ? value : texts.get("chart.value.bounded", value, bounds);
    }

    /** Whose it is, and what it is. */
    String tip(String name, Reading reading) {
        return texts.get("chart.tip", name, reading(reading));
    }

    /** From one end to the other; one number where both are the same. */
    String bounds(Reading reading) {
        return ends(reading).in(texts, "chart.value.bounds");
    }

    private Ends ends(Reading reading) {
        return Ends.of(reading.low(), reading.high(), this::number);
    }

    String status(MeasurementStatus status) {
        return texts.get("chart.status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** The value for a table: a number, or why there is none. */
    Cell cell(Reading reading) {
        if (reading.value() != null) {
            return new Cell(number(reading.value()), reading.value());
        }
        return new Cell(reading.isMeasured() ? texts.get("chart.status.only_bounds") : status(reading.status()), null);
    }

    Cell low(Reading reading) {
        return reading.low() == null
                ? new Cell("", null)
                : new Cell(ends(reading).low(), reading.low());
    }

    Cell high(Reading reading) {
        return reading.high() == null
                ? new Cell("", null)
                : new Cell(ends(reading).high(), reading.high());
    }
}
