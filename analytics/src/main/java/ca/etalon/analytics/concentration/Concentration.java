package ca.etalon.analytics.concentration;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How unevenly amounts divide among holders.
 *
 * <p>A holder of nothing is a holder: it belongs to the denominators of {@link #gini}, {@link #normalisedHerfindahl} and
 * {@link #evenness}. Leave out those that are not meant.
 *
 * <p>Source: Herfindahl (1950), Hirschman (1945); Gini (1912); Shannon (1948); Pielou (1966); methodology §8.
 */
public final class Concentration {
    private final double[] amounts;
    private final double sum;

    /** @param amounts from 0, one per holder, not all of them 0 */
    public Concentration(double... amounts) {
        this.amounts = amounts.clone();
        Arrays.sort(this.amounts);
        this.sum = Arrays.stream(this.amounts).sum();
        if (!(sum > 0) || !Double.isFinite(sum) || this.amounts[0] < 0) {
            throw new IllegalArgumentException("amounts from 0 are wanted, not all 0: " + Arrays.toString(amounts));
        }
    }

    /** Sum of squared shares, from 1/n (all alike) to 1 (one holds all). Competition authorities print it times 10 000. */
    public double herfindahl() {
        return Arrays.stream(amounts)
                .map(amount -> amount / sum * (amount / sum))
                .sum();
    }

    /** The same between 0 (all alike) and 1, whatever the number of holders; empty for a single one. */
    public OptionalDouble normalisedHerfindahl() {
        int n = amounts.length;
        return n == 1 ? OptionalDouble.empty() : OptionalDouble.of((herfindahl() - 1.0 / n) / (1 - 1.0 / n));
    }

    /** Half the relative mean difference, from 0 to (n − 1)/n. */
    public double gini() {
        double weighted = 0;
        for (int i = 0; i < amounts.length; i++) {
            weighted += (2.0 * (i + 1) - amounts.length - 1) * amounts[i];
        }
        return weighted / (amounts.length * sum);
    }

    /** Shannon's entropy of the shares in nats. */
    public double entropy() {
        return -Arrays.stream(amounts)
                .map(amount -> amount / sum)
                .filter(share -> share > 0)
                .map(share -> share * StrictMath.log(share))
                .sum();
    }

    /** The same in bits. */
    public double entropyBits() {
        return entropy() / StrictMath.log(2);
    }

    /** Entropy as a share of what it could be; empty for a single holder. */
    public OptionalDouble evenness() {
        return amounts.length == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(entropy() / StrictMath.log(amounts.length));
    }
}
