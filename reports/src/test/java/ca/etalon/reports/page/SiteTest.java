package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.portalfact.PortalSignals;
import ca.etalon.reports.chart.Charts;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.output.MemorySiteOutput;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The golden site of three fictional cities. */
class SiteTest {
    private static Map<String, String> files;
    private static final Map<String, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void render() {
        files = write();
        files.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                PAGES.put(path, Jsoup.parse(text));
            }
        });
    }

    private static Map<String, String> write() {
        var output = new MemorySiteOutput();
        new Pages(ThreeCities.data(), Charts::render).write(output);
        return output.files();
    }

    @Test
    void sameDataGiveTheSameBytes() {
        assertEquals(files, write());
    }

    @Test
    void everyGovernmentHasAPageInBothLanguagesEvenWithoutAPortal() {
        for (var language : List.of("en", "fr")) {
            for (var government : List.of("alder", "bouleau", "cedre", "deux-rives")) {
                assertTrue(PAGES.containsKey(language + "/governments/" + government + ".html"), government);
            }
        }
        var presence = select("en/governments/cedre.html", "#presence");
        assertTrue(presence.contains("July 4, 2026") && presence.contains("web search"), presence);
        assertTrue(select("fr/governments/deux-rives.html", "#presence").contains("non recherché"));
    }

    @Test
    void averageOfWhatIsPartlyUnknownIsARangeWithoutQuartiles() {
        var page = PAGES.get("en/" + IndicatorPage.path(Headline.INCLUSIVE));
        var cells = page.select("#groups tbody tr").first().select("td").eachText();
        assertEquals("40% to 60%", cells.get(1));
        assertEquals("–", cells.get(5));
    }

    @Test
    void shareThatRestsOnAReadingComesWithItsError() {
        var english = PAGES.get("en/indicators/openness.licence_open.html");
        assertTrue(english.select("#governments thead").text().contains("With the error of reading"));
        assertTrue(english.select("#governments tbody tr").text().contains("73% to 76%"));
        assertTrue(english.select("#governments tbody tr").text().contains("45.1% to 46.2%"));
        assertTrue(english.text().contains("With the error of reading: 61% to 67%."), english::text);
        assertTrue(english.text().contains("at least 742 cases speak for English and 802 for French"), english::text);
        assertTrue(english.text().contains("Records in French here: 25%."), english::text);
        var french = select("fr/indicators/openness.licence_open.html", "main").replaceAll("\\p{Zs}", " ");
        assertTrue(french.contains("Avec l’erreur de lecture : 61 % à 67 %."), french);
        assertTrue(select("en/governments/alder.html", "#headline .card")
                .contains("With the error of reading: 23% to 76%."));
        assertFalse(select("en/indicators/publishing.description_present.html", "main")
                .contains("error of reading"));
    }

    @Test
    void methodTellsHowOftenEachReadingWasWrongByLanguage() {
        var rows = PAGES.get("en/method.html").select("#reading tbody tr");
        assertEquals(2, rows.size());
        assertEquals(
                List.of("Either, or alike in both", "1 of 138", "2 of 604", "26"),
                rows.get(0).select("td").eachText());
        assertEquals(
                List.of("French", "0 of 4", "0 of 56", "5"),
                rows.get(1).select("td").eachText());
        var french = select("fr/method.html", "#reading");
        assertTrue(french.contains("Ouverture d’une licence") && french.contains("Énoncés lus à la main."), french);
    }

    @Test
    void pageOfAPlatformSaysWhatItHidesWhyAndWhatToDo() {
        var english = select("en/platforms/ckan.html", "main");
        var french = select("fr/platforms/ckan.html", "main");
        for (var said : List.of("frequency", "No place for a frequency.", "A field to add.", "Add the field.")) {
            assertTrue(english.contains(said), said);
        }
        for (var said :
                List.of("fréquence", "Aucune place pour une fréquence.", "Un champ à ajouter.", "Ajoutez le champ.")) {
            assertTrue(french.contains(said), said);
        }
        assertTrue(english.contains("1 of the 2 portals of this edition runs it."), english);
        var points = PAGES.get("en/platforms/ckan.html")
                .select("#feed-package-search tbody")
                .first()
                .select("tr")
                .first();
        assertEquals(List.of("100", "0", "100", "0"), points.select("td").eachText(), "both leaves need a licence");
    }

    @Test
    void whatIsHiddenIsLinkedWhereItMatters() {
        for (var page : List.of("governments/bouleau.html", "indicators/openness.licence_open.html", "method.html")) {
            var links = PAGES.get("en/" + page).select("a[href$=platforms/ckan.html]");
            assertFalse(links.isEmpty(), page);
        }
        var hidden = select("en/governments/bouleau.html", "#hidden");
        assertTrue(hidden.contains("The platform cannot state frequency"), hidden);
        assertEquals(0, PAGES.get("en/governments/alder.html").select("#hidden").size());
    }

    @Test
    void indicatorNamesItsNeedsInWordsAndTheResultsOfItsExamples() {
        assertTrue(select("fr/indicators/openness.licence_open.html", "#needs").contains("licence"));
        var page = select("fr/indicators/openness.licence_open.html", "main");
        assertTrue(page.contains("satisfait (1)"), page);
    }

    @Test
    void assessablePointsStandBesideEveryScoreThatIsCompared() {
        for (var cell : PAGES.get("en/compare.html").select("#compare tbody td:nth-last-child(2)")) {
            assertTrue(
                    cell.select(".chip").size() > 0
                            || cell.text().matches(".* on [0-9.]+% of the index")
                            || cell.text().equals("–"),
                    cell.text());
        }
    }

    @Test
    void noLinkIsDead() {
        var dead = new ArrayList<String>();
        PAGES.forEach((path, page) -> {
            for (var link : page.select("[href]")) {
                var target = link.attr("href");
                if (target.startsWith("https://")) {
                    continue;
                }
                var resolved = URI.create("site:/" + path).resolve(target);
                var file = resolved.getPath().substring(1);
                boolean found = files.containsKey(file)
                        && (resolved.getFragment() == null
                                || (PAGES.containsKey(file)
                                        && PAGES.get(file).getElementById(resolved.getFragment()) != null));
                if (!found) {
                    dead.add(path + " → " + target);
                }
            }
        });
        assertEquals(List.of(), dead);
    }

    @Test
    void everyPageIsLinkedFromAnother() {
        var linked = new java.util.TreeSet<String>();
        PAGES.forEach((path, page) -> page.select("a[href]").forEach(link -> {
            if (!link.attr("href").startsWith("https://")) {
                linked.add(URI.create("site:/" + path)
                        .resolve(link.attr("href"))
                        .getPath()
                        .substring(1));
            }
        }));
        var lonely = files.keySet().stream()
                .filter(path -> !path.equals("index.html") && !linked.contains(path))
                .toList();
        assertEquals(List.of(), lonely);
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        PAGES.forEach((path, page) -> {
            assertEquals(
                    0,
                    page.select("[src], link[rel=stylesheet], iframe, object").size(),
                    path);
            var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            assertTrue(policy.startsWith("default-src 'none'"), path);
            assertFalse(policy.contains("script-src 'unsafe-inline'"), path);
        });
    }

    @Test
    void hostileTitleIsTextInEveryPage() {
        PAGES.forEach((path, page) -> page.select("script")
                .forEach(script -> assertFalse(script.data().contains("alert(1)"), path)));
        assertTrue(PAGES.get("en/portals/alder.html").text().contains(ThreeCities.HOSTILE));
        PAGES.forEach((path, page) ->
                assertEquals(0, page.select("a[href^=javascript]").size(), path));
    }

    @Test
    void evidenceIsSafeForSpreadsheetsAndNamesItsSource() {
        var csv = files.get("data/governments/alder-datasets.csv");
        assertTrue(csv.contains("\n'=cmd(),https://data.alder.example/d/1,alder,2026-09-01,1,"), csv);
        assertTrue(csv.contains("urn:uuid:00000000-0000-5000-8000-000000000001," + "ab".repeat(32)));
        assertTrue(csv.contains(",unknown,unknown,0,1,not_counted\n"), csv);
    }

    @Test
    void foldsAreShownByRuleAndListedByRecord() {
        var section = PAGES.get("fr/governments/alder.html").getElementById("products");
        assertTrue(section.text().contains("41 fiches"), section.text());
        assertTrue(section.text().contains("40 produits de données"), section.text());
        assertEquals(1, section.select("tbody tr").size());
        var csv = files.get("data/governments/alder-folds.csv");
        assertEquals(3, csv.lines().count());
        assertTrue(csv.contains("\nalder,1,2,SERIES,"), csv);
        assertFalse(files.containsKey("data/governments/bouleau-folds.csv"), "nothing was folded");
        assertTrue(PAGES.get("en/governments/bouleau.html")
                .getElementById("products")
                .text()
                .contains("20 records"));
    }

    @Test
    void failingDatasetsAreThoseWithoutFullCredit() {
        var csv = files.get("data/governments/alder-fails-openness.licence_open.csv");
        assertEquals(2, csv.lines().count());
        assertTrue(csv.contains(ThreeCities.HOSTILE));
        assertFalse(
                files.containsKey("data/governments/alder-fails-standards.format_stated.csv"),
                "results are kept for datasets only");
    }

    @Test
    void findingsStandInOrderWithTheirWorkAndTheirGains() {
        var section = PAGES.get("en/governments/alder.html").getElementById("findings");
        var rows = section.select("tbody tr");
        assertEquals(List.of("decision", "setting", "record"), rows.eachAttr("data-effort"));
        assertEquals(
                List.of("a decision", "10 of 40", "6.3", "CSV"),
                rows.get(0).select("td").eachText());
        assertEquals(
                List.of("one setting", "4 of 80 unknown: 3", "1.5"),
                rows.get(1).select("td").eachText());
        assertEquals("–", rows.get(2).select("td").get(2).text(), "no gain is no zero");
        assertTrue(section.text().contains("3 things fail"), section.text());
        assertTrue(section.text().contains("one of them usually takes one setting"), section.text());
        assertTrue(select("fr/governments/alder.html", "#findings").contains("Comment corriger Format indiqué."));
    }

    @Test
    void fileOfFindingsHasEveryFrameworkAndPolicy() {
        var csv = files.get("data/governments/alder-findings.csv");
        assertEquals(6, csv.lines().count());
        assertTrue(csv.contains("\n2,openness.licence_told,"), "the file has what the page does not repeat");
        assertTrue(
                csv.contains(
                        "\n1,openness.licence_open,1,Openly licensed,Sous licence ouverte,decision,10,40,0,etalon,MEAN,1,5.5,100.0,"),
                csv);
        assertTrue(csv.contains(",record,1,2,1,,,,,,"), csv);
    }

    @Test
    void eachUnitHasItsOwnListOfWhatToMend() {
        var rows =
                PAGES.get("en/governments/alder.html").getElementById("units").select("tbody tr");
        assertEquals(
                List.of("Roads & <b>Trees</b>", "=Parks", "not stated"),
                rows.select("th").eachText());
        assertEquals(List.of("1", "1", "2", "CSV"), rows.get(0).select("td").eachText());
        assertEquals(List.of("1", "0", "0"), rows.get(1).select("td").eachText(), "nothing to mend, no list");
        var roads = files.get("data/governments/alder-units/roads-b-trees-b.csv");
        assertEquals(
                "Roads & <b>Trees</b>,4,publishing.description_present,Described,Décrits,record,How to fix Described.,"
                        + "Comment corriger Décrits.,\"Trees, \"\"urban\"\"\",,alder,2026-09-01,2,,",
                roads.lines()
                        .filter(line -> line.contains("description_present"))
                        .findFirst()
                        .orElseThrow());
        var all = files.get("data/governments/alder-units.csv");
        assertEquals(4, all.lines().count());
        assertTrue(files.keySet().stream().noneMatch(path -> path.startsWith("data/governments/alder-units/parks")));
    }

    /** Of the two distributions of Trees one has no format; that of Parks has. */
    @Test
    void listOfAUnitNamesTheDistributionsThatLackSomething() {
        var rows = files.get("data/governments/alder-units/roads-b-trees-b.csv")
                .lines()
                .filter(line -> line.contains("standards.format_stated"))
                .toList();
        assertEquals(1, rows.size());
        assertTrue(rows.get(0).endsWith(",alder,2026-09-01,2,1,'=https://alder.example/trees"), rows.get(0));
    }

    @Test
    void pageOfAGovernmentSaysWhatBecameOfItsLinksAndNamesTheBrokenOnes() {
        var section = select("en/governments/alder.html", "#links");
        assertTrue(section.contains("Links tried: 40 of 40"), section);
        assertTrue(section.contains("Answered: 30. Broken: 2."), section);
        assertTrue(section.contains("https://alder.example/<gone>.csv"), section);
        assertTrue(select("fr/governments/alder.html", "#links").contains("Ont répondu : 30. Rompus : 2."));
        assertTrue(select("en/governments/bouleau.html", "#headline").contains("No link was tried"));
        assertTrue(select("en/index.html", "main").contains("Links tried: 40 of 40"));
    }

    @Test
    void linksThatDidNotAnswerAreInAFileThatIsSafeForSpreadsheets() {
        var csv = files.get("data/governments/alder-links.csv");
        assertTrue(csv.contains("https://alder.example/<gone>.csv,BROKEN,GONE,404,"), csv);
        assertTrue(csv.contains("'=cmd(),UNKNOWN,NOT_ASKED,,"), csv);
    }

    @Test
    void headlineShowsBoundsWhereLinksAreUnknown() {
        assertEquals("0% to 50%", select("en/governments/alder.html", "#headline .card:first-child .big"));
        assertEquals(
                "0\u00a0% à 25\u00a0%",
                PAGES.get("fr/governments/alder.html")
                        .select("#headline .card:last-child .big")
                        .first()
                        .wholeText());
        var counts = select("en/index.html", ".card:first-child .note");
        assertEquals("Known to be openly usable: the equivalent of 0 of 60 data products. Not known: 30.", counts);
    }

    @Test
    void upperTierIsNotAddedToTheGovernmentsBelowIt() {
        var finding = select("en/index.html", ".finding");
        assertEquals(
                "Of 3 local governments in the frame, 2 have a catalogue; they serve 430,000 of 438,000 residents (98%)."
                        + " Upper tiers and regions with a catalogue: 0 of 1.",
                finding);
    }

    @Test
    void missingIsNotZero() {
        var row = PAGES.get("en/governments/bouleau.html")
                .select("#indicators tr:has(a[href$=updated_in_time.html])")
                .first();
        assertEquals("? not observable", row.select("td").get(0).text());
        assertTrue(row.text().contains("the platform has no place for it (frequency)"), row.text());
    }

    @Test
    void partialHarvestIsMarkedWithItsReason() {
        var row = PAGES.get("en/harvest.html")
                .select("#used tr:has(a[href$=bouleau.html])")
                .first();
        assertEquals(List.of("◐ partial", "◐ partial"), row.select(".chip").eachText());
        assertTrue(
                row.text()
                        .contains(
                                "Fewer or more records came than the portal advertises. (30 advertised, 21 received)"),
                row.text());
        assertTrue(select("fr/governments/bouleau.html", "#presence").contains("partiel"));
    }

    @Test
    void vanishedDatasetIsNamed() {
        assertTrue(files.get("data/vanished.csv").contains("alder,2026-09-01,x-1," + ThreeCities.HOSTILE));
        assertTrue(PAGES.get("fr/portals/alder.html").select(".met").text().contains(ThreeCities.HOSTILE));
        assertEquals(
                "− disparu",
                PAGES.get("fr/portals/alder.html")
                        .select("#changes details tbody tr:first-child .chip")
                        .text());
    }

    @Test
    void changesAreCountedByKindAndField() {
        var changes = PAGES.get("en/portals/alder.html").select("#changes").first();
        assertEquals(
                "From the snapshot of August 1, 2026 to that of September 1, 2026: 1 dataset added, 60 datasets read"
                        + " otherwise, 1 dataset is gone.",
                changes.select(".finding").text());
        assertEquals(
                List.of("date modified 60 100%", "licence 30 50%"),
                changes.select(".scroll").first().select("tbody tr").eachText());
        assertEquals(
                ChangeSummary.MOST_NAMED, changes.select("details tbody tr").size());
        var csv = files.get("data/portals/alder-changes.csv");
        assertEquals(63, csv.lines().count());
        assertTrue(csv.contains("alder,2026-09-01,2026-08-01,CHANGED,key-1,c-1,Changed 1,licence modified"), csv);
        assertTrue(csv.contains(",'" + ThreeCities.FORMULA + ","), csv);
    }

    @Test
    void snapshotThatIsNotWholeClaimsNoChange() {
        var changes = select("fr/portals/bouleau.html", "#changes");
        assertTrue(changes.contains("n’a pas été comparé"), changes);
        assertFalse(files.containsKey("data/portals/bouleau-changes.csv"));
    }

    @Test
    void factsOfAPortalHaveTheirEvidence() {
        var row = PAGES.get("en/portals/alder.html").select("#facts tbody tr").first();
        assertTrue(row.text().contains("✓ found javascript:alert(1)"), row.text());
        assertTrue(row.text().contains("urn:uuid:00000000-0000-5000-8000-0000000000aa"), row.text());
        assertTrue(row.text().contains("html > body > a:nth-child(3)"), row.text());
        assertTrue(files.get("data/portal-facts.csv").contains(",html > body > a:nth-child(3)"));
    }

    @Test
    void provinceIsNamedInTheLanguageOfThePageHoweverItIsDeclared() {
        assertEquals("Colombie-Britannique", Words.province(Messages.FRENCH, "BC"));
        assertEquals("Colombie-Britannique", Words.province(Messages.FRENCH, "British Columbia"));
        assertEquals("Quebec", Words.province(Messages.ENGLISH, "Québec"));
        assertEquals("Septentrie", Words.province(Messages.FRENCH, "Septentria"));
        assertEquals("Elsewhere", Words.province(Messages.FRENCH, "Elsewhere"));
    }

    @Test
    void heatMapAndProfileGiveTheirN() {
        assertTrue(select("en/index.html", "#figure-heat figcaption .note").startsWith("n = 2 governments;"));
        assertTrue(PAGES.get("en/index.html")
                .select("#figure-heat details th")
                .eachText()
                .contains("Updated in time (n = 1)"));
        var note = select("en/governments/alder.html", "#figure-profile figcaption .note");
        assertTrue(note.startsWith("n = 40 data products;") && note.contains("Peers: n = 1 government;"), note);
    }

    @Test
    void pageOfScriptsIsNotObservableNeverNotFound() {
        for (var row : PAGES.get("en/portals/bouleau.html").select("#facts tbody tr")) {
            assertTrue(row.text().contains("? not observable the page is written by scripts"), row.text());
        }
        assertEquals(
                List.of("? not observable", "? not observable", "? not observable"),
                PAGES.get("en/facts.html").select("tbody tr:has(a[href*=bouleau]) td").eachText().stream()
                        .map(said -> said.replace("?not", "? not"))
                        .toList());
    }

    @Test
    void factsOfAllPortalsStandSideBySide() {
        var page = PAGES.get("fr/facts.html");
        assertEquals(
                List.of("Portail", "Licence", "Contact", "Langues"),
                page.select("table thead th").eachText());
        assertEquals(
                List.of("1 sur 1", "0 sur 1", "1 sur 1"),
                page.select("tbody tr").first().select("td").eachText());
        var cells = page.select("tbody tr:has(a[href*=alder]) td");
        assertEquals("✓trouvé", cells.get(0).text().replace(" ", ""));
        assertEquals("en, fr", cells.get(2).text());
    }

    @Test
    void incompletePortalSaysWhyWhatStandsInAndWhatIsNext() {
        var row = PAGES.get("en/harvest.html").select("#incomplete tbody tr").first();
        assertEquals(
                1, PAGES.get("en/harvest.html").select("#incomplete tbody tr").size());
        assertTrue(
                row.text()
                        .contains("Fewer or more records came than the portal advertises. (30 advertised, 21 received)"
                                + " nothing better; what came of it is used and marked"
                                + " Reads the whole catalogue and counts again"),
                row.text());
    }

    @Test
    void linkedSiteIsNoCatalogue() {
        var presence = select("en/governments/deux-rives.html", "#presence");
        assertTrue(presence.contains("not searched") && presence.contains("Only sites beside a catalogue"), presence);
        assertEquals(
                "Open data of trails → linked site of one topic, not counted unknown – not counted"
                        + " https://data.trails.example",
                select("en/governments/deux-rives.html", "#portals tbody tr"));
        assertFalse(PAGES.get("en/harvest.html").text().contains("trails"));
        assertEquals(
                List.of("● own portal 2 430,000 0", "◉ hosted 0 0 0", "○ not found 1 8,000 0", "? not searched 0 0 1"),
                PAGES.get("en/index.html").select("#presence tbody tr").stream()
                        .map(row -> row.select("th, td.number").eachText())
                        .map(cells -> String.join(" ", cells))
                        .toList());
    }

    @Test
    void everyDeclaredFactHasWords() {
        var signals = PortalSignals.load(Path.of("..", "conf", "vocab"));
        var missing = Messages.all().stream()
                .flatMap(texts -> signals.facts().stream()
                        .flatMap(fact -> Stream.of("fact." + fact.id(), "fact." + fact.id() + ".meaning"))
                        .filter(key -> !texts.has(key)))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyPlatformHasAName() {
        var missing = Messages.all().stream()
                .flatMap(texts -> Platforms.all().stream()
                        .map(platform -> "platform." + platform.name())
                        .filter(key -> !texts.has(key)))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyWayOnIsExplained() {
        var missing = Messages.all().stream()
                .flatMap(texts -> Arrays.stream(NextRun.values()).filter(next -> !texts.has("next." + next)))
                .toList();
        assertEquals(List.of(), missing);
        assertEquals(NextRun.CONFIRM, NextRun.after(IssueCode.DISAPPEARANCE_UNCONFIRMED));
        assertEquals(NextRun.NEEDS_A_LOOK, NextRun.after(ThreeCities.failed("HTTP_STATUS", "dcat: answered 404")));
        assertEquals(NextRun.ASK_AGAIN, NextRun.after(ThreeCities.failed("HTTP_STATUS", "dcat: answered 429")));
        assertEquals(NextRun.ASK_AGAIN, NextRun.after(ThreeCities.failed("HTTP_STATUS", "dcat: answered 503")));
    }

    @Test
    void failedHarvestHasNoNumbers() {
        var cells = PAGES.get("en/portals/bouleau.html")
                .select("#snapshots tbody tr:has(.chip-failed) td.number")
                .eachText();
        assertEquals(List.of("–", "–", "–", "–", "–", "–", "–", "–"), cells);
        assertTrue(PAGES.get("en/harvest.html")
                .select("#dates tr:has(a[href$=bouleau.html]) td")
                .eachText()
                .contains("✕ failed"));
    }

    @Test
    void peersAreComparedByRangesNotByRank() {
        assertEquals(
                "of 1 peer: 0 above, 0 below, 1 not told apart",
                PAGES.get("en/governments/alder.html")
                        .select("#scores table tbody tr:first-child td:last-child")
                        .last()
                        .text());
    }

    @Test
    void definitionIsShownWordForWord() {
        var page = PAGES.get("fr/indicators/openness.licence_open.html");
        assertTrue(page.select("#definition pre")
                .eachText()
                .contains("licence.status IN ('OPEN', 'OPEN_VARIANT') AND a < b"));
    }

    @Test
    void pagesAreBuiltForEveryReader() {
        PAGES.forEach((path, page) -> {
            if (path.equals("index.html")) {
                return;
            }
            assertEquals(path.substring(0, 2), page.select("html").attr("lang"), path);
            assertEquals(1, page.select("h1").size(), path);
            assertEquals("#content", page.select("body > a.skip").attr("href"), path);
            assertEquals(1, page.select("main#content").size(), path);
            assertEquals(1, page.select("nav.languages a[hreflang]").size(), path);
            assertTrue(page.select(".notice").text().length() > 10, path);
            page.select("table")
                    .forEach(table -> assertEquals(1, table.select("> caption").size(), path));
            page.select("table th").forEach(head -> assertTrue(head.hasAttr("scope"), path));
            page.select("figure").forEach(figure -> {
                assertEquals(1, figure.select("svg").size(), path);
                assertTrue(figure.select("figcaption p").text().length() > 5, path);
                assertEquals(1, figure.select("details table").size(), path);
            });
            headingsInOrder(path, page);
            var ids = page.select("[id]").eachAttr("id");
            assertEquals(ids.stream().distinct().toList(), ids, path + ": ids are unique");
        });
    }

    private static void headingsInOrder(String path, Document page) {
        int before = 0;
        for (var heading : page.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertTrue(level <= before + 1, path + ": " + heading.text());
            before = level;
        }
    }

    @Test
    void everyIssueCodeIsExplained() {
        var missing = Messages.all().stream()
                .flatMap(texts -> Arrays.stream(IssueCode.values()).filter(code -> !texts.has("issue." + code)))
                .toList();
        assertEquals(List.of(), missing, "add issue.<CODE> to messages_en and messages_fr");
    }

    private static String select(String path, String selector) {
        return PAGES.get(path).select(selector).first().text();
    }
}
