package ca.etalon.ingest.harvest;

import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.Payload;

/** Where the answers of one portal's snapshot come from: its host, or the archive of an earlier harvest. */
public interface CatalogAnswers {

    /**
     * The answer to a request.
     *
     * @throws TransportException when there is none
     */
    SourcedAnswer get(PageRequest request) throws TransportException, InterruptedException;

    /**
     * An answer and what the manifest keeps of it. Whoever asked closes it when the payload was read.
     *
     * @param request status, archived record, digest, validators
     * @param body the payload after content decoding; for an unchanged answer the earlier payload
     * @param done lets go of the payload
     */
    record SourcedAnswer(Manifest.Request request, Payload body, Runnable done) implements AutoCloseable {
        @Override
        public void close() {
            done.run();
        }
    }
}
