package ca.etalon.ingest.platform;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;

/** Takes the records of an answer, and what was noticed about them, in the order read. */
public interface RecordSink {

    void dataset(DcatDataset dataset);

    void issue(HarvestIssue issue);
}
