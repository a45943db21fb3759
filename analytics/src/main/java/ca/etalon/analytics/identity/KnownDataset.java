package ca.etalon.analytics.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a record says that can tell its dataset apart from others.
 *
 * @param identifiers identifier and source id; {@code pages} its landing page; {@code addresses} of its distributions
 * @param titles in every language
 * @param modified, dataModified, recordCount traces of change; null where they are not stated
 */
public record KnownDataset(
        String key,
        List<String> identifiers,
        List<String> pages,
        List<String> addresses,
        List<String> titles,
        LocalDate modified,
        LocalDate dataModified,
        Long recordCount) {

    public KnownDataset {
        identifiers = List.copyOf(identifiers);
        pages = List.copyOf(pages);
        addresses = List.copyOf(addresses);
        titles = List.copyOf(titles);
    }

    /** Whether its data changed on the way to another record of it. */
    Match.Trace traceTo(KnownDataset later) {
        if (recordCount != null && later.recordCount != null && !recordCount.equals(later.recordCount)) {
            return Match.Trace.CHANGED;
        }
        boolean isSame = Objects.equals(modified, later.modified) && Objects.equals(dataModified, later.dataModified);
        return isSame && (modified != null || dataModified != null) ? Match.Trace.SAME : Match.Trace.UNCLEAR;
    }
}
