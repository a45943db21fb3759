package ca.etalon.analytics.composite;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * One number per unit, any of which may be absent.
 *
 * <p>What is absent is never a number: it cannot be read as one, and a result that is not finite (a range of nothing, the
 * logarithm of zero) is absent too.
 */
public final class Values {
    /** Not a number where absent; never handed out. */
    private final double[] numbers;

    private Values(double[] numbers) {
        this.numbers = numbers;
    }

    /** Numbers that are all there. */
    public static Values of(double... numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(number + " is no value; say what is absent with ofNullable");
            }
        }
        return new Values(numbers.clone());
    }

    /** Numbers of which those that are null or not finite are absent. */
    public static Values ofNullable(List<Double> numbers) {
        return finite(numbers.stream()
                .mapToDouble(number -> number == null ? Double.NaN : number)
                .toArray());
    }

    /** Takes the array over; what is not finite in it is absent. */
    static Values finite(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                numbers[i] = Double.NaN;
            }
        }
        return new Values(numbers);
    }

    public int size() {
        return numbers.length;
    }

    public boolean isPresent(int unit) {
        return !Double.isNaN(numbers[unit]);
    }

    /** The number of a unit that has one. */
    public double at(int unit) {
        if (!isPresent(unit)) {
            throw new NoSuchElementException("unit " + unit + " has no value");
        }
        return numbers[unit];
    }

    public OptionalDouble get(int unit) {
        return isPresent(unit) ? OptionalDouble.of(numbers[unit]) : OptionalDouble.empty();
    }

    /** How many are there. */
    public int count() {
        return (int)
                Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).count();
    }

    /** Those that are there, in order of the units. */
    public double[] present() {
        return Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).toArray();
    }

    /** All, with {@code absent} in the place of what is absent: for loops over arrays. */
    public double[] orElse(double absent) {
        return Arrays.stream(numbers)
                .map(number -> Double.isNaN(number) ? absent : number)
                .toArray();
    }

    /** Each number that is there changed; what is no longer finite becomes absent. */
    public Values map(DoubleUnaryOperator change) {
        return finite(Arrays.stream(numbers)
                .map(number -> Double.isNaN(number) ? Double.NaN : change.applyAsDouble(number))
                .toArray());
    }

    /** The same, absent where a condition does not hold. */
    public Values where(IntPredicate condition) {
        return finite(IntStream.range(0, numbers.length)
                .mapToDouble(unit -> condition.test(unit) ? numbers[unit] : Double.NaN)
                .toArray());
    }

    /** The values of some units, in that order. */
    Values select(int[] units) {
        return new Values(
                Arrays.stream(units).mapToDouble(unit -> numbers[unit]).toArray());
    }

    double min() {
        return Arrays.stream(present()).min().orElse(Double.NaN);
    }

    double max() {
        return Arrays.stream(present()).max().orElse(Double.NaN);
    }

    double mean() {
        return Arrays.stream(present()).average().orElse(Double.NaN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && Arrays.equals(numbers, values.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers).replace("NaN", "absent");
    }
}
