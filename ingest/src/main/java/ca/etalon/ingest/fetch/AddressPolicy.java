package ca.etalon.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Keeps the client on the public Internet.
 *
 * <p>As the client's {@link Dns} it is asked at the moment of connecting and hands out the very addresses that are
 * connected to, so a name that resolves to a public address when checked and to a private one later gains nothing. OkHttp
 * connects to IP literals, and to whatever is all digits and dots, without asking it; those are checked in the URL.
 *
 * <p>Source: the IANA IPv4 and IPv6 special-purpose address registries; of IPv6 only global unicast (2000::/3) passes.
 */
final class AddressPolicy implements Dns {
    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[\\d.]+");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern DOTTED_QUAD = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    private static final List<Block> REFUSED_IPV4 = List.of(
            new Block(0, 0, 0, 0, 8), // this network
            new Block(10, 0, 0, 0, 8), // private
            new Block(100, 64, 0, 0, 10), // shared by the customers of a carrier
            new Block(127, 0, 0, 0, 8), // loopback
            new Block(169, 254, 0, 0, 16), // link-local, metadata services of clouds
            new Block(172, 16, 0, 0, 12), // private
            new Block(192, 0, 0, 0, 24), // protocol assignments
            new Block(192, 0, 2, 0, 24), // documentation
            new Block(192, 88, 99, 0, 24), // 6to4 relays
            new Block(192, 168, 0, 0, 16), // private
            new Block(198, 18, 0, 0, 15), // benchmarks
            new Block(198, 51, 100, 0, 24), // documentation
            new Block(203, 0, 113, 0, 24), // documentation
            new Block(224, 0, 0, 0, 4), // multicast
            new Block(240, 0, 0, 0, 4)); // reserved, broadcast

    private final Dns names;
    private final Predicate<InetAddress> allowed;

    AddressPolicy(Dns names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /** The policy of every run. */
    static AddressPolicy publicOnly() {
        return new AddressPolicy(Dns.SYSTEM, AddressPolicy::isPublic);
    }

    /** A host that may not be connected to. */
    static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        RefusedAddressException(String message) {
            super(message);
        }

        RefusedAddressException(String host, InetAddress address) {
            this("its host " + host + " is " + address.getHostAddress() + ", which is not a public Internet address");
        }
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        var all = names.lookup(hostname);
        var open = all.stream().filter(allowed).toList();
        if (open.isEmpty() && !all.isEmpty()) {
            throw new RefusedAddressException(hostname, all.get(0));
        }
        return open;
    }

    /** Refuses a URL whose host is an IP literal that is not public, or is one in disguise ({@code 2130706433}). */
    void checkLiteral(HttpUrl url) throws RefusedAddressException {
        var host = url.host();
        var ipv6 = host.indexOf(':') >= 0;
        if (!ipv6 && !DIGITS_AND_DOTS.matcher(host).matches()) {
            return;
        }
        if (!ipv6 && !DOTTED_QUAD.matcher(host).matches()) {
            throw new RefusedAddressException("its host " + host + " is no IP address in its usual form");
        }
        try {
            var address = InetAddress.getByName(host);
            if (!allowed.test(address)) {
                throw new RefusedAddressException(host, address);
            }
        } catch (RefusedAddressException e) {
            throw e;
        } catch (UnknownHostException e) {
            throw new RefusedAddressException("its host " + host + " is no IP address");
        }
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicIpv4(bytes, 0) : isPublicIpv6(bytes);
    }

    private static boolean isPublicIpv4(byte[] bytes, int from) {
        var number = number(bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]);
        return REFUSED_IPV4.stream().noneMatch(block -> block.contains(number));
    }

    private static boolean isPublicIpv6(byte[] bytes) {
        var first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        var second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x0064 && second == 0xff9b && isZero(bytes, 4, 12)) {
            return isPublicIpv4(bytes, 12); // NAT64: the IPv4 address that is really meant
        }
        var globalUnicast = first >>> 13 == 1;
        var assignment = first == 0x2001 && second < 0x0200; // Teredo, ORCHID, benchmarks
        var documentation = first == 0x2001 && second == 0x0db8 || first == 0x3fff && second < 0x1000;
        var sixToFour = first == 0x2002; // hides an IPv4 address
        return globalUnicast && !assignment && !documentation && !sixToFour;
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int number(int a, int b, int c, int d) {
        return (a & 0xff) << 24 | (b & 0xff) << 16 | (c & 0xff) << 8 | d & 0xff;
    }

    /** An IPv4 block in CIDR notation. */
    private record Block(int network, int prefix) {
        Block(int a, int b, int c, int d, int prefix) {
            this(number(a, b, c, d), prefix);
        }

        boolean contains(int address) {
            return (address ^ network) >>> 32 - prefix == 0;
        }
    }
}
