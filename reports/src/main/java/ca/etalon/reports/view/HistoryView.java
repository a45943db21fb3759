package ca.etalon.reports.view;

import java.time.LocalDate;
import java.util.List;

/**
 * A measure over dated snapshots; what is missing or partial breaks the line.
 *
 * @param measure what the axis counts
 * @param events what happened and may look like a trend (platform changed, portal closed)
 */
public record HistoryView(String id, String title, String measure, Scale scale, List<Series> series, List<Event> events)
        implements View {

    /** One line: a government, a portal, a reading of the headline. */
    public record Series(String id, String name, boolean highlighted, List<Point> points) {

        public Series {
            points = List.copyOf(points);
            for (int i = 1; i < points.size(); i++) {
                if (!points.get(i - 1).date().isBefore(points.get(i).date())) {
                    throw new IllegalArgumentException("points of " + id + " are not in order of their dates");
                }
            }
        }
    }

    /** One snapshot of one series. */
    public record Point(LocalDate date, State state, Reading reading) {

        public Point {
            if (state == State.MISSING && reading.isMeasured()) {
                throw new IllegalArgumentException("a missing snapshot has no value: " + date);
            }
        }
    }

    /** How much of the catalogue the snapshot holds. */
    public enum State {
        COMPLETE,
        /** Drawn hollow and kept out of the line. */
        PARTIAL,
        /** None since the point before: an earlier snapshot stands in. Drawn hollow and kept out of the line. */
        CARRIED,
        /** Failed, or never taken: a gap. */
        MISSING
    }

    /** Something dated that explains a jump. */
    public record Event(LocalDate date, String label) {}

    public HistoryView {
        View.check(id, title);
        series = List.copyOf(series);
        events = List.copyOf(events);
    }
}
