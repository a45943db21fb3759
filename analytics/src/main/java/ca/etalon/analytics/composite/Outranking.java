package ca.etalon.analytics.composite;

/**
 * Which of two units is better on indicators of more weight: a comparison without compensation.
 *
 * <p>The cell (i, j) is the share of the weight on which i is above j, ties counting half; cells (i, j) and (j, i) add up to
 * 1. Indicators that are absent for either leave the pair. The Copeland score of a unit is the number of units it outranks
 * less the number that outrank it.
 *
 * <p>Source: OECD and JRC (2008), step 6; COINr 1.1.14, {@code outrankMatrix} and {@code a_copeland}; methodology §6.5.
 */
public final class Outranking {
    private final double[][] shares;

    /** @param table higher is better */
    public Outranking(UnitTable table, double[] weights) {
        int units = table.units().size();
        shares = new double[units][units];
        var within = table.columns().stream()
                .mapToDouble(column -> Ties.within(column.present()))
                .toArray();
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < i; j++) {
                shares[i][j] = share(table, weights, within, i, j);
                shares[j][i] = 1 - shares[i][j];
            }
        }
    }

    private static double share(UnitTable table, double[] weights, double[] within, int i, int j) {
        double above = 0;
        double all = 0;
        for (int k = 0; k < weights.length; k++) {
            var column = table.columns().get(k);
            if (column.isPresent(i) && column.isPresent(j)) {
                above += weights[k] * (Ties.compare(column.at(i), column.at(j), within[k]) + 1) / 2;
                all += weights[k];
            }
        }
        // A half that rounding has moved is a half: neither outranks the other.
        return all == 0 || Ties.compare(above, all / 2, Ties.within(all)) == 0 ? 0.5 : above / all;
    }

    /** Share of the weight on which one unit is above another; 0 for a unit and itself. */
    public double share(int unit, int other) {
        return shares[unit][other];
    }

    /** Pairs in which one is at least as good on everything. */
    public int dominant() {
        int pairs = 0;
        for (double[] row : shares) {
            for (double share : row) {
                pairs += share == 1 ? 1 : 0;
            }
        }
        return pairs;
    }

    /** Share of the pairs that are dominant. */
    public double dominantShare() {
        return dominant() / (shares.length * (shares.length - 1) / 2.0);
    }

    public Values copeland() {
        var scores = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                scores[i] += i == j ? 0 : Math.signum(shares[i][j] - shares[j][i]);
            }
        }
        return Values.of(scores);
    }
}
