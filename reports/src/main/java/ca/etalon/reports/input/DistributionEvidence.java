package ca.etalon.reports.input;

import ca.etalon.analytics.measure.DistributionResult;

/**
 * One distribution of a dataset that counts for a government, and where it is to be found. The address is the portal's
 * and not to be trusted.
 *
 * @param address of the file, else of the page or service; null where none is stated
 */
public record DistributionEvidence(DistributionResult result, String address) {}
