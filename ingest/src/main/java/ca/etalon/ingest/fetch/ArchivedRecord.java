package ca.etalon.ingest.fetch;

import java.net.URI;
import java.time.Instant;

/**
 * Where an answer was archived, and what a later harvest needs to know of it: a line of the CDXJ index.
 *
 * @param recordId WARC-Record-ID ({@code urn:uuid:…})
 * @param uri the address asked for
 * @param answered the address that answered
 * @param status as answered: 304 for what had not changed
 * @param mediaType lower case, without parameters; that of the earlier answer for a revisit by 304
 * @param sha256 lower-case hex digest of the body <em>after</em> content decoding: the evidence. Gzip of the same bytes
 *     differs from day to day
 * @param payloadSha256 the same of the body as received, which is what WARC calls the payload
 * @param file name of the WARC file, as given to the archive
 * @param offset, length the record in the file, compressed
 * @param revisitOf the record that holds the body, when this one does not; else null
 */
public record ArchivedRecord(
        String recordId,
        URI uri,
        URI answered,
        Instant at,
        int status,
        String mediaType,
        String sha256,
        String payloadSha256,
        String file,
        long offset,
        long length,
        Validators validators,
        Original revisitOf) {

    /** A record that holds a body, seen from a revisit. */
    public record Original(String recordId, URI uri, Instant at, String file, long offset) {}

    /** The record that holds the body: itself, or the one it revisits. Evidence names this one. */
    public Original original() {
        return revisitOf != null ? revisitOf : new Original(recordId, answered, at, file, offset);
    }

    /** Whether it is a step on the way to an answer and not the answer. */
    public boolean isRedirect() {
        return Redirects.isRedirect(status);
    }
}
