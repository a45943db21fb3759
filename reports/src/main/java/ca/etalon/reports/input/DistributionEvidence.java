package ca.etalon.reports.input;

/**
 * One distribution of a dataset that counts for a government, and what each indicator says of it. The address is the
 * portal's and not to be trusted.
 *
 * @param address of the file, else of the page or service; null where none is stated
 * @param results one byte per indicator of distributions, as in {@link ca.etalon.analytics.measure.DistributionResult}
 */
public record DistributionEvidence(String portal, int datasetNo, int distributionNo, String address, byte[] results) {}
