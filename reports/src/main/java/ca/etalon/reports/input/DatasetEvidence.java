package ca.etalon.reports.input;

import ca.etalon.ingest.catalogue.Evidence;
import java.time.LocalDate;

/**
 * One dataset that counts for a government: where it comes from and what each indicator says of it. Title and landing page
 * are the portal's words and not to be trusted.
 *
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
        byte[] results) {}
