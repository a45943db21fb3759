package ca.etalon.ingest.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A sealed file of a table: its path in the lake, rows, bytes, and SHA-256 (lower-case hex). */
public record TableFile(String table, String path, long rows, long bytes, String sha256) {

    /**
     * Holds the file against its seal, so that nothing is measured from altered data.
     *
     * @throws DamagedLakeException when it is not there or not what was written
     */
    public void requireWhole(Lake lake) {
        if (!digest(lake).equals(sha256)) {
            throw new DamagedLakeException(lake.uri(path)
                    + " is not what was sealed: its SHA-256 differs. Restore it, or delete its snapshot's manifest and"
                    + " harvest again");
        }
    }

    private String digest(Lake lake) {
        try (var stream = new DigestInputStream(lake.stream(path), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DamagedLakeException(lake.uri(path) + " cannot be read: " + unreadable.getMessage());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
