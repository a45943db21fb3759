package ca.etalon.ingest.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The seal of one portal's snapshot: what it holds and what it was made from. A snapshot exists once its manifest does.
 *
 * <p>It holds no time of day and no digest of anything that does, so the same answers give the same manifest.
 *
 * @param rev 1 for the first; readers take the highest
 * @param raw path of the archive of its answers
 * @param requests what was asked, in order
 * @param previous the snapshot it was compared with, or null
 * @param code version of the program; {@code conf} a digest of the configuration it used
 */
public record Manifest(
        String portal,
        LocalDate snapshot,
        int rev,
        SnapshotStatus status,
        String basis,
        String feed,
        String reason,
        Long advertised,
        long received,
        long harvested,
        String raw,
        List<Request> requests,
        List<TableFile> tables,
        LocalDate previous,
        String code,
        String conf) {

    public Manifest {
        requests = List.copyOf(requests);
        tables = List.copyOf(tables);
    }

    /**
     * One request and its answer.
     *
     * @param recordId the archived record, a revisit for an unchanged answer; null where there was no answer
     * @param originalId the record that holds the payload: itself, or the earlier one that a revisit names
     * @param originalRaw path of the archive that holds {@code originalId}
     * @param sha256 digest of the decoded payload
     * @param unchanged whether the answer was a 304 or equalled the earlier payload
     * @param failure issue code where there was no answer, else null
     */
    public record Request(
            String uri,
            String accept,
            int status,
            String recordId,
            String originalId,
            String originalRaw,
            String sha256,
            String mediaType,
            String charset,
            String etag,
            String lastModified,
            boolean unchanged,
            String failure,
            String failureDetail) {}

    /** The file of a table. */
    public Optional<TableFile> table(String name) {
        return tables.stream().filter(file -> file.table().equals(name)).findFirst();
    }

    /** Whether nothing is missing, so that it need not be asked again and may enter a trend. */
    public boolean isComplete() {
        return status == SnapshotStatus.COMPLETE || status == SnapshotStatus.UNCHANGED;
    }
}
