package ca.etalon.analytics.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuantityCountsTest {

    @Test
    void countsAsAMapOfBoxedNumbersWould() {
        var random = new SplittableRandom(7);
        var counts = new QuantityCounts();
        var expected = new TreeMap<Long, Long>();
        for (int i = 0; i < 20_000; i++) {
            // Zero, negative numbers, the extremes, and values whose low bits are all the same.
            long value =
                    switch (i % 4) {
                        case 0 -> random.nextLong(-50, 50);
                        case 1 -> random.nextLong(0, 2_000) << 32;
                        case 2 -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
                        default -> random.nextLong(0, 3_000) * 720_720;
                    };
            long times = 1 + i % 3;
            counts.add(value, times);
            expected.merge(value, times, Long::sum);
        }
        assertEquals(expected, counts.sorted());
    }

    @Test
    void addsUpTheSameInAnyOrder() {
        var one = counts(1, 2, 3);
        var other = counts(3, 4, -1);
        var left = new QuantityCounts();
        left.add(one);
        left.add(other);
        var right = new QuantityCounts();
        right.add(other);
        right.add(one);
        assertEquals(left.sorted(), right.sorted());
        assertEquals(2, left.sorted().get(3L));
    }

    private static QuantityCounts counts(long... values) {
        var counts = new QuantityCounts();
        for (long value : values) {
            counts.add(value, 1);
        }
        return counts;
    }
}
