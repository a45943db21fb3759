package ca.etalon.ingest.detect;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import java.net.URI;

/** The web as a detection sees it. */
interface Web {

    /**
     * An answer of whatever status.
     *
     * @param at where redirects led to
     * @param body decoded; not to be read after closing
     */
    record Got(URI at, int status, PageBody body, Runnable done) implements AutoCloseable {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        @Override
        public void close() {
            done.run();
        }
    }

    /** @param portal whose manners hold */
    Got ask(PageRequest request, Portal portal) throws TransportException, InterruptedException;

    PoliteClient.RobotsAnswer robots(URI uri, Portal portal) throws TransportException, InterruptedException;
}
