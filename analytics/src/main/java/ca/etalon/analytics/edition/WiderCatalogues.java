package ca.etalon.analytics.edition;

import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.config.Publishes.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Catalogues that carry datasets of several governments, as the registry knows them on the day of an edition: whether
 * one of them carries those of a government.
 */
final class WiderCatalogues {
    private final Map<String, Set<String>> governmentsByPortal = new HashMap<>();
    private final Set<String> provinces = new HashSet<>();
    private final LocalDate day;

    WiderCatalogues(List<Government> governments, LocalDate day) {
        this.day = day;
        for (Government government : governments) {
            for (Publishes relation : government.publishes()) {
                if (relation.holdsOn(day) && relation.role() != Role.LINKED) {
                    governmentsByPortal
                            .computeIfAbsent(relation.portal(), portal -> new HashSet<>())
                            .add(government.id());
                }
            }
        }
        governments.stream()
                .filter(this::isCarried)
                .filter(government -> government.province() != null)
                .forEach(government -> provinces.add(government.province()));
    }

    /**
     * Whether a wider catalogue carries the government's datasets; null where nobody can tell, since none is known that
     * carries those of others of its province.
     */
    Boolean carry(Government government) {
        return isCarried(government) ? Boolean.TRUE : provinces.contains(government.province()) ? Boolean.FALSE : null;
    }

    private boolean isCarried(Government government) {
        return government.publishes().stream()
                .filter(relation -> relation.holdsOn(day))
                .filter(relation -> relation.role() == Role.HOSTED || relation.role() == Role.MIRROR)
                .anyMatch(relation -> governmentsByPortal.get(relation.portal()).size() > 1);
    }
}
