package ca.etalon.reports.view;

import java.util.List;

/**
 * Governments side by side on one measure, with bounds; shown in order, never numbered.
 *
 * @param measure what the axis counts
 * @param groups peer groups in the order of their colours; may be empty
 * @param marks lines to compare with
 */
public record RankingView(
        String id,
        String title,
        String measure,
        Scale scale,
        Better better,
        List<Group> groups,
        List<Row> rows,
        List<Mark> marks)
        implements View {

    /**
     * One government.
     *
     * @param group id of one of the view's groups, or null
     */
    public record Row(String id, String name, String group, Reading reading, boolean highlighted) {}

    public RankingView {
        View.check(id, title);
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        marks = List.copyOf(marks);
    }

    /** How many governments have a value, or a range that says something. */
    public long told() {
        return rows.stream().filter(one -> scale.tells(one.reading())).count();
    }
}
