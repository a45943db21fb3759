package ca.etalon.reports.input;

import ca.etalon.ingest.catalogue.Evidence;
import java.time.LocalDate;

/**
 * One dataset that counts for a government, or a copy of one: where it comes from and what each indicator says of it.
 * Title, landing page and unit are the portal's words and not to be trusted.
 *
 * @param unit the department or office that publishes it, as said; the publisher where none is told apart; null where
 *     neither is
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
        String unit,
        Evidence evidence,
        int product,
        String foldRule,
        String mirrorRule,
        byte[] results) {}
