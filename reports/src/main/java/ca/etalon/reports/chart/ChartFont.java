package ca.etalon.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * DejaVu Sans Condensed, read from a Maven artifact: no installed font is asked, so that every machine draws and measures
 * the same. Measures are those of the outlines, unhinted, at any size.
 */
final class ChartFont {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Font REGULAR = load("DejaVuSansCondensed.ttf");
    private static final Font BOLD = load("DejaVuSansCondensed-Bold.ttf");

    /** A derived font keeps what it has measured: making it anew for each label would measure anew. */
    private static final Map<Float, Font> REGULAR_SIZES = new ConcurrentHashMap<>();

    private static final Map<Float, Font> BOLD_SIZES = new ConcurrentHashMap<>();

    /** Outlines are measured as they are drawn: not snapped to pixels. */
    static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private ChartFont() {}

    private static Font load(String file) {
        try (InputStream in = ChartFont.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("font " + file + " is not on the class path (jasperreports-fonts)");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font " + file + " is damaged", e);
        }
    }

    static Font regular(double size) {
        return REGULAR_SIZES.computeIfAbsent((float) size, REGULAR::deriveFont);
    }

    static Font bold(double size) {
        return BOLD_SIZES.computeIfAbsent((float) size, BOLD::deriveFont);
    }

    /**
     * Whether a font is the bold one.
     *
     * @throws IllegalStateException for a font not made here: it would be one of this machine's
     */
    static boolean isBold(Font font) {
        if (font == BOLD_SIZES.get(font.getSize2D())) {
            return true;
        }
        if (font == REGULAR_SIZES.get(font.getSize2D())) {
            return false;
        }
        throw new IllegalStateException("a chart must not be drawn with the installed font " + font.getName());
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, UNHINTED).getWidth();
    }

    /**
     * A text broken at spaces and after hyphens into lines no wider than asked; a word that is wider is broken where it
     * must. What exceeds the last line ends in an ellipsis.
     */
    static List<String> wrap(String text, Font font, double width, int maxLines) {
        List<String> lines = new ArrayList<>();
        String line = "";
        // Each piece keeps the hyphen or the space it ends with; a space at the end of a line does not count.
        for (String piece : text.strip().split("(?<=[-–/\\s])(?![-–/\\s])")) {
            String longer = line + piece.replaceAll("\\s+$", " ");
            if (width(longer.stripTrailing(), font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
            line = piece.replaceAll("\\s+$", " ");
            while (width(line.stripTrailing(), font) > width) {
                int fits = fitting(line, font, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        line = line.stripTrailing();
        lines.add(line);
        if (lines.size() <= maxLines) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, maxLines));
        String last = kept.get(maxLines - 1) + "…";
        while (width(last, font) > width && last.length() > 2) {
            last = last.substring(0, last.length() - 2).stripTrailing() + "…";
        }
        kept.set(maxLines - 1, last);
        return kept;
    }

    private static int fitting(String word, Font font, double width) {
        int end = word.length();
        while (end > 1 && width(word.substring(0, end), font) > width) {
            end = word.offsetByCodePoints(end, -1);
        }
        return Math.max(end, Character.charCount(word.codePointAt(0)));
    }
}
