package ca.etalon.ingest.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The text that bytes are, and in which character set.
 *
 * <p>A byte order mark decides, then UTF-8 where the bytes are that, then UTF-16 by its zero bytes, then an East Asian set
 * where the characters beyond ASCII stand side by side as they do there. What is left is read as windows-1252: single-byte
 * sets cannot be told from each other by a block of English or French, and that is the one in use.
 *
 * @param text behind the mark; a character cut at the end of the block is dropped
 */
record TextCharset(Charset charset, String text) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LONGEST_CHARACTER = 4;
    private static final Set<String> EAST_ASIAN =
            Set.of("SHIFT_JIS", "EUC-JP", "EUC-KR", "EUC-TW", "BIG5", "GB18030", "GB2312", "ISO-2022-JP");

    /** The text, or nothing where the bytes are no text: control characters that no text has. */
    static Optional<TextCharset> of(byte[] bytes, boolean whole) {
        var read = decoded(bytes, whole);
        return isText(read.text()) ? Optional.of(read) : Optional.empty();
    }

    private static TextCharset decoded(byte[] bytes, boolean whole) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(StandardCharsets.UTF_8, bytes, 3, whole);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return lenient(StandardCharsets.UTF_16BE, bytes, 2, whole);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return lenient(StandardCharsets.UTF_16LE, bytes, 2, whole);
        }
        var wide = wide(bytes);
        if (wide != null) {
            return lenient(wide, bytes, 0, whole);
        }
        var utf8 = strict(StandardCharsets.UTF_8, bytes, whole);
        if (utf8 != null) {
            return new TextCharset(StandardCharsets.UTF_8, utf8);
        }
        var asian = eastAsian(bytes);
        var text = asian == null ? null : strict(asian, bytes, whole);
        return text != null ? new TextCharset(asian, text) : lenient(WINDOWS_1252, bytes, 0, true);
    }

    /** UTF-16 without a mark: every other byte of Latin text is zero. */
    private static Charset wide(byte[] bytes) {
        int length = Math.min(bytes.length, 1024) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2;
        if (length < 4 || Math.max(even, odd) * 10 < most * 7 || Math.min(even, odd) * 10 > most) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** The text where every byte fits, but for a character that the end of the block cut. */
    private static String strict(Charset charset, byte[] bytes, boolean whole) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        var result = decoder.decode(in, out, false);
        boolean isRead = !result.isError() && in.remaining() < LONGEST_CHARACTER && (!whole || !in.hasRemaining());
        return isRead ? out.flip().toString() : null;
    }

    private static TextCharset lenient(Charset charset, byte[] bytes, int mark, boolean whole) {
        var text = new String(bytes, mark, bytes.length - mark, charset);
        boolean isCut = !whole && text.endsWith("\uFFFD");
        return new TextCharset(charset, isCut ? text.substring(0, text.length() - 1) : text);
    }

    private static Charset eastAsian(byte[] bytes) {
        if (!isSideBySide(bytes)) {
            return null;
        }
        var detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return name != null && EAST_ASIAN.contains(name.toUpperCase(Locale.ROOT)) && Charset.isSupported(name)
                ? Charset.forName(name)
                : null;
    }

    /** Accented letters of French stand alone among bytes of ASCII; characters of two bytes do not. */
    private static boolean isSideBySide(byte[] bytes) {
        int beyond = 0;
        int beside = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                beyond++;
                boolean hasNeighbour = i > 0 && bytes[i - 1] < 0 || i + 1 < bytes.length && bytes[i + 1] < 0;
                beside += hasNeighbour ? 1 : 0;
            }
        }
        return beside * 5 > beyond * 3;
    }

    /** Bytes of a program or a picture hold control characters; a text holds at most a stray one. */
    private static boolean isText(String text) {
        int length = Math.min(text.length(), 1 << 15);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean isControl = c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
            controls += isControl || c == 0x7F || c == '\uFFFD' ? 1 : 0;
        }
        return controls * 500 <= length;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
