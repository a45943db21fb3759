package ca.etalon.analytics.edition;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Publishes;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose each dataset is on the day of an edition, by the declared relation between governments and portals.
 *
 * <p>A relation that names publishers goes before one that takes the whole portal, so a region may own a portal that hosts
 * its towns; a dataset is counted for one government or for none. Who hosts a portal, or is linked to it, claims nothing there.
 */
public final class Attribution implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Set<String> DATA = Set.of(AssetType.DATASET.name(), AssetType.SERVICE.name());

    private final Map<String, List<Claim>> byPortal = new HashMap<>();

    /** The relations of all governments that hold on a day. */
    public Attribution(List<Government> governments, LocalDate day) {
        for (Government government : governments) {
            for (Publishes relation : government.publishes()) {
                if (relation.role().isClaim() && relation.holdsOn(day)) {
                    byPortal.computeIfAbsent(relation.portal(), portal -> new ArrayList<>())
                            .add(new Claim(government.id(), relation.role(), List.copyOf(relation.publishers())));
                }
            }
        }
        // Narrow claims first; among equals its own portal before a hosted one before a mirror, then by id.
        var order = Comparator.comparing((Claim claim) -> claim.publishers.isEmpty())
                .thenComparing(Claim::role)
                .thenComparing(Claim::government);
        byPortal.values().forEach(claims -> claims.sort(order));
    }

    /**
     * Whose a dataset is.
     *
     * @param government who it is counted for, or null when it is folded out
     * @param fold null when it counts
     * @param mirrored the government whose copy it is, for a mirror; else null
     */
    public record Owner(String government, Fold fold, String mirrored) implements Serializable {}

    /** Whether an asset is data at all. */
    static boolean isData(String assetType) {
        return DATA.contains(assetType);
    }

    public Owner of(String portal, String publisher, String unit, String assetType) {
        if (!isData(assetType)) {
            return new Owner(null, Fold.NOT_DATA, null);
        }
        for (Claim claim : byPortal.getOrDefault(portal, List.of())) {
            if (claim.covers(publisher) || claim.covers(unit)) {
                return claim.role == Publishes.Role.MIRROR
                        ? new Owner(null, Fold.MIRROR, claim.government)
                        : new Owner(claim.government, null, null);
            }
        }
        return new Owner(null, Fold.OTHER_OWNER, null);
    }

    private record Claim(String government, Publishes.Role role, List<String> publishers) implements Serializable {
        boolean covers(String publisher) {
            return publishers.isEmpty()
                    || publisher != null && publishers.stream().anyMatch(publisher.strip()::equalsIgnoreCase);
        }
    }
}
