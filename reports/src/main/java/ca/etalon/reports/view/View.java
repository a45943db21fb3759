package ca.etalon.reports.view;

/** What one chart shows; each kind of view has one chart. */
public sealed interface View
        permits RankingView,
                ProfileView,
                DistributionView,
                HistoryView,
                HeatMapView,
                CompositionView,
                CoverageView,
                PlacesView {

    /** Name of the picture, unique on its page, {@code [a-z][a-z0-9-]*}; it prefixes every id inside the SVG. */
    String id();

    /** What the picture is about, in the reader's language. */
    String title();

    /** Checks what every view needs. */
    static void check(String id, String title) {
        if (id == null || !id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("view id '" + id + "' must match [a-z][a-z0-9-]*");
        }
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("view " + id + " needs a title");
        }
    }
}
