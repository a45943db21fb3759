package ca.etalon.analytics.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Absent values as a multivariate normal distribution expects them, its moments estimated by expectation maximisation.
 *
 * <p>Columns are standardised, and a small ridge is added to their covariance, so that indicators that depend on each other
 * (or outnumber the units) still have an answer. A unit of which nothing is there, and an indicator with fewer than two
 * values, stay absent.
 *
 * <p>Source: Dempster, Laird and Rubin (1977); Little and Rubin, <i>Statistical Analysis with Missing Data</i>. COINr goes
 * through the R package Amelia, whose answer is drawn at random; this one is not.
 */
final class ExpectationMaximisation {
    private static final double RIDGE = 1e-9;
    private static final double CLOSE = 1e-10;
    private static final int MOST_ROUNDS = 1000;

    private final UnitTable table;
    private final double[] centre;
    private final double[] spread;
    private final int[] usable;
    private final List<Unit> rows = new ArrayList<>();

    /** One unit: which of the usable indicators are there, and which are not. */
    private record Unit(double[] values, int[] there, int[] absent) {}

    ExpectationMaximisation(UnitTable table) {
        this.table = table;
        int columns = table.columns().size();
        centre = new double[columns];
        spread = new double[columns];
        usable = IntStream.range(0, columns)
                .filter(column -> table.columns().get(column).count() >= 2)
                .toArray();
        for (int column : usable) {
            var values = table.columns().get(column);
            centre[column] = values.mean();
            spread[column] = new org.apache.commons.math3.stat.descriptive.moment.StandardDeviation(false)
                    .evaluate(values.present());
        }
        IntStream.range(0, table.units().size()).forEach(unit -> rows.add(row(unit)));
    }

    private Unit row(int unit) {
        var values = new double[usable.length];
        for (int i = 0; i < usable.length; i++) {
            int column = usable[i];
            double value = table.columns().get(column).get(unit).orElse(Double.NaN);
            values[i] = spread[column] == 0 ? value - centre[column] : (value - centre[column]) / spread[column];
        }
        return new Unit(
                values,
                IntStream.range(0, values.length)
                        .filter(i -> !Double.isNaN(values[i]))
                        .toArray(),
                IntStream.range(0, values.length)
                        .filter(i -> Double.isNaN(values[i]))
                        .toArray());
    }

    UnitTable completed() {
        var mean = new double[usable.length];
        RealMatrix covariance = MatrixUtils.createRealIdentityMatrix(usable.length);
        double[][] filled = expect(mean, covariance, new double[usable.length][usable.length]);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var residual = new double[usable.length][usable.length];
            var next = expect(mean, covariance, residual);
            mean = means(next);
            covariance = covariance(next, mean, residual);
            var isClose = distance(filled, next) < CLOSE && round > 0;
            filled = next;
            if (isClose) {
                break;
            }
        }
        return withFilled(filled);
    }

    /** The units with what is expected in the place of what is absent; its uncertainty is added to the residual. */
    private double[][] expect(double[] mean, RealMatrix covariance, double[][] residual) {
        var filled = new double[rows.size()][];
        for (int unit = 0; unit < filled.length; unit++) {
            var row = rows.get(unit);
            filled[unit] = row.values.clone();
            if (row.absent.length > 0 && row.there.length > 0) {
                expect(row, mean, covariance, filled[unit], residual);
            }
        }
        return filled;
    }

    private static void expect(Unit row, double[] mean, RealMatrix covariance, double[] filled, double[][] residual) {
        var known = covariance.getSubMatrix(row.there, row.there);
        var cross = covariance.getSubMatrix(row.there, row.absent);
        var slopes = new CholeskyDecomposition(known, 1e-6, 0).getSolver().solve(cross);
        var left = covariance
                .getSubMatrix(row.absent, row.absent)
                .subtract(cross.transpose().multiply(slopes));
        for (int i = 0; i < row.absent.length; i++) {
            double expected = mean[row.absent[i]];
            for (int j = 0; j < row.there.length; j++) {
                expected += slopes.getEntry(j, i) * (row.values[row.there[j]] - mean[row.there[j]]);
            }
            filled[row.absent[i]] = expected;
            for (int j = 0; j < row.absent.length; j++) {
                residual[row.absent[i]][row.absent[j]] += left.getEntry(i, j);
            }
        }
    }

    private double[] means(double[][] filled) {
        var mean = new double[usable.length];
        for (int i = 0; i < mean.length; i++) {
            int column = i;
            mean[i] = IntStream.range(0, filled.length)
                    .filter(this::isKnown)
                    .mapToDouble(unit -> filled[unit][column])
                    .average()
                    .orElse(0);
        }
        return mean;
    }

    private RealMatrix covariance(double[][] filled, double[] mean, double[][] residual) {
        var sums = new Array2DRowRealMatrix(residual).getData();
        int units = 0;
        for (int unit = 0; unit < filled.length; unit++) {
            if (!isKnown(unit)) {
                continue;
            }
            units++;
            for (int i = 0; i < mean.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    sums[i][j] += (filled[unit][i] - mean[i]) * (filled[unit][j] - mean[j]);
                }
            }
        }
        var covariance = new Array2DRowRealMatrix(sums).scalarMultiply(1.0 / units);
        for (int i = 0; i < mean.length; i++) {
            covariance.addToEntry(i, i, RIDGE);
        }
        return covariance;
    }

    private boolean isKnown(int unit) {
        return rows.get(unit).there.length > 0;
    }

    private static double distance(double[][] left, double[][] right) {
        double most = 0;
        for (int unit = 0; unit < left.length; unit++) {
            for (int i = 0; i < left[unit].length; i++) {
                double between = Math.abs(left[unit][i] - right[unit][i]);
                most = between > most ? between : most;
            }
        }
        return most;
    }

    private UnitTable withFilled(double[][] filled) {
        var columns = new ArrayList<>(table.columns());
        for (int i = 0; i < usable.length; i++) {
            int at = i;
            int column = usable[i];
            double scale = spread[column] == 0 ? 1 : spread[column];
            columns.set(
                    column,
                    Values.finite(IntStream.range(0, filled.length)
                            .mapToDouble(unit -> table.columns()
                                    .get(column)
                                    .get(unit)
                                    .orElse(filled[unit][at] * scale + centre[column]))
                            .toArray()));
        }
        return new UnitTable(table.units(), table.indicators(), columns);
    }
}
