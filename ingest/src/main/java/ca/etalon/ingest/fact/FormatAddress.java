package ca.etalon.ingest.fact;

import ca.etalon.ingest.fact.FormatNames.Named;
import java.util.regex.Pattern;

/** Finds the format that an address speaks of: a service, the extension of a file, or the format that a query asks for. */
final class FormatAddress {

    private static final int LONGEST_EXTENSION = 8;
    private static final Pattern FORMAT_QUERY =
            Pattern.compile("[?&](?:f|format|outputformat|accept)=([a-z0-9+./-]{1,40})");
    private static final Pattern SERVICE = Pattern.compile(
            "/(?:mapserver|featureserver|imageserver)(?:/\\d+)?/?(?s:\\?.*)?$|[?&]service=(wms|wfs|wcs|wmts)\\b");

    private final FormatTable table;
    private final FormatNames names;

    FormatAddress(FormatTable table, FormatNames names) {
        this.table = table;
        this.names = names;
    }

    Named byUrl(String url) {
        boolean mayBeService = url.contains("server") || url.contains("service=");
        var service = mayBeService ? SERVICE.matcher(url) : null;
        if (service != null && service.find()) {
            var name = service.group(1) == null ? "esri_rest" : service.group(1);
            var asked = FORMAT_QUERY.matcher(url);
            var answer = asked.find() ? names.namedOrType(asked.group(1)) : null;
            return answer != null && !answer.entry().document() ? answer : new Named(table.byAlias.get(name), false);
        }
        int end = url.length();
        for (char sign : new char[] {'?', '#'}) {
            int at = url.indexOf(sign);
            end = at >= 0 && at < end ? at : end;
        }
        var path = url.substring(0, end);
        int host = path.indexOf("//");
        int slash = path.lastIndexOf('/');
        if (slash > host + 1) {
            var extension = extension(path, slash);
            var entry = extension == null ? null : table.byExtension.get(extension);
            if (entry != null && !isProgram(extension)) {
                return new Named(entry, false);
            }
        }
        if (end == url.length()) {
            return null;
        }
        var asked = FORMAT_QUERY.matcher(url);
        return asked.find() ? names.namedOrType(asked.group(1)) : null;
    }

    /** The letters and digits after the last point of the last part of a path, or null. */
    private static String extension(String path, int slash) {
        int point = path.lastIndexOf('.');
        int length = path.length() - point - 1;
        if (point < slash || length < 1 || length > LONGEST_EXTENSION) {
            return null;
        }
        for (int i = point + 1; i < path.length(); i++) {
            char sign = path.charAt(i);
            if ((sign < 'a' || sign > 'z') && (sign < '0' || sign > '9')) {
                return null;
            }
        }
        return path.substring(point + 1);
    }

    /** An address such as {@code export.aspx?id=3} names the program that answers, not what it answers. */
    private static boolean isProgram(String extension) {
        return switch (extension) {
            case "aspx", "asp", "php", "jsp", "cfm", "asmx", "svc" -> true;
            default -> false;
        };
    }
}
