package ca.etalon.ingest.catalogue;

/**
 * The stable codes of what went wrong, or is noteworthy, in a harvest. Never renamed; reports explain each in both
 * languages (message key {@code issue.<CODE>}).
 */
public enum IssueCode {
    /** The answer could not be read as the promised document; the portal is not complete. */
    ANSWER_MALFORMED(Severity.ERROR),
    /** Our own parser did not foresee the answer; the portal is not complete, and we have to mend it. */
    PARSER_FAILED(Severity.ERROR),
    /** HTML where data was asked for. */
    ANSWER_IS_HTML(Severity.ERROR),
    /** A body of no bytes. */
    ANSWER_EMPTY(Severity.ERROR),
    ANSWER_TOO_LARGE(Severity.ERROR),
    /** The last HTTP status after all retries was not a success. */
    HTTP_STATUS(Severity.ERROR),
    /** No answer: the connection was refused, broke, or brought something that is no HTTP. */
    TRANSPORT(Severity.ERROR),
    /** No such name in the DNS. */
    HOST_UNKNOWN(Severity.ERROR),
    /** No secure connection: a certificate that has expired, is for another host or has no known signer, or no TLS at all. */
    TLS_FAILED(Severity.ERROR),
    /** No whole answer within the time allowed. */
    TIMED_OUT(Severity.ERROR),
    ROBOTS_DISALLOWED(Severity.ERROR),
    /** An address that may not be fetched: private, link-local, other scheme. */
    ADDRESS_REFUSED(Severity.ERROR),
    /** A host that is not in the recordings. */
    NOT_RECORDED(Severity.ERROR),
    /** A page that repeats an earlier one, or more pages than allowed. */
    PAGING_ENDLESS(Severity.ERROR),
    /** Fewer or more rows received than the portal advertises. */
    TOTAL_DIFFERS(Severity.ERROR),
    /** Bytes that are no text in the stated or assumed encoding; read as well as possible. */
    ANSWER_CHARSET(Severity.WARNING),
    /** An answer that breaks its syntax in a way that can be read safely, and was. */
    ANSWER_REPAIRED(Severity.WARNING),
    /** The feed neither states a total nor is one document, so nothing proves that it is whole. */
    TOTAL_UNVERIFIED(Severity.ERROR),
    /** A preferred feed did not answer and the next was used. */
    FEED_FALLBACK(Severity.WARNING),
    ROBOTS_OVERRIDDEN(Severity.WARNING),
    RECORD_EMPTY(Severity.WARNING),
    /** A record that the catalogue lists and that is no longer there. */
    RECORD_GONE(Severity.WARNING),
    RECORD_WITHOUT_ID(Severity.WARNING),
    RECORD_MALFORMED(Severity.WARNING),
    /** A record that the portal itself marks as draft or deleted; not taken as a dataset. */
    RECORD_NOT_PUBLISHED(Severity.INFO),
    /** The catalogue, or all of a feed of it, is given only to those who sign in. */
    LOGIN_REQUIRED(Severity.ERROR),
    /** An entry that the portal lists but gives only to those who sign in; it is no part of what is published. */
    RECORD_NOT_PUBLIC(Severity.INFO),
    /** Entries that are no data: tools, drawings of data, folders. Named and left out. */
    ENTRY_NOT_DATA(Severity.INFO),
    /** The same record received again; collapsed. */
    DUPLICATE_EXACT(Severity.WARNING),
    /** Another record with the same id; both kept. */
    DUPLICATE_ID(Severity.WARNING),
    TITLE_MISSING(Severity.WARNING),
    TEMPLATE_TEXT(Severity.WARNING),
    DISTRIBUTION_EMPTY(Severity.WARNING),
    URL_INVALID(Severity.WARNING),
    DATE_REFUSED(Severity.WARNING),
    /** Coordinates out of range, at the null point, or with latitude and longitude swapped. */
    SPATIAL_REFUSED(Severity.WARNING),
    SIZE_UNREADABLE(Severity.INFO),
    FORMAT_CONFLICT(Severity.INFO),
    /** A dataset of the last complete snapshot that is gone. */
    DATASET_VANISHED(Severity.INFO),
    /** More datasets than is believed at once are gone since the last complete snapshot; not confirmed yet. */
    DISAPPEARANCE_UNCONFIRMED(Severity.ERROR),
    /** As many are gone when asked a second time. */
    MASS_DISAPPEARANCE(Severity.WARNING);

    /** ERROR: the snapshot is not complete; WARNING: a record lost something; INFO: worth knowing. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    private final Severity severity;

    IssueCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
