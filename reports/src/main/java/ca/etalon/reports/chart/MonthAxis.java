package ca.etalon.reports.chart;

import ca.etalon.reports.i18n.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Real time in UTC, ticked at the first of months, however unevenly the snapshots lie. */
final class MonthAxis extends DateAxis {

    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final int MOST_TICKS = 7;

    private final transient Texts texts;
    private final transient LocalDate first;
    private final transient LocalDate last;

    MonthAxis(LocalDate first, LocalDate last, Texts texts) {
        super(null, TimeZone.getTimeZone("UTC"), Locale.ROOT);
        this.texts = texts;
        long air = Math.max(6, ChronoUnit.DAYS.between(first, last) / 40);
        this.first = first.minusDays(air);
        this.last = last.plusDays(air);
        setRange(new Date(millis(this.first)), new Date(millis(this.last)));
        Axes.style(this);
        setAxisLineVisible(true);
        setAxisLinePaint(ChartTheme.BASELINE);
        setTickMarksVisible(true);
        setTickMarkPaint(ChartTheme.BASELINE);
        setTickMarkOutsideLength(4);
    }

    static long millis(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** The months ticked: at most seven; with none inside, the days at both ends. */
    private List<LocalDate> ticked() {
        List<LocalDate> months = new ArrayList<>();
        for (int step : STEPS) {
            months.clear();
            YearMonth month = YearMonth.from(first);
            while (!month.atDay(1).isAfter(last)) {
                boolean onStep = (month.getYear() * 12 + month.getMonthValue() - 1) % step == 0;
                if (onStep && !month.atDay(1).isBefore(first)) {
                    months.add(month.atDay(1));
                }
                month = month.plusMonths(1);
            }
            if (months.size() <= MOST_TICKS) {
                break;
            }
        }
        return months;
    }

    @Override
    public List<DateTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<DateTick> ticks = new ArrayList<>();
        for (LocalDate date : ticked()) {
            ticks.add(tick(date, texts.month(date)));
        }
        if (ticks.isEmpty()) {
            LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
            ticks.add(tick(middle, texts.date(middle)));
        }
        return ticks;
    }

    private static DateTick tick(LocalDate date, String label) {
        return new DateTick(new Date(millis(date)), label, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0);
    }
}
