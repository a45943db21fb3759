package ca.etalon.analytics.product;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of data as records are compared by it. */
final class DataAddress {
    private static final int LONGEST = 2_000;
    private static final List<String> SCHEMES = List.of("https://", "http://");
    private static final String WWW = "www.";
    private static final String SERVER = "server";
    private static final Pattern LAYER =
            Pattern.compile("^(.+/(?:FeatureServer|MapServer))/(\\d{1,6})(?:[/?].*)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern HUB_ITEM = Pattern.compile("([0-9a-f]{32})_(\\d{1,6})");

    private DataAddress() {}

    /**
     * A layer of an ArcGIS service.
     *
     * @param service address of the service, or id of the item that describes it
     */
    record Layer(String service, int number) {
        String name() {
            return service + "/" + number;
        }
    }

    /** Scheme, {@code www} and a slash at the end do not matter; the path keeps its case. */
    static String normal(String address) {
        var bare = withoutScheme(address.strip());
        int path = bare.indexOf('/');
        var host = (path < 0 ? bare : bare.substring(0, path)).toLowerCase(Locale.ROOT);
        var rest = path < 0 ? "" : bare.substring(path);
        return host + (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest);
    }

    private static String withoutScheme(String address) {
        for (String scheme : SCHEMES) {
            if (startsWith(address, scheme, 0)) {
                return address.substring(
                        scheme.length() + (startsWith(address, WWW, scheme.length()) ? WWW.length() : 0));
            }
        }
        return address;
    }

    private static boolean startsWith(String text, String start, int from) {
        return text.regionMatches(true, from, start, 0, start.length());
    }

    /** The layer that an address or an id names. */
    static Optional<Layer> layer(String said) {
        if (said == null || said.length() > LONGEST) {
            return Optional.empty();
        }
        if (namesAServer(said)) {
            var address = LAYER.matcher(normal(said));
            if (address.matches()) {
                return Optional.of(
                        new Layer(address.group(1).toLowerCase(Locale.ROOT), Integer.parseInt(address.group(2))));
            }
        }
        var item = HUB_ITEM.matcher(said.strip());
        return item.matches()
                ? Optional.of(new Layer(item.group(1), Integer.parseInt(item.group(2))))
                : Optional.empty();
    }

    /** Whether a part of a path ends in a server; most addresses are files, which no pattern need tell from layers. */
    private static boolean namesAServer(String address) {
        for (int slash = address.indexOf('/'); slash >= 0; slash = address.indexOf('/', slash + 1)) {
            if (startsWith(address, SERVER, slash - SERVER.length())) {
                return true;
            }
        }
        return false;
    }

    /** The layer that a record is about, as its distributions say, else its id. */
    static Optional<Layer> layer(CatalogueRecord said) {
        return said.addresses().stream()
                .map(DataAddress::layer)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> layer(said.sourceId()))
                .or(() -> layer(said.identifier()));
    }
}
