package ca.etalon.ingest.sample;

import java.nio.charset.StandardCharsets;

/**
 * Draws that depend on nothing but the seed and what they are for, so that neither order nor number of draws matters.
 *
 * @param about what is drawn for
 */
record Chance(String about) {
    private static final long SEED = 20260131;

    /** At least 0, below 1; each purpose has its own. */
    double of(String purpose) {
        long hash = 0xcbf29ce484222325L ^ SEED;
        for (byte b : (about + '/' + purpose).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return ((hash ^ (hash >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** From 0 to below {@code bound}. */
    int below(int bound, String purpose) {
        return (int) (of(purpose) * bound);
    }

    /** Hexadecimal digits that look like an identifier. */
    String hex(int digits, String purpose) {
        var text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(below(16, purpose + i), 16));
        }
        return text.toString();
    }
}
