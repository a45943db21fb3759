package ca.etalon.ingest.config;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** Tells by its spelling alone whether a host can be one of the public web; what a name resolves to is judged when it is asked. */
final class PublicHost {
    private static final Set<String> INNER_SUFFIXES =
            Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "localdomain");

    private PublicHost() {}

    static boolean of(URI uri) {
        if (uri.getHost() == null) {
            return false;
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.startsWith("[") || name.matches("[0-9.]+")) {
            return isPublicLiteral(name);
        }
        var suffix = name.substring(name.lastIndexOf('.') + 1);
        // A last label of digits would be read as an address in one of its odd spellings.
        return name.contains(".") && !INNER_SUFFIXES.contains(suffix) && !suffix.matches("[0-9]+|0x[0-9a-f]*");
    }

    private static boolean isPublicLiteral(String literal) {
        if (!literal.startsWith("[") && !literal.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
            return false;
        }
        try {
            // A literal is parsed, never looked up.
            return isPublic(InetAddress.getByName(literal));
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var isShared = address instanceof Inet4Address && first == 100 && (bytes[1] & 0xc0) == 64;
        var isUniqueLocal = !(address instanceof Inet4Address) && (first & 0xfe) == 0xfc;
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isShared
                || isUniqueLocal
                || (address instanceof Inet4Address && first == 0));
    }
}
