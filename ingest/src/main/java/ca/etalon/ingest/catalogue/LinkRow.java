package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * A row of the {@code link} table: what one address answered when it was probed, keyed by the address and never changed
 * afterwards.
 *
 * <p>A failure alone does not make a link broken: it has to fail again, on later days. Who is turned away, as a robot or for
 * want of a login, has learned nothing about the link.
 *
 * @param url the address as a distribution states it
 * @param host the host asked first, as far as the address names one
 * @param checkedAt the time of the answer, ISO 8601 in UTC to the second
 * @param outcome the class of the answer; {@code verdict} is what follows from it and from earlier ones
 * @param verdict what may be said of the link
 * @param method of the request that decided: HEAD or GET; null where none was sent
 * @param status of the last answer; null where there was none
 * @param answeredUrl where redirects ended; null where there were none
 * @param mediaType as the answer states it, without parameters
 * @param contentLength bytes that the answer says the whole has
 * @param etag validators of the answer, by which a later probe can tell a change
 * @param requests sent for the link, redirects and retries included
 * @param bytes of bodies received for the link
 * @param detail what went wrong, in a line; null where nothing did
 * @param failures failed probes in a row, this one included; 0 after an answer
 * @param failingSince day of the first of them; null where there are none
 * @param nextCheck the earliest time to ask again, ISO 8601 in UTC
 */
public record LinkRow(
        String url,
        String host,
        String checkedAt,
        Outcome outcome,
        Verdict verdict,
        String method,
        Integer status,
        String answeredUrl,
        String mediaType,
        Long contentLength,
        String etag,
        String lastModified,
        int requests,
        long bytes,
        String detail,
        int failures,
        LocalDate failingSince,
        String nextCheck) {

    /** The class of one answer (methodology §10). */
    public enum Outcome {
        /** Answers with success at its own address. */
        OK,
        /** Answers with success after a redirect. */
        REDIRECT,
        /** 404 or 410. */
        GONE,
        /** Another status of 400 to 499. */
        CLIENT_ERROR,
        SERVER_ERROR,
        TIMEOUT,
        DNS,
        TLS,
        /** The connection was refused or broke off. */
        CONNECTION,
        /** 401, 403, 429, a challenge page or robots.txt: nothing was learned. */
        BLOCKED,
        /** A web page with status 200 in place of data. */
        SOFT_404,
        /** Not an address that may be asked: malformed, not http(s), or not on the public Internet. */
        NOT_ASKED
    }

    /** What may be said of the link after this and the earlier probes. */
    public enum Verdict {
        ANSWERS,
        /** Failed, but not yet often and long enough: unknown. */
        FAILING,
        BROKEN,
        UNKNOWN
    }

    public static final TableSchema SCHEMA = TableSchema.of(
            "link",
            Column.string("url"),
            Column.string("host"),
            Column.string("checked_at"),
            Column.string("outcome"),
            Column.string("verdict"),
            Column.string("method"),
            Column.integer("status"),
            Column.string("answered_url"),
            Column.string("media_type"),
            Column.bigint("content_length"),
            Column.string("etag"),
            Column.string("last_modified"),
            Column.integer("requests"),
            Column.bigint("bytes"),
            Column.string("detail"),
            Column.integer("failures"),
            Column.date("failing_since"),
            Column.string("next_check"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                url,
                host,
                checkedAt,
                outcome.name(),
                verdict.name(),
                method,
                status,
                answeredUrl,
                mediaType,
                contentLength,
                etag,
                lastModified,
                requests,
                bytes,
                detail,
                failures,
                failingSince,
                nextCheck);
    }

    public static LinkRow from(Row row) {
        return new LinkRow(
                row.string("url"),
                row.string("host"),
                row.string("checked_at"),
                Outcome.valueOf(row.string("outcome")),
                Verdict.valueOf(row.string("verdict")),
                row.string("method"),
                row.integer("status"),
                row.string("answered_url"),
                row.string("media_type"),
                row.bigint("content_length"),
                row.string("etag"),
                row.string("last_modified"),
                row.integer("requests"),
                row.bigint("bytes"),
                row.string("detail"),
                row.integer("failures"),
                row.date("failing_since"),
                row.string("next_check"));
    }
}
