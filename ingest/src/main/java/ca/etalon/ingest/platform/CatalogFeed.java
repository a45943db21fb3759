package ca.etalon.ingest.platform;

import ca.etalon.ingest.config.Portal;

/** One way a platform gives out its catalogue, in two pure halves: what to ask for and what an answer says. */
public interface CatalogFeed {

    /** Stable name, as in {@code conf/platforms/<platform>.yaml} and in the {@code feed} column. */
    String name();

    PageRequest firstRequest(Portal portal);

    /**
     * Reads one answer. Records and issues go to the sink as they are read, so that a feed of one huge document never has to
     * stand in memory.
     *
     * @throws ProtocolException when the answer is not what the feed promises, also after some records went to the sink; bad
     *     single records become issues instead
     */
    CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException;
}
