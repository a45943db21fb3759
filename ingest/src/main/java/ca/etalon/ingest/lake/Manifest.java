package ca.etalon.ingest.lake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The seal of one portal's snapshot: what it holds and what it was made from. A snapshot exists once its manifest does.
 *
 * <p>It holds no time of day and no digest of anything that does, so the same answers give the same manifest.
 *
 * @param rev 1 for the first; readers take the highest
 * @param issues how often each issue code was met
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
        Map<String, Long> issues,
        String raw,
        List<Request> requests,
        List<TableFile> tables,
        LocalDate previous,
        String code,
        String conf) {

    public Manifest {
        issues = Collections.unmodifiableMap(new TreeMap<>(issues));
        requests = List.copyOf(requests);
        tables = List.copyOf(tables);
    }

    /**
     * One request and its answer.
     *
     * @param status as answered: 304 for what had not changed; 0 where there was no answer
     * @param recordId the archived record, a revisit for an unchanged answer; null where there was no answer
     * @param originalId the record that holds the body: itself, or the earlier one that a revisit names
     * @param sha256 digest of the decoded body
     * @param charset as the header states, or null
     * @param unchanged whether the body equals that of the last complete snapshot
     * @param robotsOverridden whether robots.txt disallows it and the portal's policy asks a documented API all the same
     * @param failure issue code where there was no answer, else null
     */
    public record Request(
            String uri,
            String accept,
            int status,
            String recordId,
            String originalId,
            String sha256,
            String mediaType,
            String charset,
            boolean unchanged,
            boolean robotsOverridden,
            String failure,
            String failureDetail) {

        /** A request that nobody answered. */
        public static Request unanswered(String uri, String accept, String failure, String detail) {
            return new Request(uri, accept, 0, null, null, null, null, null, false, false, failure, detail);
        }
    }

    /** The file of a table. */
    public Optional<TableFile> table(String name) {
        return tables.stream().filter(file -> file.table().equals(name)).findFirst();
    }

    /** Whether nothing is missing, so that it need not be asked again and may enter a trend. */
    public boolean isComplete() {
        return status == SnapshotStatus.COMPLETE || status == SnapshotStatus.UNCHANGED;
    }
}
