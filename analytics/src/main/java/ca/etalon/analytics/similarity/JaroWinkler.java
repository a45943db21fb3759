package ca.etalon.analytics.similarity;

/**
 * How alike two short names are, from 0 to 1, by letters in common and in order; Winkler's form favours a common beginning.
 *
 * <p>Names are compared as they are: fold case and accents first. Two empty names are alike.
 *
 * <p>Source: Jaro (1989); Winkler (1990), with his weight of a tenth for each of the first four letters, whatever Jaro's value.
 */
public final class JaroWinkler {
    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    private JaroWinkler() {}

    public static double winkler(String left, String right) {
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(left.length(), right.length()));
        while (prefix < most && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        double jaro = jaro(left, right);
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    public static double jaro(String left, String right) {
        if (left.isEmpty() && right.isEmpty()) {
            return 1;
        }
        var leftCommon = new boolean[left.length()];
        var rightCommon = new boolean[right.length()];
        double common = matches(left, right, leftCommon, rightCommon);
        if (common == 0) {
            return 0;
        }
        double transposed = outOfOrder(left, right, leftCommon, rightCommon) / 2.0;
        return (common / left.length() + common / right.length() + (common - transposed) / common) / 3;
    }

    /** Marks the letters in common that stand within half the longer name of each other, each once. */
    private static int matches(String left, String right, boolean[] leftCommon, boolean[] rightCommon) {
        int window = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
        int common = 0;
        for (int i = 0; i < left.length(); i++) {
            int last = Math.min(right.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last && !leftCommon[i]; j++) {
                if (!rightCommon[j] && left.charAt(i) == right.charAt(j)) {
                    leftCommon[i] = true;
                    rightCommon[j] = true;
                    common++;
                }
            }
        }
        return common;
    }

    private static int outOfOrder(String left, String right, boolean[] leftCommon, boolean[] rightCommon) {
        int different = 0;
        int j = 0;
        for (int i = 0; i < left.length(); i++) {
            if (leftCommon[i]) {
                while (!rightCommon[j]) {
                    j++;
                }
                different += left.charAt(i) == right.charAt(j) ? 0 : 1;
                j++;
            }
        }
        return different;
    }
}
