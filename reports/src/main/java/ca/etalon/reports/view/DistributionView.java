package ca.etalon.reports.view;

import java.util.List;

/**
 * How governments are spread on one measure: one strip and box over all of them, and one for each group.
 *
 * @param measure what the axis counts
 * @param groups groups to show apart, in order; may be empty
 */
public record DistributionView(
        String id, String title, String measure, Scale scale, List<Group> groups, List<Point> points) implements View {

    /**
     * One government.
     *
     * @param group id of one of the view's groups, or null
     */
    public record Point(String id, String name, String group, Reading reading, boolean highlighted) {}

    public DistributionView {
        View.check(id, title);
        groups = List.copyOf(groups);
        points = List.copyOf(points);
    }

    /** How many governments have a value, or a range that says something. */
    public long told() {
        return points.stream().filter(one -> scale.tells(one.reading())).count();
    }
}
