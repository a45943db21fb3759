package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.FirstPages;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.catalogue.PortalFact.Status;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableFile;
import ca.etalon.ingest.lake.TableReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the first pages of portals showed when their snapshots were made; each table is small and read once. */
final class PortalPages {
    private static final String LANGUAGE = "language";

    private final Map<String, Page> byFile = new ConcurrentHashMap<>();

    private PortalPages() {}

    /** Reads the pages of all snapshots that some editions use. */
    static PortalPages read(Lake lake, List<EditionPlan> plans) {
        var pages = new PortalPages();
        plans.stream()
                .flatMap(plan -> plan.used().stream())
                .flatMap(choice -> choice.manifest().table(PortalFact.SCHEMA.name()).stream())
                .parallel()
                .forEach(file -> pages.byFile.computeIfAbsent(file.path(), path -> read(lake, file)));
        return pages;
    }

    private static Page read(Lake lake, TableFile file) {
        file.requireWhole(lake);
        var page = new Page(new TreeSet<>(), new TreeSet<>(), new HashSet<>(), new TreeSet<>());
        TableReader.forEach(lake, file.path(), PortalFact.SCHEMA, page::add);
        return page;
    }

    /**
     * What the pages of some portals show together, or null where there is none.
     *
     * @param portals the choices of a government's own portals
     */
    FirstPages of(Collection<PortalChoice> portals) {
        var pages = portals.stream().map(this::page).toList();
        if (pages.isEmpty()) {
            return null;
        }
        var lacks = new TreeSet<>(pages.get(0).lacks);
        pages.forEach(page -> lacks.retainAll(page.lacks));
        return new FirstPages(
                together(pages, Page::shows),
                List.copyOf(lacks),
                together(pages, Page::languages),
                pages.stream().allMatch(Page::isSeen));
    }

    private Page page(PortalChoice choice) {
        return choice.isUsed()
                ? choice.manifest()
                        .table(PortalFact.SCHEMA.name())
                        .map(file -> byFile.get(file.path()))
                        .orElse(Page.UNSEEN)
                : Page.UNSEEN;
    }

    private static List<String> together(List<Page> pages, Function<Page, Set<String>> facts) {
        return pages.stream()
                .flatMap(page -> facts.apply(page).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private record Page(Set<String> shows, Set<String> lacks, Set<String> untold, Set<String> languages) {
        static final Page UNSEEN = new Page(Set.of(), Set.of(), Set.of("page"), Set.of());

        void add(Row row) {
            var fact = row.string("fact");
            switch (Status.valueOf(row.string("status"))) {
                case FOUND -> {
                    shows.add(fact);
                    if (fact.equals(LANGUAGE)) {
                        languages.add(row.string("value"));
                    }
                }
                case NOT_FOUND -> lacks.add(fact);
                case NOT_OBSERVABLE -> untold.add(fact);
            }
        }

        boolean isSeen() {
            return untold.isEmpty();
        }
    }
}
