package ca.etalon.ingest.recording;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One answer of a recording: to which request, with what, and how.
 *
 * @param path the path of the request, exactly; null for the path that the paging answers to
 * @param query parameters that must be there with these values; the request may carry others
 * @param times how many requests it answers before later answers have their turn, or null for all
 */
public record RecordedAnswer(String path, Map<String, String> query, Content content, Manner manner, Integer times) {

    public RecordedAnswer {
        query = Map.copyOf(query);
    }

    /** What the body is made of. */
    public sealed interface Content permits FileContent, InlineContent, LooseContent {}

    /**
     * The bytes of a file.
     *
     * @param unpack whether the gzip of the file is of the recording and not of the answer
     */
    public record FileContent(Path file, boolean unpack) implements Content {}

    public record InlineContent(String text) implements Content {}

    /**
     * Records without the pages they came in, served in pages as the platform would.
     *
     * @param recordAt JSON pointer to the record inside what was recorded for it; empty for the whole
     * @param advertised the total that the pages state, or null for the true one
     * @param endless whether the records begin again after the last, and the total runs ahead of the reader
     */
    public record LooseContent(List<Path> files, PagedAs pagedAs, String recordAt, Long advertised, boolean endless)
            implements Content {
        public LooseContent {
            files = List.copyOf(files);
        }
    }

    /**
     * How the answer is given.
     *
     * @param mediaType value of {@code Content-Type}, or null for none
     * @param headers names in lower case
     * @param delay time before the answer
     * @param truncate bytes of the body after which the connection is closed, or null
     * @param validators whether the server makes an {@code ETag} and answers conditional requests with 304
     */
    public record Manner(
            int status,
            String mediaType,
            Map<String, String> headers,
            Duration delay,
            Integer truncate,
            boolean validators) {

        public Manner {
            headers = Map.copyOf(headers);
        }
    }

    boolean fits(RecordedRequest request) {
        var expected = path == null && content instanceof LooseContent loose
                ? loose.pagedAs().answersTo(request.path())
                : request.path().equals(path);
        return expected
                && query.entrySet().stream().allMatch(entry -> entry.getValue()
                        .equals(request.query().get(entry.getKey())));
    }
}
