package ca.etalon.reports.input;

import ca.etalon.ingest.catalogue.Evidence;
import java.time.LocalDate;

/**
 * One dataset that counts for a government, or a copy of one: where it comes from and what each indicator says of it. Title and landing page
 * are the portal's words and not to be trusted.
 *
 * @param product number of the data product it belongs to, the lowest dataset number of its records
 * @param foldRule why it is one product with others, or null when it stands alone
 * @param mirrorRule why it was folded out as a copy; null where it counts
 * @param results one byte per indicator, as in {@link ca.etalon.analytics.measure.DatasetResult}
 */
public record DatasetEvidence(
        String portal,
        LocalDate snapshot,
        int datasetNo,
        String datasetKey,
        String title,
        String landingPage,
        Evidence evidence,
        int product,
        String foldRule,
        String mirrorRule,
        byte[] results) {}
