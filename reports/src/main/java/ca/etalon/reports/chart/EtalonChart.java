package ca.etalon.reports.chart;

import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.View;
import org.jfree.chart.JFreeChart;

/** One kind of chart: turns its kind of view into a picture, a sentence and a table. Holds no state. */
interface EtalonChart<V extends View> {

    /** Name of the kind in message keys: {@code chart.<name>.…}. */
    String name();

    Class<V> view();

    /** Whether there is nothing to draw: then the picture says so. */
    boolean isEmpty(V view);

    /** Draws a view that is not empty. */
    Drawing draw(V view, Texts texts);

    /** The finding in a sentence or two, from the numbers drawn; the view is not empty. */
    String describe(V view, Texts texts);

    DataTable table(V view, Texts texts);

    /** A chart and how high it wants to be at {@link ChartTheme#WIDTH}. */
    record Drawing(JFreeChart chart, double height) {}
}
