package ca.etalon.reports.chart;

import ca.etalon.reports.i18n.Texts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** How many dots lie on one value where the lanes of a swarm cannot show them all apart: at none and at all, mostly. */
final class PileCount extends AbstractXYAnnotation {

    private final int row;
    private final double value;
    private final transient String text;

    private PileCount(int row, double value, String text) {
        this.row = row;
        this.value = value;
        this.text = text;
    }

    static List<PileCount> of(int row, List<Double> values, Texts texts) {
        TreeMap<Double, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        List<PileCount> piles = new ArrayList<>();
        counts.forEach((value, count) -> {
            if (count > Swarm.MOST_LANES) {
                piles.add(new PileCount(row, value, texts.get("chart.distribution.pile", count)));
            }
        });
        return piles;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis across,
            ValueAxis down,
            int renderer,
            PlotRenderingInfo info) {
        Font font = ChartFont.regular(10);
        double x = across.valueToJava2D(value, area, plot.getDomainAxisEdge());
        double bottom = down.valueToJava2D(row, area, plot.getRangeAxisEdge()) + ((NameAxis) down).rowHeight(row) / 2;
        g2.setFont(font);
        g2.setPaint(ChartTheme.SOFT_INK);
        g2.drawString(text, (float) (x - ChartFont.width(text, font) / 2), (float) bottom);
    }
}
