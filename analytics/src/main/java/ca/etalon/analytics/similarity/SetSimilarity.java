package ca.etalon.analytics.similarity;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What two sets have in common.
 *
 * @param common how many are in both
 */
public record SetSimilarity(int left, int right, int common) {

    public static SetSimilarity of(Set<?> left, Set<?> right) {
        var common = new HashSet<Object>(left);
        common.retainAll(right);
        return new SetSimilarity(left.size(), right.size(), common.size());
    }

    /** Share of what is in either; empty where both are empty. */
    public OptionalDouble jaccard() {
        return share(common, left + right - common);
    }

    /** Share of the mean size; empty where both are empty. */
    public OptionalDouble dice() {
        return share(2 * common, left + right);
    }

    /** Share of the left that is in the right; empty where the left is. */
    public OptionalDouble leftInRight() {
        return share(common, left);
    }

    /** Share of the right that is in the left; empty where the right is. */
    public OptionalDouble rightInLeft() {
        return share(common, right);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
