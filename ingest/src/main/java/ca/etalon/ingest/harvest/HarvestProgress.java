package ca.etalon.ingest.harvest;

import java.util.OptionalLong;

/** Told how a harvest goes on; called from several threads. */
public interface HarvestProgress {

    void received(String portal, long rows, OptionalLong advertised);

    void ended(String portal);

    /** Nobody is watching. */
    HarvestProgress SILENT = new HarvestProgress() {
        @Override
        public void received(String portal, long rows, OptionalLong advertised) {}

        @Override
        public void ended(String portal) {}
    };
}
