package ca.etalon.ingest.content;

import java.util.Objects;

/**
 * The beginning of what an address answers with.
 *
 * @param url as a distribution states it; {@code asked} is the address that was read
 * @param mediaType as the answer states it, or null
 * @param whole whether the bytes are all there is
 * @param totalLength bytes of the whole as the answer states it, or null; not of a compressed transfer
 */
public record FirstBlock(
        String url, String asked, String mediaType, byte[] bytes, boolean whole, Long totalLength, String checkedAt) {

    /** What is asked of an address at first. */
    public static final int BYTES = 256 << 10;

    public FirstBlock {
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(checkedAt);
    }

    /** Whether the bytes begin with these, given as unsigned values. */
    boolean startsWith(int... signature) {
        return hasAt(0, signature);
    }

    boolean hasAt(int offset, int... signature) {
        if (bytes.length < offset + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[offset + i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    boolean hasAt(int offset, String ascii) {
        return hasAt(offset, ascii.chars().toArray());
    }
}
