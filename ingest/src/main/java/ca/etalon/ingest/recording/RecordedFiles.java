package ca.etalon.ingest.recording;

import ca.etalon.ingest.recording.RecordedAnswer.Content;
import ca.etalon.ingest.recording.RecordedAnswer.Manner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What all addresses of a shape answer, so that thousands of files need no entry each.
 *
 * @param like what the whole path is like
 * @param instead what some of the addresses answer instead, drawn by their path
 */
public record RecordedFiles(Pattern like, Content content, Manner manner, List<Instead> instead) {

    public RecordedFiles {
        instead = List.copyOf(instead);
    }

    /**
     * Another answer of some addresses.
     *
     * @param share of the addresses, from 0 to 1
     * @param since the first date on which they answer so, or null for ever
     */
    public record Instead(double share, LocalDate since, Content content, Manner manner) {}

    /** The answer that an address gives on a date. */
    RecordedAnswer answer(String path, LocalDate date) {
        double drawn = draw(path);
        double below = 0;
        for (var other : instead) {
            below += other.share();
            if (drawn < below) {
                return other.since() == null || !date.isBefore(other.since())
                        ? answer(path, other.content(), other.manner())
                        : answer(path, content, manner);
            }
        }
        return answer(path, content, manner);
    }

    private static RecordedAnswer answer(String path, Content content, Manner manner) {
        return new RecordedAnswer(path, Map.of(), content, manner, null);
    }

    /** From 0 to below 1, always the same for a path. */
    private static double draw(String path) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
