package ca.etalon.reports.page;

import ca.etalon.ingest.config.Government;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.input.ReportData;
import ca.etalon.reports.output.SiteOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The list of pages and files of the site, and the loop that writes them in both languages. */
public final class Pages {
    /** Indicators whose history the site shows. */
    public static final Set<String> KEPT_OVER_TIME = Set.copyOf(Headline.BOTH);

    private final Report report;
    private final Figures figures;

    public Pages(ReportData data, Figures.Drawer charts) {
        this.report = new Report(data);
        this.figures = new Figures(charts);
    }

    /** Writes the whole site; files are rendered in parallel and are the same in any order. */
    public SiteOutput.Written write(SiteOutput output) {
        var files = files();
        output.begin(files.keySet());
        files.entrySet().parallelStream()
                .forEach(file -> output.write(file.getKey(), file.getValue().get()));
        return output.finish();
    }

    private Map<String, Supplier<String>> files() {
        var files = new TreeMap<String, Supplier<String>>();
        files.put(LanguageChoice.PATH, () -> LanguageChoice.render(report));
        var units = new UnitLists(report).all();
        for (var texts : Messages.all()) {
            for (var page : pages(units)) {
                var context = new PageContext(report, texts, page.path());
                files.put(texts.language() + "/" + page.path(), () -> Page.render(page, context));
            }
        }
        files.put(CompareCsv.PATH, () -> CompareCsv.render(report));
        files.put(HarvestCsv.SNAPSHOTS, () -> HarvestCsv.snapshots(report));
        files.put(HarvestCsv.VANISHED, () -> HarvestCsv.vanished(report));
        for (var framework : FrameworkPage.all(report)) {
            for (var csv : RankCsv.values()) {
                files.put(csv.path(framework), () -> csv.render(report, framework));
            }
        }
        files.put(FactsPage.CSV, () -> FactsPage.csv(report));
        for (var portal : report.portals()) {
            if (PortalChanges.hasCsv(report, portal)) {
                files.put(PortalChanges.csvPath(portal.id()), () -> PortalChanges.csv(report, portal));
            }
        }
        evidence(files, units);
        return files;
    }

    private List<PageContent> pages(Map<String, UnitList> units) {
        var pages = new ArrayList<PageContent>();
        pages.add(new OverviewPage(figures));
        pages.add(new ComparePage());
        FrameworkPage.all(report).forEach(framework -> pages.add(new FrameworkPage(framework, figures)));
        pages.add(new GovernmentsPage());
        report.governments()
                .forEach(government -> pages.add(new GovernmentPage(government, units.get(government.id()), figures)));
        pages.add(new IndicatorsPage());
        report.indicators().forEach(indicator -> pages.add(new IndicatorPage(indicator, figures)));
        pages.add(new HarvestPage());
        pages.add(new FactsPage());
        report.portals().forEach(portal -> pages.add(new PortalPage(portal)));
        new Platforms(report).all().forEach(platform -> pages.add(new PlatformPage(platform)));
        pages.add(new MethodPage());
        return pages;
    }

    private static void units(Map<String, Supplier<String>> files, Government government, UnitList list) {
        if (list.isEmpty()) {
            return;
        }
        files.put(UnitList.path(government.id()), list::csv);
        for (var unit : list.ownFiles()) {
            files.put(unit.path(government.id()), () -> list.csv(unit));
        }
    }

    private void evidence(Map<String, Supplier<String>> files, Map<String, UnitList> units) {
        for (var government : report.governments()) {
            if (GovernmentEvidence.has(report, government)) {
                files.put(GovernmentEvidence.path(government.id()), () -> GovernmentEvidence.all(report, government));
            }
            if (GovernmentProducts.has(report, government)) {
                files.put(GovernmentProducts.path(government.id()), () -> GovernmentProducts.csv(report, government));
            }
            if (GovernmentLinks.has(report, government)) {
                files.put(GovernmentLinks.path(government.id()), () -> GovernmentLinks.csv(report, government));
            }
            if (FindingsCsv.has(report, government)) {
                files.put(FindingsCsv.path(government.id()), () -> FindingsCsv.render(report, government));
            }
            units(files, government, units.get(government.id()));
            for (var finding : GovernmentFindings.shown(report, government)) {
                if (GovernmentEvidence.hasFailing(report, government, finding)) {
                    files.put(
                            GovernmentEvidence.failingPath(government.id(), finding.indicator()),
                            () -> GovernmentEvidence.failing(report, government, finding.indicator()));
                }
            }
        }
    }
}
