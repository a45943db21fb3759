package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.lake.Manifest;

/** Takes what the page loop receives, in the order received, before duplicates collapse. */
interface CatalogSink {

    /**
     * One record.
     *
     * @param feed the feed that answered; one and the same for all records of a catalogue
     * @param answer the answer that the record stood in
     */
    void record(DcatDataset dataset, String feed, Manifest.Request answer);

    void issue(HarvestIssue issue);

    /** Takes nothing: for finding out what there is to ask for. */
    CatalogSink NONE = new CatalogSink() {
        @Override
        public void record(DcatDataset dataset, String feed, Manifest.Request answer) {
            // not wanted
        }

        @Override
        public void issue(HarvestIssue issue) {
            // not wanted
        }
    };
}
