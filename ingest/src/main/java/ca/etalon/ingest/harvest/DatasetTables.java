package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.DatasetNormaliser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The dataset and distribution rows of one snapshot, with what normalising them brought up. */
record DatasetTables(List<DatasetRow> datasets, List<DistributionRow> distributions, List<HarvestIssue> issues) {
    private static final int KEY_BYTES = 8;

    static DatasetTables of(
            List<ReceivedCatalog.Received> records,
            String feed,
            Portal portal,
            LocalDate snapshot,
            DatasetNormaliser normaliser) {
        var datasets = new ArrayList<DatasetRow>(records.size());
        var distributions = new ArrayList<DistributionRow>();
        var issues = new ArrayList<HarvestIssue>();
        for (var record : records) {
            var said = record.dataset();
            var answer = record.answer();
            var normalised = normaliser.normalise(
                    said,
                    portal,
                    feed,
                    datasets.size(),
                    key(portal.id(), said.sourceId()),
                    new Evidence(answer.originalId(), answer.sha256(), said.locator()),
                    snapshot);
            datasets.add(normalised.dataset());
            distributions.addAll(normalised.distributions());
            issues.addAll(normalised.issues());
        }
        return new DatasetTables(datasets, distributions, issues);
    }

    /** The key of a dataset over time: 16 hex digits of SHA-256 over portal and source id. */
    static String key(String portal, String sourceId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((portal + '\0' + sourceId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
