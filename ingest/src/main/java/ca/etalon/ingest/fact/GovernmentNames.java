package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Publishes.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The governments of the frame by name, code and portal.
 *
 * <p>A name that several have means the one in the province of the portal's government; where that leaves several, the portal's
 * own; where it is none of them, nobody can tell.
 */
final class GovernmentNames {

    private final PlaceNames places;
    private final Map<String, List<Government>> byName = new HashMap<>();
    private final Map<String, Government> bySgc = new HashMap<>();
    private final Map<String, Government> declared = new HashMap<>();
    private final Map<String, TreeSet<String>> provinces = new HashMap<>();
    private final Map<String, List<Government>> claims = new HashMap<>();

    GovernmentNames(PlaceNames places, List<Government> governments) {
        this.places = places;
        governments.forEach(this::add);
    }

    private void add(Government government) {
        for (var name : new TreeSet<>(List.of(
                FoldedText.words(government.name().en()),
                FoldedText.words(government.name().fr())))) {
            byName.computeIfAbsent(name, first -> new ArrayList<>()).add(government);
        }
        if (government.sgc() != null) {
            bySgc.putIfAbsent(government.sgc(), government);
        }
        for (var relation : government.publishes()) {
            var portal = relation.portal();
            if (relation.role() == Role.MIRROR || relation.role() == Role.LINKED) {
                continue;
            }
            provinces.computeIfAbsent(portal, first -> new TreeSet<>()).add(String.valueOf(government.province()));
            relation.publishers().forEach(name -> declared.putIfAbsent(key(portal, name), government));
            if (relation.publishers().isEmpty() && relation.role().isCounted()) {
                claims.computeIfAbsent(portal, first -> new ArrayList<>()).add(government);
            }
        }
    }

    private static String key(String portal, String publisher) {
        return portal + "\n" + publisher.strip().toLowerCase(Locale.ROOT);
    }

    Optional<Government> ofSgc(String sgc) {
        return Optional.ofNullable(bySgc.get(sgc));
    }

    /** Whom {@code governments.yaml} declares for a publisher of a portal. */
    Optional<Government> declared(String portal, String publisher) {
        return publisher == null ? Optional.empty() : Optional.ofNullable(declared.get(key(portal, publisher)));
    }

    /** The one government whose portal it is. */
    Optional<Government> owner(String portal) {
        var all = claims.getOrDefault(portal, List.of());
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /**
     * Those of a name as written.
     *
     * @param hasOffice whether what they are was said too, as in "City of …"
     */
    record Named(List<Government> candidates, boolean hasOffice) {}

    /** Municipalities of that name, with an office beside it or without; none where nobody has it. */
    Named named(String folded) {
        var whole = municipal(folded);
        if (!whole.isEmpty()) {
            return new Named(whole, places.withoutOffice(folded).isPresent());
        }
        var bare = places.withoutOffice(folded);
        if (bare.isEmpty()) {
            return new Named(List.of(), false);
        }
        var all = municipal(bare.get().name());
        var ofType = all.stream().filter(bare.get()::isOf).toList();
        return new Named(ofType.isEmpty() ? all : ofType, true);
    }

    private List<Government> municipal(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(government -> government.kind() == Government.Kind.MUNICIPAL
                        || government.kind() == Government.Kind.INDIGENOUS)
                .toList();
    }

    /** The one that a portal means by a name that some have; empty where that cannot be told. */
    Optional<Government> meant(List<Government> candidates, String portal) {
        var near = candidates.stream()
                .filter(government -> isProvinceOf(government, portal))
                .toList();
        if (near.size() == 1) {
            return Optional.of(near.get(0));
        }
        if (near.isEmpty()) {
            return candidates.size() == 1 && isCanadian(portal) ? Optional.of(candidates.get(0)) : Optional.empty();
        }
        return owner(portal).filter(near::contains);
    }

    boolean isProvinceOf(Government government, String portal) {
        return provinces.getOrDefault(portal, new TreeSet<>()).contains(String.valueOf(government.province()));
    }

    /** Whether a name without country is one of Canada: not on a portal whose government is elsewhere. */
    boolean isCanadian(String portal) {
        return provinces.getOrDefault(portal, new TreeSet<>()).stream()
                .allMatch(code -> places.isCanadian(code) || code.equals("CA"));
    }
}
