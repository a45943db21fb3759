package ca.etalon.ingest.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of archived bytes. */
final class Digests {
    private Digests() {}

    static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
