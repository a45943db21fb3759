package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.lake.Manifest;
import java.util.List;
import java.util.OptionalLong;

/**
 * All that the page loop received from one portal, before duplicates collapse.
 *
 * @param feed the feed that answered, or null when none did
 * @param records in the order received
 * @param received rows, including those that could not be read
 * @param advertised the last total that the feed stated
 * @param wholeDocument whether the feed is one document and was read to its end
 * @param pages pages read
 * @param failure why it ended before its end, or null
 * @param requests every request that was sent, also those of feeds that did not answer
 */
record ReceivedCatalog(
        String feed,
        List<Received> records,
        long received,
        OptionalLong advertised,
        boolean wholeDocument,
        int pages,
        HarvestIssue failure,
        List<HarvestIssue> issues,
        List<Manifest.Request> requests) {

    /** One record and the answer it stood in. */
    record Received(DcatDataset dataset, Manifest.Request answer) {}

    /** Whether every page of the feed equals that of the last complete snapshot. */
    boolean isUnchanged() {
        return !records.isEmpty()
                && requests.stream()
                        .filter(request -> request.failure() == null && request.status() < 400)
                        .allMatch(Manifest.Request::unchanged);
    }
}
