package ca.etalon.reports.view;

import java.util.List;

/**
 * One government against its peers over several dimensions or indicators that share a scale.
 *
 * @param subject the government's name; {@code peers} names the group it is set against
 */
public record ProfileView(String id, String title, String subject, String peers, Scale scale, List<Row> rows)
        implements View {

    /**
     * One dimension or indicator.
     *
     * @param section heading above rows that belong together, or null
     * @param peers quartiles of the peers, or null where too few have a value
     */
    public record Row(String id, String label, String section, Reading reading, Quartiles peers) {}

    public ProfileView {
        View.check(id, title);
        rows = List.copyOf(rows);
    }
}
