package ca.etalon.ingest.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Refuses relations by which a dataset would count twice: two that take a whole portal at the same time, one publisher
 * given to two governments, and a copy (mirror) of what the same government already counts as its own there. A whole
 * portal beside relations with publishers is the region that hosts towns: named publishers go to the towns.
 */
final class CountedOnceCheck {
    private final List<Placed<Government>> governments;

    CountedOnceCheck(List<Placed<Government>> governments) {
        this.governments = governments;
    }

    private record Claim(YamlNode node, Government government, Publishes publishes) {

        boolean isMirror() {
            return publishes.role() == Publishes.Role.MIRROR;
        }

        boolean isClaim() {
            return publishes.role().isClaim();
        }

        boolean isLinked() {
            return publishes.role() == Publishes.Role.LINKED;
        }

        boolean isWhole() {
            return publishes.publishers().isEmpty();
        }

        boolean isOf(Government other) {
            return government.id().equals(other.id());
        }
    }

    void run() {
        var byPortal = new LinkedHashMap<String, List<Claim>>();
        for (var government : governments) {
            claims(government)
                    .forEach(claim -> byPortal.computeIfAbsent(claim.publishes().portal(), portal -> new ArrayList<>())
                            .add(claim));
        }
        byPortal.values().forEach(CountedOnceCheck::check);
    }

    private static List<Claim> claims(Placed<Government> placed) {
        var government = placed.value();
        if (government == null) {
            return List.of();
        }
        // A sound government has one relation per node, in order.
        var nodes = DeclarationCheck.relations(placed.node());
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < nodes.size(); i++) {
            claims.add(
                    new Claim(nodes.get(i), government, government.publishes().get(i)));
        }
        return claims;
    }

    private static void check(List<Claim> claims) {
        for (int later = 1; later < claims.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                check(claims.get(earlier), claims.get(later));
            }
        }
    }

    private static void check(Claim earlier, Claim later) {
        if (!overlap(earlier.publishes(), later.publishes()) || (earlier.isMirror() && later.isMirror())) {
            return;
        }
        if (!earlier.isClaim() || !later.isClaim()) {
            if (earlier.isOf(later.government()) && (earlier.isLinked() || later.isLinked())) {
                later.node()
                        .problem(
                                "role",
                                "contradicts the other role at " + place(earlier),
                                "one role; linked stands alone");
            }
            return;
        }
        if (earlier.isMirror() != later.isMirror()) {
            if (earlier.isOf(later.government()) && sharesPublisher(earlier, later)) {
                later.node()
                        .problem(
                                "role",
                                "contradicts the other role at " + place(earlier),
                                "own or hosted, or mirror, of one portal");
            }
        } else if (earlier.isWhole() && later.isWhole()) {
            later.node()
                    .problem(
                            "portal",
                            "counts twice: it is wholly taken at " + place(earlier),
                            "publishers: [names] on either");
        } else if (!earlier.isWhole() && !later.isWhole() && sharesPublisher(earlier, later)) {
            later.node()
                    .problem(
                            "publishers",
                            "counts twice: a publisher stands at " + place(earlier),
                            "each publisher once");
        }
    }

    private static boolean sharesPublisher(Claim one, Claim other) {
        return one.isWhole()
                || other.isWhole()
                || one.publishes().publishers().stream()
                        .map(CountedOnceCheck::folded)
                        .anyMatch(name -> other.publishes().publishers().stream()
                                .map(CountedOnceCheck::folded)
                                .anyMatch(name::equals));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean overlap(Publishes one, Publishes other) {
        return !(endsBefore(one, other) || endsBefore(other, one));
    }

    private static boolean endsBefore(Publishes one, Publishes other) {
        return one.to() != null && other.from() != null && one.to().isBefore(other.from());
    }

    private static String place(Claim claim) {
        return DeclarationCheck.place(claim.node(), "portal");
    }
}
