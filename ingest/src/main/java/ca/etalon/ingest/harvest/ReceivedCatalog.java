package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.lake.Manifest;
import java.util.List;
import java.util.OptionalLong;

/**
 * How the page loop fared with one portal; what it received went to a {@link CatalogSink}.
 *
 * @param feed the feed that answered, or null when none did
 * @param received rows, including those that could not be read, before duplicates collapse
 * @param advertised the last total that the feed stated
 * @param wholeDocument whether the feed is one document and was read to its end
 * @param pages pages read
 * @param gone rows that are listed and no longer there
 * @param failure why it ended before its end, or null
 * @param requests every request that was sent, also those of feeds that did not answer
 */
record ReceivedCatalog(
        String feed,
        long received,
        OptionalLong advertised,
        boolean wholeDocument,
        int pages,
        long gone,
        HarvestIssue failure,
        List<Manifest.Request> requests) {

    /** Whether every page of the feed equals that of the last complete snapshot. */
    boolean isUnchanged() {
        return received > 0
                && gone == 0
                && requests.stream()
                        .filter(request -> request.failure() == null && request.status() < 400)
                        .allMatch(Manifest.Request::unchanged);
    }
}
