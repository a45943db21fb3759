package ca.etalon.analytics.peer;

import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A declared group of governments, or a family of groups.
 *
 * @param label shown for the group; of a family it names what its members share
 */
record PeerGroup(String id, Name label, Criterion criterion) {

    /** What the members of a group have in common. */
    sealed interface Criterion {}

    /** Residents from {@code from} (inclusive) to {@code to} (exclusive); null where there is no bound. */
    record Population(Long from, Long to) implements Criterion {

        boolean holds(Long residents) {
            return residents != null && (from == null || residents >= from) && (to == null || residents < to);
        }
    }

    record Tiers(Set<Government.Tier> tiers) implements Criterion {}

    /** Languages that the portals are declared in: en, fr or both. */
    record Language(String language) implements Criterion {}

    record Province() implements Criterion {}

    record Platform() implements Criterion {}

    /** Ids of the groups of this declaration that a government is in on a day; none, one, or several platforms. */
    List<String> of(Government government, Configuration configuration, LocalDate day) {
        if (criterion instanceof Population population) {
            return in(population.holds(government.population()));
        }
        if (criterion instanceof Tiers tiers) {
            return in(tiers.tiers().contains(government.tier()));
        }
        if (criterion instanceof Language language) {
            return in(language.language().equals(languageOf(government, configuration, day)));
        }
        if (criterion instanceof Province) {
            return government.province() == null ? List.of() : List.of(id + ":" + government.province());
        }
        return portals(government, configuration, day)
                .map(Portal::platform)
                .distinct()
                .sorted()
                .map(platform -> id + ":" + platform)
                .toList();
    }

    /** Whether it stands for a group per province or platform. */
    boolean isFamily() {
        return criterion instanceof Province || criterion instanceof Platform;
    }

    private List<String> in(boolean isMember) {
        return isMember ? List.of(id) : List.of();
    }

    private static String languageOf(Government government, Configuration configuration, LocalDate day) {
        var languages = new TreeSet<String>();
        portals(government, configuration, day).forEach(portal -> languages.addAll(portal.languages()));
        languages.retainAll(Set.of("en", "fr"));
        return languages.size() == 2 ? "both" : languages.isEmpty() ? "" : languages.first();
    }

    private static Stream<Portal> portals(Government government, Configuration configuration, LocalDate day) {
        return government.publishes().stream()
                .filter(relation -> relation.role().isCounted() && relation.holdsOn(day))
                .map(relation -> configuration.portal(relation.portal()))
                .flatMap(Optional::stream);
    }
}
