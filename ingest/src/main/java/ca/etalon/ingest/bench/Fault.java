package ca.etalon.ingest.bench;

/** What a simulated portal does wrong. */
enum Fault {
    NONE,
    /** 503 with Retry-After, once. */
    BUSY,
    /** 429 with Retry-After, once. */
    TOO_MANY,
    /** 500, twice. */
    ERROR_TWICE,
    /** The connection is closed instead of an answer, once. */
    RESET,
    /** A body that ends too early, once. */
    CUT,
    /** Bodies that drip. */
    SLOW,
    /** From the second page on there is never an answer. */
    HANGS,
    /** 404 for all there is. */
    GONE,
    /** A page for people at the API. */
    HTML,
    MALFORMED,
    /** robots.txt forbids everything. */
    ROBOTS,
    /** The first page is elsewhere. */
    MOVED,
    /** Advertises more than it gives. */
    TOTAL_LIES,
    /** Nobody listens. */
    DEAD
}
