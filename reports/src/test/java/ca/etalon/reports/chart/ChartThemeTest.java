package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.view.Unit;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartThemeTest {

    private static double contrast(Color a, Color b) {
        double high = Math.max(ChartTheme.luminance(a), ChartTheme.luminance(b));
        double low = Math.min(ChartTheme.luminance(a), ChartTheme.luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    @Test
    void rampDarkensAllTheWay() {
        for (int i = 0; i < 100; i++) {
            assertTrue(
                    ChartTheme.luminance(ChartTheme.ramp(i / 100.0))
                            > ChartTheme.luminance(ChartTheme.ramp((i + 1) / 100.0)),
                    "step " + i);
        }
    }

    @Test
    void numbersStandOutOnEveryColourOfTheRamp() {
        for (int i = 0; i <= 100; i++) {
            Color fill = ChartTheme.ramp(i / 100.0);
            assertTrue(contrast(fill, ChartTheme.inkOn(fill)) >= 3.7, "step " + i);
        }
    }

    @Test
    void namesInColourAreReadableOnPaper() {
        for (int i = 0; i < ChartTheme.groupColors(); i++) {
            assertTrue(contrast(ChartTheme.readable(ChartTheme.group(i)), ChartTheme.PAPER) >= 4.5);
        }
        assertTrue(contrast(ChartTheme.FAINT_INK, ChartTheme.PAPER) >= 4.5);
    }

    @Test
    void namesAreWrappedAtSpacesAndHyphensAndNothingIsLost() {
        String name = "Municipalité régionale de comté de la Haute-Vallée-des-Chutes";
        List<String> lines = ChartFont.wrap(name, ChartFont.regular(12), 120, 9);
        assertEquals(name.replace(" ", ""), String.join("", lines).replace(" ", ""));
        for (String line : lines) {
            assertTrue(ChartFont.width(line, ChartFont.regular(12)) <= 120, line);
        }
        assertTrue(lines.size() > 2);
    }

    @Test
    void endlessWordIsBrokenAndEndsInAnEllipsis() {
        List<String> lines = ChartFont.wrap("x".repeat(500), ChartFont.regular(12), 100, 3);
        assertEquals(3, lines.size());
        assertTrue(lines.get(2).endsWith("…"));
    }

    @Test
    void shareOfAlmostNoneOrAllIsNotRoundedToEither() {
        Values values = new Values(Messages.ENGLISH, Unit.PERCENT);
        assertEquals("0%", values.number(0));
        assertEquals("<\u00a00.1%", values.number(0.0001));
        assertEquals("0.4%", values.number(0.004));
        assertEquals("1%", values.number(0.0051));
        assertEquals("99.6%", values.number(0.996));
        assertEquals(">\u00a099.9%", values.number(0.9999));
        assertEquals("100%", values.number(1));
    }

    @Test
    void numbersInPicturesAreShort() {
        assertEquals("12", ChartGraphics.shortest(12.0));
        assertEquals("0.5", ChartGraphics.shortest(0.5));
        assertEquals("-0.25", ChartGraphics.shortest(-0.25));
        assertEquals("0", ChartGraphics.shortest(-0.001));
        assertEquals("3.07", ChartGraphics.shortest(3.0712));
    }
}
