package ca.etalon.ingest.platform.inventory;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What has to be known of a CSV before its first row is read: encoding and delimiter. The text is read as a stream, once to
 * learn this and once for its rows.
 *
 * @param skip bytes of the byte order mark
 * @param endsWithBreak whether its last character is a line break
 */
record CsvText(
        PageBody body, Charset charset, int skip, boolean endsWithBreak, String head, Optional<HarvestIssue> issue) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int HEAD = 8192;

    static CsvText of(PageBody body) throws ProtocolException, IOException {
        var mark = mark(body);
        var stated = mark.charset() != null ? mark.charset() : body.charset();
        var charset = stated == null ? StandardCharsets.UTF_8 : stated;
        try {
            return scan(body, charset, mark.bytes(), CodingErrorAction.REPORT, Optional.empty());
        } catch (CharacterCodingException malformed) {
            var other = stated == null ? WINDOWS_1252 : charset;
            var detail = "not valid " + charset + "; "
                    + (stated == null ? "read as windows-1252" : "unreadable characters replaced");
            var issue = new HarvestIssue(IssueCode.ANSWER_CHARSET, body.uri().toString(), detail);
            return scan(body, other, mark.bytes(), CodingErrorAction.REPLACE, Optional.of(issue));
        }
    }

    private record Mark(Charset charset, int bytes) {}

    private static Mark mark(PageBody body) throws IOException {
        try (var in = body.open()) {
            var first = in.readNBytes(3);
            int a = first.length > 0 ? first[0] & 0xFF : -1;
            int b = first.length > 1 ? first[1] & 0xFF : -1;
            int c = first.length > 2 ? first[2] & 0xFF : -1;
            if (a == 0xEF && b == 0xBB && c == 0xBF) {
                return new Mark(StandardCharsets.UTF_8, 3);
            }
            if (a == 0xFF && b == 0xFE) {
                return new Mark(StandardCharsets.UTF_16LE, 2);
            }
            return a == 0xFE && b == 0xFF ? new Mark(StandardCharsets.UTF_16BE, 2) : new Mark(null, 0);
        }
    }

    private static CsvText scan(
            PageBody body, Charset charset, int skip, CodingErrorAction onError, Optional<HarvestIssue> issue)
            throws IOException, ProtocolException {
        var head = new StringBuilder();
        char last = 0;
        boolean isBlank = true;
        try (var reader = reader(body, charset, skip, onError)) {
            var buffer = new char[HEAD];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                head.append(buffer, 0, Math.max(0, Math.min(n, HEAD - head.length())));
                last = n > 0 ? buffer[n - 1] : last;
                isBlank = isBlank && new String(buffer, 0, n).isBlank();
            }
        }
        if (isBlank) {
            throw new ProtocolException(
                    IssueCode.ANSWER_EMPTY, body.uri().toString(), "the answer of " + body.uri() + " is empty");
        }
        return new CsvText(body, charset, skip, last == '\n' || last == '\r', head.toString(), issue);
    }

    Reader reader() throws IOException {
        return reader(body, charset, skip, CodingErrorAction.REPLACE);
    }

    private static Reader reader(PageBody body, Charset charset, int skip, CodingErrorAction onError)
            throws IOException {
        InputStream in = body.open();
        in.skipNBytes(skip);
        return new BufferedReader(new InputStreamReader(
                in, charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError)));
    }

    boolean isHtml() {
        var start = head.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<?xml");
    }

    boolean isJson() {
        return head.strip().startsWith("{") || head.strip().startsWith("[");
    }

    /** The delimiter that its first line has most of outside quotes; a comma where it has none. */
    char delimiter() {
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(this::inFirstLine).thenComparing(d -> -DELIMITERS.indexOf(d)))
                .orElseThrow();
    }

    private long inFirstLine(char delimiter) {
        boolean quoted = false;
        long count = 0;
        for (char c : head.stripLeading().toCharArray()) {
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            count += !quoted && c == delimiter ? 1 : 0;
        }
        return count;
    }
}
