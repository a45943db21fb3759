package ca.etalon.ingest.platform;

import ca.etalon.ingest.config.Portal;

/** One way a platform gives out its catalogue, in two pure halves: what to ask for and what an answer says. */
public interface CatalogFeed {

    /** Stable name, as in {@code conf/platforms/<platform>.yaml} and in the {@code feed} column. */
    String name();

    PageRequest firstRequest(Portal portal);

    /**
     * Reads one answer.
     *
     * @throws ProtocolException when the answer is not what the feed promises; bad single records become issues instead
     */
    CatalogPage parse(Portal portal, PageBody body) throws ProtocolException;
}
