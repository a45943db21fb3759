package ca.etalon.ingest.fact;

import java.util.List;

/** An address that a browser would open: http, https or ftp, a host with a point, no leftover of a template. */
final class WebAddress {

    private static final List<String> SCHEMES = List.of("https://", "http://", "ftp://", "ftps://", "sftp://");
    private static final int LONGEST_PORT = 5;

    private WebAddress() {}

    /** The address with blanks written as browsers send them, or null where it is none. */
    static String valid(String said) {
        var raw = PlainText.raw(said);
        if (raw == null || PlainText.hasTemplate(raw)) {
            return null;
        }
        for (var scheme : SCHEMES) {
            if (raw.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return isHost(authority(raw, scheme.length())) ? raw.replace(" ", "%20") : null;
            }
        }
        return null;
    }

    /** What stands between scheme and path. */
    private static String authority(String url, int start) {
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }

    private static boolean isHost(String authority) {
        var host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.lastIndexOf(':');
        if (port >= 0 && !host.endsWith("]")) {
            var digits = host.substring(port + 1);
            if (digits.isEmpty()
                    || digits.length() > LONGEST_PORT
                    || !digits.chars().allMatch(Character::isDigit)) {
                return false;
            }
            host = host.substring(0, port);
        }
        if (host.startsWith("[") && host.endsWith("]")) {
            return host.length() > 2
                    && host.substring(1, host.length() - 1)
                            .chars()
                            .allMatch(sign -> Character.digit(sign, 16) >= 0 || sign == ':' || sign == '.');
        }
        return host.indexOf('.') > 0 && !host.contains("..") && isOfHostSigns(host);
    }

    private static boolean isOfHostSigns(String host) {
        for (int i = 0; i < host.length(); i++) {
            if (!isHostSign(host.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHostSign(int sign) {
        return Character.isLetterOrDigit(sign) || sign == '.' || sign == '-' || sign == '_';
    }
}
