package ca.etalon.analytics.measure;

/**
 * A share that was observed in a sample of a known population: its value, and a 95 % Wilson interval with finite-population
 * correction.
 *
 * <p><b>Value</b>: {@code satisfied / decided}. The variance of the Wilson interval is multiplied by {@code (N - n) / (N -
 * 1)}, where n of the N were tried: whoever tries all makes no sampling error, and the interval becomes the value. What was
 * tried without learning anything is no matter of sampling and stands beside the share as unknown.
 *
 * <p><b>Source</b>: Wilson, Probable inference, the law of succession, and statistical inference (JASA 1927); Cochran,
 * Sampling Techniques, §2.6; methodology §9. It takes the sample as drawn at random.
 *
 * @param decided tried and found to be so or not; {@code tried} all that were tried, {@code population} all there are
 */
public record SampledShare(double value, double low, double high, long decided, long tried, long population) {
    private static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException where nothing was decided or the counts do not nest */
    public static SampledShare of(double satisfied, long decided, long tried, long population) {
        if (decided <= 0 || satisfied < 0 || satisfied > decided || decided > tried || tried > population) {
            throw new IllegalArgumentException(satisfied + " of " + decided + " decided, " + tried + " tried of "
                    + population + ": each must lie within the next");
        }
        double value = satisfied / decided;
        double correction = population == 1 ? 0 : (population - tried) / (population - 1.0);
        double z2 = Z * Z * correction;
        double centre = (value + z2 / (2 * decided)) / (1 + z2 / decided);
        double half =
                Math.sqrt(z2 * (value * (1 - value) / decided + z2 / (4.0 * decided * decided))) / (1 + z2 / decided);
        return new SampledShare(
                value,
                Math.max(0, Math.min(value, centre - half)),
                Math.min(1, Math.max(value, centre + half)),
                decided,
                tried,
                population);
    }

    /** Whether some were left out, so that the interval says something. */
    public boolean isSample() {
        return tried < population;
    }
}
