package ca.etalon.reports.chart;

import ca.etalon.reports.view.CompositionView.Tone;
import ca.etalon.reports.view.CoverageView.Presence;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The one look of all charts. Groups take the colours of Okabe and Ito (2008), which people with any of the common kinds
 * of colour blindness tell apart, each with a shape of its own so that no meaning hangs on colour alone; amounts take a
 * ramp from pale yellow to deep blue after ColorBrewer's YlGnBu, which is even in lightness and safe in print.
 */
final class ChartTheme {

    /** Every chart is drawn this wide; the reader's page scales it. */
    static final double WIDTH = 760;

    static final Color INK = new Color(0x1F2933);
    static final Color SOFT_INK = new Color(0x52606D);
    static final Color FAINT_INK = new Color(0x6B7785);
    static final Color GRID = new Color(0xDDE2E8);
    static final Color BASELINE = new Color(0x9AA5B1);
    static final Color STRIPE = new Color(0xF5F7FA);
    static final Color PAPER = Color.WHITE;

    /** A group as background: peers, context. */
    static final Color CONTEXT = new Color(0xB8C4D0);

    static final Color ACCENT = new Color(0xD55E00);

    private static final List<Color> GROUPS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x5B4B8A),
            new Color(0x4A4A4A));

    /** Neighbours in a bar differ in lightness too. */
    private static final List<Color> PARTS = List.of(
            new Color(0x0072B2),
            new Color(0x56B4E9),
            new Color(0x009E73),
            new Color(0xF0E442),
            new Color(0xE69F00),
            new Color(0xCC79A7),
            new Color(0x5B4B8A),
            new Color(0x8A97A5));

    private static final List<Color> RAMP = List.of(
            new Color(0xFFFFD9),
            new Color(0xEDF8B1),
            new Color(0xC7E9B4),
            new Color(0x7FCDBB),
            new Color(0x41B6C4),
            new Color(0x1D91C0),
            new Color(0x225EA8),
            new Color(0x253494),
            new Color(0x081D58));

    static final double TITLE_SIZE = 16;
    static final double TEXT_SIZE = 12;
    static final double SMALL_SIZE = 11;

    static final Stroke HAIRLINE = new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    static final Stroke LINE = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke THIN_LINE = new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 3}, 0);

    private ChartTheme() {}

    /** How many groups differ in colour; what is beyond repeats with another shape. */
    static int groupColors() {
        return GROUPS.size();
    }

    static Color group(int index) {
        return GROUPS.get(Math.floorMod(index, GROUPS.size()));
    }

    /** The edge of a filled mark: gives pale colours the contrast they lack on white. */
    static Color edge(Color fill) {
        return new Color(fill.getRed() * 7 / 10, fill.getGreen() * 7 / 10, fill.getBlue() * 7 / 10);
    }

    static Color pale(Color color, double strength) {
        return new Color(
                mix(255, color.getRed(), strength),
                mix(255, color.getGreen(), strength),
                mix(255, color.getBlue(), strength));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** The colour of an amount in [0, 1]. */
    static Color ramp(double share) {
        double position = Math.max(0, Math.min(1, share)) * (RAMP.size() - 1);
        int below = Math.min((int) position, RAMP.size() - 2);
        Color a = RAMP.get(below);
        Color b = RAMP.get(below + 1);
        double part = position - below;
        return new Color(
                mix(a.getRed(), b.getRed(), part),
                mix(a.getGreen(), b.getGreen(), part),
                mix(a.getBlue(), b.getBlue(), part));
    }

    /** The colour of a part that is judged. */
    static Color tone(Tone tone) {
        return switch (tone) {
            case GOOD -> new Color(0x0B5A8F);
            case GOOD_VARIANT -> new Color(0x56A3D6);
            case MIDDLING -> new Color(0xF2C66D);
            case POOR -> ACCENT;
            case UNKNOWN -> PAPER;
            case NONE, PLAIN -> new Color(0xD3DAE1);
        };
    }

    /** The colour of the n-th part that is not judged. */
    static Color part(int index) {
        return PARTS.get(Math.floorMod(index, PARTS.size()));
    }

    static Color presence(Presence presence) {
        return switch (presence) {
            case OWN -> tone(Tone.GOOD);
            case HOSTED -> tone(Tone.GOOD_VARIANT);
            case NOT_FOUND -> tone(Tone.MIDDLING);
            case NOT_SEARCHED -> tone(Tone.UNKNOWN);
        };
    }

    /** Ink or white, whichever stands out more on a colour (relative luminance after WCAG 2). */
    static Color inkOn(Color background) {
        double luminance = luminance(background);
        double withWhite = 1.05 / (luminance + 0.05);
        double withInk = (luminance + 0.05) / (luminance(INK) + 0.05);
        return withWhite > withInk ? Color.WHITE : INK;
    }

    /** A colour dark enough for text on white: at least 4.5 to 1. */
    static Color readable(Color color) {
        Color dark = color;
        while (1.05 / (luminance(dark) + 0.05) < 4.5) {
            dark = new Color(dark.getRed() * 9 / 10, dark.getGreen() * 9 / 10, dark.getBlue() * 9 / 10);
        }
        return dark;
    }

    static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** The mark of a group around the origin, of about the same area for each. */
    static Shape shape(int index, double radius) {
        double r = radius;
        return switch (Math.floorMod(index, 5)) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
            case 2 -> new Rectangle2D.Double(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r);
            case 3 -> polygon(0, -1.2 * r, 1.15 * r, 0.85 * r, -1.15 * r, 0.85 * r);
            default -> polygon(0, 1.2 * r, 1.15 * r, -0.85 * r, -1.15 * r, -0.85 * r);
        };
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
