package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.Better;
import ca.etalon.reports.view.Group;
import ca.etalon.reports.view.RankingView;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.View;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {

    static List<View> views() {
        return DemoViews.all();
    }

    @Test
    void everyKindOfViewHasOneChart() {
        Set<String> views = Arrays.stream(View.class.getPermittedSubclasses())
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> drawn = Charts.ALL.stream()
                .map(chart -> chart.view().getName())
                .sorted()
                .toList();
        assertEquals(new ArrayList<>(views), drawn, "add the missing chart to Charts.ALL");
    }

    @Test
    void everyChartClassIsListed() {
        Set<String> classes = new ClassFileImporter()
                .importPackagesOf(Charts.class).stream()
                        .filter(type -> type.isAssignableTo(EtalonChart.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = Charts.ALL.stream()
                .map(chart -> chart.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(classes, listed, "add the missing chart to Charts.ALL");
    }

    @Test
    void theDemonstrationHasEveryKindOfView() {
        Set<Class<?>> shown = views().stream().map(View::getClass).collect(Collectors.toSet());
        assertEquals(Set.of(View.class.getPermittedSubclasses()), shown);
    }

    @ParameterizedTest
    @MethodSource("views")
    void pictureIsNamedDescribedAndResponsive(View view) throws Exception {
        for (Texts texts : Messages.all()) {
            ChartImage image = Charts.render(view, texts);
            Element svg = parse(image.svg()).getDocumentElement();
            assertEquals("img", svg.getAttribute("role"));
            assertEquals("100%", svg.getAttribute("width"));
            assertFalse(svg.hasAttribute("height"), "the height follows from the view box");
            assertTrue(svg.getAttribute("viewBox").startsWith("0 0 760 "), svg.getAttribute("viewBox"));
            assertEquals(texts.language(), svg.getAttribute("lang"));
            assertEquals(view.title(), labelled(svg, 0));
            assertEquals(image.description(), labelled(svg, 1));
            assertFalse(image.description().isBlank());
            assertFalse(image.table().rows().isEmpty());
        }
    }

    private static String labelled(Element svg, int index) {
        String id = svg.getAttribute("aria-labelledby").split(" ")[index];
        NodeList children = svg.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child
                    && child.getAttribute("id").equals(id)) {
                return child.getTextContent();
            }
        }
        return "no element " + id;
    }

    @ParameterizedTest
    @MethodSource("views")
    void pictureNeedsNoFontAndNoOtherFile(View view) throws Exception {
        Document document = parse(Charts.render(view, Messages.FRENCH).svg());
        assertEquals(0, document.getElementsByTagName("text").getLength(), "text is drawn as outlines");
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(0, document.getElementsByTagName("image").getLength());
        Set<String> ids = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute("id")) {
                assertTrue(ids.add(element.getAttribute("id")), "id twice: " + element.getAttribute("id"));
            }
            if (element.getTagName().equals("use")) {
                wanted.add(element.getAttribute("href").substring(1));
            }
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                String value = element.getAttributes().item(a).getNodeValue();
                assertFalse(value.contains("NaN") || value.contains("Infinity"), value);
            }
        }
        assertTrue(ids.containsAll(wanted), "every glyph referred to is there");
        assertFalse(wanted.isEmpty());
    }

    @Test
    void idsOfTwoPicturesOnOnePageDiffer() throws Exception {
        Set<String> ids = new HashSet<>();
        for (View view : views()) {
            NodeList all = parse(Charts.render(view, Messages.ENGLISH).svg()).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String id = ((Element) all.item(i)).getAttribute("id");
                assertTrue(id.isEmpty() || ids.add(id), view.id() + " repeats " + id);
            }
        }
    }

    @Test
    void sameViewGivesSameBytesOnManyThreads() throws Exception {
        List<String> alone = renderAll();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> tasks =
                    List.of(ChartsTest::renderAll, ChartsTest::renderAll, ChartsTest::renderAll, ChartsTest::renderAll);
            for (Future<List<String>> rendered : pool.invokeAll(tasks)) {
                assertEquals(alone, rendered.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void defaultLocaleAndTimeZoneDoNotShow() {
        List<String> before = renderAll();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(before, renderAll());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> renderAll() {
        return views().stream()
                .filter(view -> !view.id().contains("300"))
                .flatMap(view -> Messages.all().stream().map(texts -> Charts.render(view, texts)))
                .map(image -> image.svg() + image.description() + image.table())
                .toList();
    }

    @Test
    void hostileNamesStayText() throws Exception {
        String hostile = "<script>alert(1)</script>&\"'\u0000\uFFFF]]>\u202e =cmd()";
        RankingView view = new RankingView(
                "hostile",
                hostile,
                hostile,
                Scale.PERCENT,
                Better.MORE,
                List.of(new Group("g", hostile)),
                List.of(
                        new RankingView.Row("a", hostile, "g", Reading.of(0.4), true),
                        new RankingView.Row("b", "x".repeat(3000), null, Reading.of(0.2), false)),
                List.of());
        ChartImage image = Charts.render(view, Messages.ENGLISH);
        Document document = parse(image.svg());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(
                document.getElementsByTagName("title").item(0).getTextContent().startsWith("<script>alert(1)"));
        assertFalse(image.svg().contains("<script"));
    }

    @Test
    void viewWithoutValuesSaysSo() throws Exception {
        RankingView view = new RankingView(
                "nothing",
                "Openly usable",
                "Share",
                Scale.PERCENT,
                Better.MORE,
                List.of(),
                List.of(new RankingView.Row(
                        "a", "Northgate", null, Reading.missing(MeasurementStatus.NOT_OBSERVABLE), false)),
                List.of());
        ChartImage image = Charts.render(view, Messages.FRENCH);
        assertEquals("Rien à dessiner\u00a0: aucun gouvernement n’a de valeur ici.", image.description());
        assertEquals("non observable", image.table().rows().get(0).get(2).text());
        assertTrue(parse(image.svg()).getElementsByTagName("use").getLength()
                > image.description().length() / 2);
    }

    static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
