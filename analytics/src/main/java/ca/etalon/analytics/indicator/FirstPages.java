package ca.etalon.analytics.indicator;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import java.util.List;

/**
 * What the first pages of a government's own portals show together. What one of them shows is shown; what is lacking
 * must lack on every one.
 *
 * @param shows ids of facts of {@code conf/vocab/portal-signals.yaml}, sorted; {@code lacks} those looked for in vain
 *     on all pages. What is in neither cannot be told: a page did not come, or is written by scripts
 * @param languages ISO 639-1 codes of the languages offered, sorted
 * @param isSeen whether every page could be read as its visitors see it
 */
public record FirstPages(List<String> shows, List<String> lacks, List<String> languages, boolean isSeen) {

    static final Column COLUMN = Column.struct(
            "page", Column.strings("shows"), Column.strings("lacks"), Column.strings("languages"), Column.bool("seen"));

    public FirstPages {
        shows = List.copyOf(shows);
        lacks = List.copyOf(lacks);
        languages = List.copyOf(languages);
    }

    Row toRow() {
        return Row.of(COLUMN, shows, lacks, languages, isSeen);
    }
}
