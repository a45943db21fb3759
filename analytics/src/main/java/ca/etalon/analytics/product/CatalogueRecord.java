package ca.etalon.analytics.product;

import java.util.List;

/**
 * What folding looks at of one record of a catalogue; every text may be null and none is to be trusted.
 *
 * @param number ordinal in its portal's snapshot
 * @param publisher who publishes it, and {@code unit} the part of the organisation
 * @param language the language of title and description as recognised: en, fr, both, other
 * @param addresses of all its distributions
 */
public record CatalogueRecord(
        int number,
        String title,
        String publisher,
        String unit,
        String language,
        String sourceId,
        String identifier,
        String landingPage,
        List<String> addresses) {

    public CatalogueRecord {
        addresses = List.copyOf(addresses);
    }

    /** Whose it is within its catalogue: records of different publishers or units are never one product. */
    String source() {
        return FoldedTitle.of(publisher) + "\n" + FoldedTitle.of(unit);
    }
}
