package ca.etalon.analytics.composite;

/**
 * When two computed numbers are the same but for the rounding of their sums: no further apart than a billionth of the scale.
 *
 * <p>Sums of the same parts in another order differ in their last bits. Who is before whom must not hang on that; a difference
 * of a billionth of the highest score says nothing of a government either.
 */
public final class Ties {
    private static final double OF_SCALE = 1e-9;

    private Ties() {}

    /** How far numbers of a scale may lie apart and be tied. */
    public static double within(double scale) {
        return OF_SCALE * Math.abs(scale);
    }

    /** The same for some numbers, whose scale is the largest of them in size; what is not a number is left out. */
    public static double within(double[] numbers) {
        double scale = 0;
        for (double number : numbers) {
            double size = Math.abs(number);
            scale = size > scale ? size : scale;
        }
        return within(scale);
    }

    /** Below 0, 0 where tied, or above 0. */
    public static int compare(double left, double right, double within) {
        return Math.abs(left - right) <= within ? 0 : Double.compare(left, right);
    }

    /** How many of sorted numbers lie before a number by more than a tie. */
    public static int before(double[] sorted, int count, double number, double within) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number - sorted[middle] > within) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
