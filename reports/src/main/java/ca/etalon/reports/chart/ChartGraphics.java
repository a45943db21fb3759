package ca.etalon.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;

/**
 * The surface a chart is drawn on. Text becomes outlines, each glyph once per picture and referred to wherever it stands:
 * the look needs no font on the reader's side at a tenth of the size of drawing every letter anew. Nothing is clipped:
 * charts keep inside by themselves, and a label at the edge is whole.
 */
final class ChartGraphics extends ForwardingGraphics {

    /** Glyph outlines are written in this many units per em, as integers. */
    private static final int EM = 1000;

    private static final int SHORTEST = Character.MAX_RADIX;

    /** Outlines by glyph: no more than the two fonts have. */
    private static final Map<String, String> OUTLINES = new ConcurrentHashMap<>();

    private final String glyphPrefix;
    private final StringBuilder body;
    private final Map<String, String> glyphs = new TreeMap<>();

    ChartGraphics(String prefix, double width, double height) {
        this(prefix, width, height, new StringBuilder());
    }

    private ChartGraphics(String prefix, double width, double height, StringBuilder body) {
        super(new SVGGraphics2D(width, height, SVGUnits.PX, body));
        // Letters refer to glyphs thousands of times: a checksum of the prefix keeps the reference short.
        CRC32 checksum = new CRC32();
        checksum.update(prefix.getBytes(StandardCharsets.UTF_8));
        this.glyphPrefix = "g" + Long.toString(checksum.getValue(), SHORTEST);
        this.body = body;
        svg().setDefsKeyPrefix(prefix + "-");
        svg().setGeomDoubleConverter(ChartGraphics::shortest);
        svg().setTransformDoubleConverter(value -> shortest(value, 4));
    }

    /** Two decimals are a fiftieth of a screen's pixel. */
    static String shortest(double value) {
        return shortest(value, 2);
    }

    /** At most so many decimals, no trailing zeros, always a point. */
    static String shortest(double value, int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        long scaled = Math.round(value * unit);
        String sign = scaled < 0 ? "-" : "";
        String whole = Long.toString(Math.abs(scaled) / unit);
        String part = Long.toString(Math.abs(scaled) % unit + unit).substring(1);
        int end = part.length();
        while (end > 0 && part.charAt(end - 1) == '0') {
            end--;
        }
        return end == 0 ? sign + whole : sign + whole + "." + part.substring(0, end);
    }

    /** What was drawn, as the elements inside {@code <svg>}. */
    String body() {
        return body.toString();
    }

    /** The glyphs used, to stand in {@code <defs>}. */
    String glyphs() {
        StringBuilder defs = new StringBuilder();
        glyphs.forEach((id, path) -> defs.append("<path id='")
                .append(id)
                .append("' d='")
                .append(path)
                .append("'/>"));
        return defs.toString();
    }

    /** What follows, until {@link #endTip()}, shows this text under the pointer. */
    void beginTip(String text) {
        body.append("<g><title>").append(escape(text)).append("</title>");
    }

    void endTip() {
        body.append("</g>");
    }

    /** Text as it may stand between tags; characters XML cannot hold become a space. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(isXml(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF || c == '\t' || c == '\n';
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        Font font = getFont();
        boolean bold = ChartFont.isBold(font);
        GlyphVector vector =
                (bold ? ChartFont.bold(EM) : ChartFont.regular(EM)).createGlyphVector(ChartFont.UNHINTED, text);
        double scale = font.getSize2D() / EM;
        AffineTransform at = new AffineTransform(getTransform());
        at.translate(x, y);
        at.scale(scale, scale);
        Color color = getColor();
        body.append("<g fill='").append(hex(color)).append('\'');
        if (color.getAlpha() < 255) {
            body.append(" fill-opacity='")
                    .append(shortest(color.getAlpha() / 255.0))
                    .append('\'');
        }
        body.append(" transform='").append(matrix(at)).append("'>");
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            appendGlyph(bold, vector, i);
        }
        body.append("</g>");
    }

    private void appendGlyph(boolean bold, GlyphVector vector, int index) {
        double advance = vector.getGlyphPosition(index).getX();
        String name = (bold ? "b" : "r") + Integer.toString(vector.getGlyphCode(index), SHORTEST);
        String path = OUTLINES.computeIfAbsent(
                name,
                glyph -> path(AffineTransform.getTranslateInstance(-advance, 0)
                        .createTransformedShape(vector.getGlyphOutline(index))));
        if (path.isEmpty()) {
            return;
        }
        String id = glyphPrefix + name;
        glyphs.put(id, path);
        body.append("<use href='#").append(id).append('\'');
        if (Math.round(advance) != 0) {
            body.append(" x='").append(Math.round(advance)).append('\'');
        }
        body.append("/>");
    }

    /** The outline as an SVG path of integers. */
    private static String path(Shape shape) {
        StringBuilder d = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int segment = i.currentSegment(c);
            d.append("MLQCZ".charAt(segment));
            int numbers = new int[] {2, 2, 4, 6, 0}[segment];
            for (int k = 0; k < numbers; k++) {
                d.append(k == 0 ? "" : " ").append(Math.round(c[k]));
            }
        }
        return d.toString();
    }

    private static String matrix(AffineTransform at) {
        StringBuilder out = new StringBuilder("matrix(");
        double[] m = new double[6];
        at.getMatrix(m);
        for (int k = 0; k < 6; k++) {
            out.append(k == 0 ? "" : " ").append(shortest(m[k], k < 4 ? 5 : 2));
        }
        return out.append(')').toString();
    }

    static String hex(Color color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue());
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void clip(Shape shape) {
        // See the class comment.
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        // See the class comment.
    }

    @Override
    public void setClip(Shape shape) {
        // See the class comment.
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        // See the class comment.
    }
}
