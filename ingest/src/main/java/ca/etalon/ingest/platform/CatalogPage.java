package ca.etalon.ingest.platform;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one answer says beside its records.
 *
 * @param received rows in the answer, including those that could not be read
 * @param next what to ask for after this answer: the next page, or the many branches of a tree
 * @param advertised how many rows the whole feed has, where it says so
 * @param promised rows that the requests in {@code next} will bring, where the feed is a tree; they add up to its total
 * @param wholeDocument whether the feed is one document whose well-formed end proves that it is whole
 */
public record CatalogPage(
        long received, List<PageRequest> next, OptionalLong advertised, OptionalLong promised, boolean wholeDocument) {

    public CatalogPage {
        next = List.copyOf(next);
    }

    /** A page of a paged feed. */
    public static CatalogPage of(long received, Optional<PageRequest> next, OptionalLong advertised) {
        return new CatalogPage(received, next.stream().toList(), advertised, OptionalLong.empty(), false);
    }

    /** The one document of a feed; {@code whole} where its end was seen. */
    public static CatalogPage document(long received, boolean whole) {
        return new CatalogPage(received, List.of(), OptionalLong.empty(), OptionalLong.empty(), whole);
    }

    /** A branch of a feed that is a tree, or a list of pages such as a sitemap. */
    public static CatalogPage branch(long received, List<PageRequest> next, long promised) {
        return new CatalogPage(received, next, OptionalLong.empty(), OptionalLong.of(promised), false);
    }
}
