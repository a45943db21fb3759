package ca.etalon.analytics.composite;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Principal components of indicators brought to the same variance: how many things they measure.
 *
 * <p>Rests on the units of which every indicator is there. The sign of a component is of no meaning; here its loadings add up
 * to no less than zero. Where they cancel, as of two indicators that go against each other, neither direction is right.
 *
 * <p>Source: OECD and JRC (2008), step 4; COINr 1.1.14, {@code get_PCA} ({@code prcomp}, scaled).
 *
 * @param eigenvalues variance of each component, largest first; they add up to the number of indicators
 * @param loadings of component {@code [k]} on indicator {@code [i]}
 */
public record PrincipalComponents(double[] eigenvalues, double[][] loadings) {
    private static final double SAME = 1e-9;

    /** @throws IllegalArgumentException where fewer than three units are complete or an indicator does not vary */
    public static PrincipalComponents of(UnitTable table) {
        var decomposition = new EigenDecomposition(
                new Array2DRowRealMatrix(correlations(Complete.rows(table)).getData()));
        var order = IntStream.range(0, table.indicators().size())
                .boxed()
                .sorted((left, right) ->
                        Double.compare(decomposition.getRealEigenvalue(right), decomposition.getRealEigenvalue(left)))
                .toList();
        return new PrincipalComponents(
                order.stream().mapToDouble(decomposition::getRealEigenvalue).toArray(),
                order.stream()
                        .map(k -> oriented(decomposition.getEigenvector(k).toArray()))
                        .toArray(double[][]::new));
    }

    private static Array2DRowRealMatrix correlations(double[][] rows) {
        if (rows.length < 3) {
            throw new IllegalArgumentException(rows.length + " units are complete; three are wanted");
        }
        var correlations =
                new PearsonsCorrelation().computeCorrelationMatrix(rows).getData();
        for (double[] row : correlations) {
            if (Arrays.stream(row).anyMatch(Double::isNaN)) {
                throw new IllegalArgumentException("an indicator does not vary");
            }
        }
        return new Array2DRowRealMatrix(correlations);
    }

    private static double[] oriented(double[] loadings) {
        return Arrays.stream(loadings).sum() < 0
                ? Arrays.stream(loadings).map(loading -> -loading).toArray()
                : loadings;
    }

    /** Whether the first component is one of its own, and has a direction that most of what it loads on goes in. */
    public boolean isFirstTold() {
        return (eigenvalues.length == 1 || eigenvalues[0] - eigenvalues[1] > SAME)
                && Math.abs(Arrays.stream(loadings[0]).sum()) > SAME;
    }

    /** Share of the variance that each component explains. */
    public double[] explained() {
        double all = Arrays.stream(eigenvalues).sum();
        return Arrays.stream(eigenvalues).map(value -> value / all).toArray();
    }
}
