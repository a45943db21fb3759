package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Collapses exact repeats of a record as they come in; repeats of an id that say something else are all kept, under the id
 * with {@code ~2}, {@code ~3} … appended.
 *
 * <p>A record is remembered as 16 bytes, 8 of the digest of its id and 8 of that of its content, in a table that is between
 * three eighths and three quarters full. Two ids of one digest, of which ten million records have one chance in 400 000, would
 * cost the later one a suffix and nothing else.
 */
final class Deduplication {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int FIRST_CAPACITY = 1 << 8;

    private final MessageDigest sha256;
    private final Consumer<HarvestIssue> issues;
    /** Open addressing over pairs of id and content; an id of 0 is an empty place. */
    private long[] table = new long[2 * FIRST_CAPACITY];

    private int size;
    private long duplicates;

    Deduplication(Consumer<HarvestIssue> issues) {
        this.issues = issues;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The record under the id that it is kept by, or nothing where it was received before. */
    Optional<DcatDataset> accept(DcatDataset dataset) {
        int versions = remember(idDigest(dataset.sourceId()), contentDigest(dataset));
        if (versions == 0) {
            duplicates++;
            issues.accept(new HarvestIssue(IssueCode.DUPLICATE_EXACT, dataset.locator(), dataset.sourceId()));
            return Optional.empty();
        }
        if (versions == 1) {
            return Optional.of(dataset);
        }
        var suffixed = dataset.sourceId() + "~" + versions;
        issues.accept(new HarvestIssue(
                IssueCode.DUPLICATE_ID, dataset.locator(), dataset.sourceId() + " kept as " + suffixed));
        return Optional.of(dataset.withSourceId(suffixed));
    }

    /** Exact repeats so far. */
    long duplicates() {
        return duplicates;
    }

    /** How many versions of the id there are with this one; 0 when it is known already. */
    private int remember(long id, long content) {
        int versions = 1;
        int place = place(id);
        while (table[place] != 0) {
            if (table[place] == id) {
                if (table[place + 1] == content) {
                    return 0;
                }
                versions++;
            }
            place = next(place);
        }
        put(place, id, content);
        if (++size * 4L > table.length / 2 * 3L) {
            grow();
        }
        return versions;
    }

    private void grow() {
        var old = table;
        table = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int place = place(old[i]);
                while (table[place] != 0) {
                    place = next(place);
                }
                put(place, old[i], old[i + 1]);
            }
        }
    }

    private void put(int place, long id, long content) {
        table[place] = id;
        table[place + 1] = content;
    }

    private int place(long id) {
        return ((int) id & (table.length / 2 - 1)) << 1;
    }

    private int next(int place) {
        return (place + 2) & (table.length - 1);
    }

    private long idDigest(String id) {
        long digest = first(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
        return digest == 0 ? 1 : digest;
    }

    private long contentDigest(DcatDataset dataset) {
        try {
            return first(sha256.digest(JSON.writeValueAsBytes(dataset.withoutLocators())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long first(byte[] digest) {
        return ByteBuffer.wrap(digest).getLong();
    }
}
