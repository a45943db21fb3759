package ca.etalon.analytics.uncertainty;

/**
 * Random numbers that are a function of their position: Philox 4×32 with ten rounds.
 *
 * <p>Nothing is kept between two numbers, so whoever computes draw 4711 gets the same one, in whatever order and on whatever
 * machine.
 *
 * <p>Source: Salmon, Moraes, Dror and Shaw, <i>Parallel random numbers: as easy as 1, 2, 3</i> (2011).
 */
final class Philox {
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int STEP_0 = 0x9E3779B9;
    private static final int STEP_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;
    private static final long WORD = 0xFFFFFFFFL;
    private static final double UNIT = 0x1.0p-53;

    private Philox() {}

    /**
     * A number from 0 up to but not including 1.
     *
     * @param stream keeps apart what one seed is used for
     */
    static double uniform(long seed, int stream, long draw, int dimension) {
        var block = bits((int) draw, (int) (draw >>> 32), dimension, stream, (int) seed, (int) (seed >>> 32));
        return (block >>> 11) * UNIT;
    }

    /** The first two words of the block, the first one high. */
    static long bits(int counter0, int counter1, int counter2, int counter3, int key0, int key1) {
        int c0 = counter0;
        int c1 = counter1;
        int c2 = counter2;
        int c3 = counter3;
        int k0 = key0;
        int k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (c0 & WORD);
            long product1 = MULTIPLIER_1 * (c2 & WORD);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c1 = (int) product1;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c3 = (int) product0;
            k0 += STEP_0;
            k1 += STEP_1;
        }
        return (c0 & WORD) << 32 | c1 & WORD;
    }
}
