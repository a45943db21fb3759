package ca.etalon.reports.chart;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.chart.DataTable.Cell;
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
        return switch (unit) {
            case PERCENT -> percent(value);
            case COUNT -> texts.number(Math.round(value));
            case POINTS, DAYS -> texts.number(value, Math.abs(value) < 10 ? 1 : 0);
            case NUMBER -> texts.number(value, Math.abs(value) < 10 ? 2 : 1);
        };
    }

    private String percent(double ratio) {
        if (ratio > 0 && ratio < 0.0005) {
            return texts.get("chart.value.below", texts.percent(0.001, 1));
        }
        if (ratio < 1 && ratio > 0.9995) {
            return texts.get("chart.value.above", texts.percent(0.999, 1));
        }
        boolean nearEnd = ratio > 0 && ratio < 0.005 || ratio < 1 && ratio > 0.995;
        return texts.percent(ratio, nearEnd ? 1 : 0);
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
        String bounds = reading.hasBounds() ? bounds(reading) : value;
        return bounds.equals(value) ? value : texts.get("chart.value.bounded", value, bounds);
    }

    /** From one end to the other; one number where both are written alike. */
    String bounds(Reading reading) {
        String low = number(reading.low());
        String high = number(reading.high());
        return low.equals(high) ? low : texts.get("chart.value.bounds", low, high);
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
        return bound(reading.low());
    }

    Cell high(Reading reading) {
        return bound(reading.high());
    }

    private Cell bound(Double value) {
        return value == null ? new Cell("", null) : new Cell(number(value), value);
    }
}
