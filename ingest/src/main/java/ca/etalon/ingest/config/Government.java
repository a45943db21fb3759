package ca.etalon.ingest.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A government that is measured.
 *
 * @param id {@code [a-z][a-z0-9-]*}
 * @param sgc Standard Geographical Classification code, or null where there is none (fictional or foreign)
 * @param type census subdivision type or a like word (City, Town, Regional municipality)
 * @param population residents, or null
 * @param populationYear census year of the population, or null
 * @param upperTier id of the government above, or null; tiers are never added together
 * @param searchedOn when a catalogue was looked for and not found, or null
 * @param searchMethod how it was looked for, or null
 */
public record Government(
        String id,
        String sgc,
        Name name,
        String type,
        Kind kind,
        Tier tier,
        String province,
        Long population,
        Integer populationYear,
        String upperTier,
        LocalDate searchedOn,
        String searchMethod,
        List<Publishes> publishes) {

    /** INDIGENOUS governments are listed where they publish, never ranked or counted as absent (OCAP, CARE). */
    public enum Kind {
        MUNICIPAL,
        INDIGENOUS,
        PROVINCIAL,
        FEDERAL
    }

    /** Upper and lower tiers share residents. */
    public enum Tier {
        SINGLE,
        LOWER,
        UPPER,
        REGIONAL,
        NONE
    }

    public Government {
        publishes = List.copyOf(publishes);
    }

    /** Whether figures of this government enter comparisons and totals. */
    public boolean isCompared() {
        return kind == Kind.MUNICIPAL;
    }

    /** The same government with only its relations to some portals. */
    public Government publishingOn(Set<String> portals) {
        var kept = publishes.stream()
                .filter(relation -> portals.contains(relation.portal()))
                .toList();
        return new Government(
                id,
                sgc,
                name,
                type,
                kind,
                tier,
                province,
                population,
                populationYear,
                upperTier,
                searchedOn,
                searchMethod,
                kept);
    }
}
