package ca.etalon.ingest.fetch;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Where the requests to a host really go.
 *
 * <p>Recordings are reached through one of these: the URL stays the real one everywhere, the bytes travel in plain HTTP to
 * a loopback address with the original {@code Host} header. A host that is not known to a resolver is refused
 * ({@code NOT_RECORDED}).
 */
@FunctionalInterface
public interface HostResolver {
    Optional<InetSocketAddress> resolve(String host);
}
