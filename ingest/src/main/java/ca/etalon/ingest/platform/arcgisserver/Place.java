package ca.etalon.ingest.platform.arcgisserver;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.answer.Query;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place in the directory, by its address. Names are kept as the directory writes them and encoded in the address alone.
 *
 * @param root the address up to {@code /rest/services}
 * @param folder below it, empty for the root; of a service its folder and name, {@code Parks/Street trees}
 * @param type {@code MapServer}, {@code FeatureServer} or {@code ImageServer}, or null for a folder
 * @param part {@code layers}, the number of a layer, or null
 */
record Place(String root, String folder, String type, String part) {

    private static final String DIRECTORY = "/rest/services";
    private static final Pattern SERVICE = Pattern.compile(
            "/?(?<name>.+)/(?<type>MapServer|FeatureServer|ImageServer)(?:/(?<part>layers|\\d{1,9}))?/?");

    /** Steps that lead nowhere or up again are no part of a name. */
    Place {
        folder = String.join(
                "/",
                Arrays.stream(folder.split("/"))
                        .filter(segment -> !segment.isEmpty() && !segment.equals(".") && !segment.equals(".."))
                        .toList());
    }

    /**
     * Where a portal starts: its address where that names the directory or a folder of it; else the directory of the site
     * named; for a bare host, of the site {@code arcgis}, where it is installed unless someone chooses otherwise.
     */
    static Place start(Portal portal) {
        var base = portal.apiBase().replaceAll("[?#].*", "").replaceAll("/+$", "");
        int at = base.toLowerCase(Locale.ROOT).indexOf(DIRECTORY);
        if (at >= 0) {
            var below = base.substring(at + DIRECTORY.length());
            return new Place(base.substring(0, at + DIRECTORY.length()), decode(below), null, null);
        }
        var path = URI.create(base).getRawPath();
        boolean bare = path == null || path.isEmpty();
        return new Place((bare ? base + "/arcgis" : base) + DIRECTORY, "", null, null);
    }

    static Place of(URI uri) {
        var address = uri.toString().replaceAll("[?#].*", "");
        int end = address.toLowerCase(Locale.ROOT).indexOf(DIRECTORY) + DIRECTORY.length();
        var root = address.substring(0, end);
        var below = address.substring(end).replaceAll("^/+|/+$", "");
        var service = SERVICE.matcher(below);
        return service.matches()
                ? new Place(root, decode(service.group("name")), service.group("type"), service.group("part"))
                : new Place(root, decode(below), null, null);
    }

    Place folder(String name) {
        return new Place(root, name, null, null);
    }

    Place service(String name, String kind) {
        return new Place(root, name, kind, null);
    }

    /** The same service by another of its faces: as features instead of as a map. */
    Place as(String kind) {
        return new Place(root, folder, kind, null);
    }

    Place layers() {
        return new Place(root, folder, type, "layers");
    }

    Place layer(String id) {
        return new Place(root, folder, type, id);
    }

    /** What the directory calls it. */
    String name() {
        return folder;
    }

    String address() {
        return root
                + (folder.isEmpty() ? "" : "/" + encode(folder))
                + (type == null ? "" : "/" + type)
                + (part == null ? "" : "/" + part);
    }

    PageRequest request() {
        return PageRequest.json(address() + "?f=json");
    }

    /** Names hold slashes that are part of the path; whatever else is no letter of an address is encoded. */
    private static String encode(String name) {
        return String.join(
                "/", Arrays.stream(name.split("/")).map(Query::encode).toList());
    }

    /** A plus sign is itself in a path; what is no encoding is left as it stands. */
    private static String decode(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}
