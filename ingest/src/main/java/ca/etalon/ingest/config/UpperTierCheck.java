package ca.etalon.ingest.config;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks what stands above what: in one province, and never in a circle. */
final class UpperTierCheck {
    private final Map<String, Placed<Government>> byId = new LinkedHashMap<>();

    UpperTierCheck(List<Placed<Government>> governments) {
        governments.stream()
                .filter(government -> government.value() != null)
                .forEach(government -> byId.putIfAbsent(government.id(), government));
    }

    void run() {
        byId.values().stream()
                .filter(government -> government.value().upperTier() != null)
                .forEach(this::check);
    }

    private void check(Placed<Government> placed) {
        var upper = byId.get(placed.value().upperTier());
        if (upper != null && !upper.value().province().equals(placed.value().province())) {
            placed.node()
                    .problem(
                            "upper_tier",
                            "is in " + upper.value().province(),
                            "a government of " + placed.value().province());
        }
        if (isAboveItself(placed.id())) {
            placed.node().problem("upper_tier", "leads back to " + placed.id(), "tiers without a circle");
        } else if (placed.value().tier() != Government.Tier.LOWER) {
            placed.node()
                    .problem(
                            "tier",
                            "has a government above it, " + placed.value().upperTier(),
                            "lower, or no upper_tier");
        }
    }

    private boolean isAboveItself(String id) {
        var passed = new HashSet<String>();
        for (var at = byId.get(id); at != null && at.value().upperTier() != null; ) {
            var above = at.value().upperTier();
            if (above.equals(id)) {
                return true;
            }
            if (!passed.add(above)) {
                return false;
            }
            at = byId.get(above);
        }
        return false;
    }
}
