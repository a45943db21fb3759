package ca.etalon.ingest.fact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was decided for the statements met before: a portal says the same few things of all its datasets, and each is read once.
 *
 * <p>It forgets everything when it is full, so that a portal that never repeats itself costs no memory. The decision must
 * depend on the statement alone; then no order of portals or threads shows in the result.
 */
final class Remembered<K, V> {

    private static final int MOST = 2_000;

    private final Map<K, V> decided = new ConcurrentHashMap<>();
    private final Function<K, V> decide;

    Remembered(Function<K, V> decide) {
        this.decide = decide;
    }

    V of(K said) {
        var known = decided.get(said);
        if (known == null) {
            known = decide.apply(said);
            if (decided.size() >= MOST) {
                decided.clear();
            }
            decided.put(said, known);
        }
        return known;
    }
}
