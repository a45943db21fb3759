package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.Rank;
import ca.etalon.analytics.measure.RankPair;
import ca.etalon.reports.chart.Charts;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.input.Rankings;
import ca.etalon.reports.output.MemorySiteOutput;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ranks on the site of three fictional cities: of two a framework of somebody's own makes a ranking. */
class FrameworkPageTest {
    private static Map<String, String> files;
    private static Document english;
    private static Document french;

    @BeforeAll
    static void render() {
        var output = new MemorySiteOutput();
        new Pages(ThreeCities.data(), Charts::render).write(output);
        files = output.files();
        english = page("en/frameworks/balance.html");
        french = page("fr/frameworks/balance.html");
    }

    private static Document page(String path) {
        return Jsoup.parse(files.get(path));
    }

    @Test
    void onlyFrameworksThatCompareHaveAPage() {
        assertFalse(files.containsKey("en/frameworks/etalon.html"));
        assertTrue(files.containsKey("fr/frameworks/balance.html"));
    }

    @Test
    void everyRankHasItsIntervalItsTieGroupAndAssessablePoints() {
        assertEquals(
                List.of(
                        "Alder 1st (1st to 2nd) A 1 80% 60 (50 to 70) – 80%",
                        "Bouleau 2nd (1st to 2nd) A 2 20% 55 (45 to 65) – 75%"),
                english.select("#ranks tbody tr").eachText());
        assertEquals("1er (1er à 2e)", french.select("#ranks tbody td").first().text());
    }

    @Test
    void chartHasATextAndATable() {
        var figure = english.select("#figure-places-balance").first();
        assertEquals(
                "2 governments in 1 tie group. Widest interval: Alder, ranks 1 to 2. Tie group A: Alder, Bouleau.",
                figure.select("svg desc").text());
        assertEquals(2, figure.select("details tbody tr").size());
        assertTrue(french.select("#figure-places-balance svg title").text().startsWith("Équilibre"));
    }

    @Test
    void neighboursAreSetAgainstOneAnother() {
        assertEquals("Alder Bouleau 80%", english.select("#neighbours tbody tr").text());
    }

    @Test
    void weightsAreShownAsDeclaredAndAsTheyCameToBear() {
        assertEquals(
                List.of(
                        "Balance averaged (geometric) 100% −0.5 its parts pull apart",
                        "Publishing 50% 50% 0.75 0.75",
                        "Format 50% 0% not measured of all compared: weighs nothing here",
                        "Openness 50% 50% −0.25 −0.25 ! runs against"),
                english.select("#tree tbody tr").eachText());
        assertTrue(english.select("#weights .finding").text().startsWith("2 of 3 indicators weigh"));
    }

    @Test
    void sensitivityKeepsItsBoundsAndIsNotCutOff() {
        assertEquals(
                List.of(
                        "By which mean parts are put together as declared, arithmetic throughout 0 (−0.03 to 0.02) 0.1 (0.05 to 0.15)",
                        "How much each part weighs every weight up to 25% lower or higher 0.9 (0.8 to 1) 1.02 (0.95 to 1.1)"),
                english.select("#sensitivity tbody tr").eachText());
        assertEquals(
                "Ranks hang most on one choice: How much each part weighs. Its total index is 1.02 (0.95 to 1.1).",
                english.select("#checks .finding").text());
        assertTrue(english.select("#checks").text().contains("Draws: 1,000, from the fixed seed 7"));
        assertEquals(2, french.select("#stability tbody tr").size());
    }

    @Test
    void defenceIsInItsAuthorsWordsAParagraphPerLine() {
        assertEquals(
                List.of("First reason " + ThreeCities.HOSTILE, "Second reason."),
                english.select("#defence p").eachText());
        assertEquals(
                List.of("Premier motif.", "Second motif."),
                french.select("#defence p").eachText());
    }

    @Test
    void governmentsWithoutARankAreCounted() {
        assertTrue(english.select("#not-placed").text().contains("at least 60% of the index"));
        assertTrue(english.select("#not-placed").text().contains("2 governments of the frame"));
    }

    /** Without a threshold none is named. */
    @Test
    void everyShareThatWasObservedIsEnoughWhereNoneIsDemanded() {
        var data = ThreeCities.withoutScreen();
        var output = new MemorySiteOutput();
        new Pages(data, Charts::render).write(output);
        var text = Jsoup.parse(output.files().get("en/frameworks/balance.html"))
                .select("#not-placed")
                .text();
        assertTrue(text.contains("however little of the index") && !text.contains("at least"), text);
        assertTrue(text.contains("2 governments of the frame"), text);
    }

    @Test
    void threeFilesHoldWhatIsStored() {
        assertTrue(
                files.get("data/frameworks/balance-ranks.csv")
                        .contains(
                                "\n2026-09-01,balance,2,alder,Alder,Alder,1,1.2,1.0,1.0,2.0,1,0.8,1,1000,60.0,50.0,70.0,80.0\n"));
        assertTrue(files.get("data/frameworks/balance-pairs.csv")
                .endsWith("\n2026-09-01,balance,alder,bouleau,0.8,0.2\n"));
        assertTrue(files.get("data/frameworks/balance-checks.csv")
                .contains("\n2026-09-01,balance,total,weights,1.02,0.95,1.1\n"));
    }

    @Test
    void pageOfAGovernmentTellsItsRankWithIntervalAndTies() {
        assertEquals(
                "Balance: 2nd (1st to 2nd in 90% of draws; tie group A with Alder), of 2 governments compared. How sure the"
                        + " ranks are",
                page("en/governments/bouleau.html").select("#scores .rank").text());
        assertEquals(
                "Équilibre : 1er (du 1er au 2e dans 90 % des tirages; groupe d’égalité A avec Bouleau), sur 2"
                        + " gouvernements comparés. Quelle est la certitude des rangs",
                page("fr/governments/alder.html").select("#scores .rank").text());
    }

    @Test
    void compareAndOverviewShowNoRankWithoutItsInterval() {
        var row = page("en/compare.html")
                .select("#compare tbody tr:has(a[href$=alder.html]) td")
                .last();
        assertEquals("1st (1st to 2nd)", row.text());
        assertEquals("1.0", row.attr("data-sort"));
        assertEquals(
                "Balance: 2 governments compared, 1 tie group.",
                page("en/index.html").select("#ranks li").text());
    }

    @Test
    void rankWithoutDrawsIsNotShown() {
        var naked = new Rankings(
                List.of(new Rank("balance", 2, "alder", 1, null, null, null, null, null, null, null, 0)),
                List.of(),
                List.of());
        assertEquals(List.of(), naked.sure("balance"));
    }

    @Test
    void pairWithoutARowStandsTheSameWayInEveryDraw() {
        var first = new Rank("balance", 2, "a", 1, 1.0, 1.0, 1.0, 1.0, 1, 1.0, 1, 1000);
        var second = new Rank("balance", 2, "b", 2, 2.0, 2.0, 2.0, 2.0, 1, 0.0, 2, 1000);
        var pair = new Rankings(List.of(first, second), List.of(), List.of()).pair(first, second);
        assertEquals(1, pair.above());
        assertEquals(0, pair.below());
    }

    @Test
    void pairIsTurnedWhereTheMedianSaysOtherThanTheRank() {
        var first = new Rank("balance", 2, "a", 2, 1.4, 1.0, 1.0, 2.0, 1, 0.6, 1, 1000);
        var second = new Rank("balance", 2, "b", 1, 1.5, 2.0, 1.0, 2.0, 1, 0.4, 1, 1000);
        var stored = List.of(new RankPair("balance", "b", "a", 0.4, 0.5));
        var rankings = new Rankings(List.of(second, first), stored, List.of());
        assertEquals(List.of(first, second), rankings.sure("balance"));
        assertEquals(0.5, rankings.pair(first, second).above());
        assertEquals(0.4, rankings.pair(first, second).below());
    }

    @Test
    void agreementThatIsNotWholeNeverRoundsToWhole() {
        var values = new Values(Messages.ENGLISH);
        assertEquals(
                List.of("1", ">\u00a00.999", "0.998", "0"),
                List.of(
                        values.agreement(1),
                        values.agreement(0.9997),
                        values.agreement(0.9979),
                        values.agreement(-0.0001)));
    }
}
