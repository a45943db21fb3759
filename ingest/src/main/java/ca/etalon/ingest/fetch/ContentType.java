package ca.etalon.ingest.fetch;

import java.nio.charset.Charset;
import java.util.Locale;
import okhttp3.MediaType;

/**
 * What a Content-Type header says.
 *
 * @param mediaType lower case, without parameters; empty when not stated or unreadable
 * @param charset null when not stated or unknown
 */
public record ContentType(String mediaType, Charset charset) {

    /** @param header may be null */
    public static ContentType parse(String header) {
        var parsed = header == null ? null : MediaType.parse(header);
        if (parsed == null) {
            return new ContentType("", null);
        }
        return new ContentType((parsed.type() + "/" + parsed.subtype()).toLowerCase(Locale.ROOT), parsed.charset());
    }
}
