package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.Definitions;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.input.ReportData;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What Alder can fix, were the index of the three cities one that compares governments. */
class GovernmentFindingsTest {
    private static final String LICENCE = "openness.licence_open";

    /** What the fix of the licence mends too. */
    private static final String TWIN = "openness.licence_told";

    private static final String FORMAT = "standards.format_stated";

    @Test
    void gainsInTheComparisonStandBesideThoseOnAllThatWasMeasured() {
        var section = section(List.of(
                finding(1, LICENCE, "COMMON", 10, 0, 2.5),
                finding(1, LICENCE, "NONE", 10, 0, 4.9),
                finding(2, FORMAT, "COMMON", 4, 0, 0.0),
                finding(2, FORMAT, "NONE", 4, 0, 6.8)));

        assertEquals(
                List.of("Étalon index, in the comparison (of 100)", "Étalon index, all that was measured (of 100)"),
                section.select("thead th").eachText().subList(3, 5));
        assertEquals(
                List.of("2.5", "4.9"),
                section.select("tbody tr").first().select("td").eachText().subList(2, 4));
        assertTrue(section.text().contains("in the comparison with others, on which its rank rests"), section.text());
    }

    @Test
    void governmentThatIsNotComparedHasItsOwnGainsAlone() {
        var section = section(List.of(finding(1, LICENCE, "NONE", 10, 0, 4.9)));

        assertEquals("Étalon index (of 100)", section.select("thead th").get(3).text());
    }

    @Test
    void whatTheFixOfAnotherMendsIsNoFurtherThing() {
        var section = section(List.of(
                finding(1, LICENCE, "NONE", 10, 0, 4.9),
                finding(2, TWIN, "NONE", 3, 0, 1),
                finding(3, FORMAT, "NONE", 4, 0, 1)));

        assertTrue(section.text().contains("2 things fail"), section.text());
    }

    /** The licence of many is not known to be open or not, and not told: mending those known to fail mends less. */
    @Test
    void whatFailsMoreOftenThanItsMenderIsAThingOfItsOwn() {
        var section = section(List.of(finding(1, LICENCE, "NONE", 10, 20, 4.9), finding(2, TWIN, "NONE", 15, 0, 1)));

        assertTrue(section.text().contains("2 things fail"), section.text());
    }

    private static Finding finding(
            int place, String indicator, String policy, long failing, long unknown, double gain) {
        return new Finding(
                "alder", place, place, indicator, 1, "etalon", policy, failing, 40 - unknown, unknown, gain, "record");
    }

    private static Document section(List<Finding> findings) {
        var report = new Report(data(findings));
        var alder = report.governments().stream()
                .filter(government -> government.id().equals("alder"))
                .findFirst()
                .orElseThrow();
        var context = new PageContext(report, Messages.ENGLISH, "governments/alder.html");
        return Jsoup.parse(
                new GovernmentFindings(context, alder).section().orElseThrow().render());
    }

    private static ReportData data(List<Finding> findings) {
        var data = ThreeCities.data();
        var definitions = new Definitions(
                data.definitions().indicators(),
                data.definitions().frameworks().stream()
                        .map(GovernmentFindingsTest::comparing)
                        .toList(),
                data.definitions().groups(),
                data.definitions().classifiers());
        return new ReportData(
                data.edition(),
                data.configuration(),
                data.code(),
                data.conf(),
                definitions,
                data.resultOrder(),
                data.governments(),
                data.portals(),
                data.measurements(),
                data.scores(),
                findings,
                data.compositions(),
                data.links(),
                data.comparisons(),
                data.rankings(),
                data.readingErrors(),
                data.identities(),
                data.past(),
                data.snapshots(),
                data.datasets(),
                data.details());
    }

    private static FrameworkDefinition comparing(FrameworkDefinition of) {
        return new FrameworkDefinition(
                of.id(),
                of.version(),
                of.label(),
                of.description(),
                of.source(),
                List.of("COMMON", "NONE"),
                of.unobservable(),
                of.bands(),
                of.root(),
                of.defence(),
                of.screen(),
                of.draws());
    }
}
