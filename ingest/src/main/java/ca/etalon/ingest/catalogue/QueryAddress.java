package ca.etalon.ingest.catalogue;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses that look like those of a file and are those of a service from which parts of the data can be queried.
 *
 * <p>The format of such an answer is that of a file, so that the address alone tells.
 */
final class QueryAddress {

    /** The Socrata Open Data API: {@code /resource/abcd-1234.json} takes a query of rows and columns. */
    private static final Pattern SODA = Pattern.compile(
            "https?://[^/?#]+/(?:resource|api/id)/[a-z0-9]{4}-[a-z0-9]{4}(?:\\.(?:json|geojson|csv|xml|rdf))?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private QueryAddress() {}

    static boolean isAmong(String... addresses) {
        return Stream.of(addresses)
                .anyMatch(address ->
                        address != null && SODA.matcher(address.strip()).matches());
    }
}
