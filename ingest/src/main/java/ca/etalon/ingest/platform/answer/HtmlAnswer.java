package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * An answer read as a web page. Its encoding is that of its byte order mark, else of the header, else the one the page
 * declares, else UTF-8.
 *
 * @param whole whether the end tag of the page was seen
 * @param issues what was lost in decoding
 */
public record HtmlAnswer(Document document, boolean whole, List<HarvestIssue> issues) {

    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]{2,40})");
    private static final Pattern END = Pattern.compile("(?is).*</(html|body|noframes)\\s*>.*");
    /** Where a page has to declare its encoding, with room for what stands before by mistake. */
    private static final int PROLOGUE = 4096;

    private static final int EPILOGUE = 2000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** @throws ProtocolException when it is empty, too large, or no page at all */
    public static HtmlAnswer of(PageBody body) throws ProtocolException {
        var text = AnswerText.ofAnyKind(declared(body));
        var head = text.head();
        boolean isData =
                head.startsWith("{") || head.startsWith("[") || head.startsWith("%pdf") || head.startsWith("pk");
        if (isData || head.indexOf('<') < 0 || head.indexOf('\0') >= 0) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    body.uri().toString(),
                    body.uri() + " answered with something else than a web page"
                            + (body.mediaType().isEmpty() ? "" : ", labelled " + body.mediaType()));
        }
        return of(text, body);
    }

    private static HtmlAnswer of(AnswerText text, PageBody body) {
        var document = Jsoup.parse(text.text(), body.uri().toString());
        var end = text.text().substring(Math.max(0, text.text().length() - EPILOGUE));
        return new HtmlAnswer(document, END.matcher(end).matches(), text.issues());
    }

    private static PageBody declared(PageBody body) {
        if (body.charset() != null) {
            return with(body, body.charset());
        }
        try (var in = body.open()) {
            var prologue = new String(in.readNBytes(PROLOGUE), StandardCharsets.ISO_8859_1);
            var matcher = DECLARED.matcher(prologue);
            return matcher.find() ? with(body, matcher.group(1)) : body;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PageBody with(PageBody body, String charset) {
        try {
            return with(body, Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return body;
        }
    }

    /** Pages that say Latin-1 mean the larger set of Windows, and every browser takes them so. */
    private static PageBody with(PageBody body, Charset charset) {
        boolean isLatin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
        return new PageBody(body.uri(), body.mediaType(), isLatin ? WINDOWS_1252 : charset, body.payload());
    }
}
