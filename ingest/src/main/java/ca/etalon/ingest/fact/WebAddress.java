package ca.etalon.ingest.fact;

import java.util.regex.Pattern;

/** An address that a browser would open: http, https or ftp, a host with a point, no leftover of a template. */
final class WebAddress {

    private static final Pattern VALID = Pattern.compile(
            "^(?:https?|ftps?|sftp)://(?:[^/?#@\\s]*@)?(?:[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+\\.?|\\[[0-9a-fA-F:.]+\\])(?::\\d{1,5})?(?:[/?#].*)?$",
            Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** The address with blanks written as browsers send them, or null where it is none. */
    static String valid(String said) {
        var raw = PlainText.raw(said);
        if (raw == null || PlainText.hasTemplate(raw) || !VALID.matcher(raw).matches()) {
            return null;
        }
        return raw.indexOf(' ') < 0 ? raw : raw.replace(" ", "%20");
    }
}
