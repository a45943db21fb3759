package ca.etalon.ingest.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Checks what a registry of a whole country gets wrong: sites that are no catalogue but count, portals at home in another
 * province, ends without a date. What is merely unknown is a warning, one per file.
 */
final class RegistryCheck {
    private final List<Placed<Government>> governments;
    private final List<Placed<Portal>> portals;
    private final Map<String, Portal> byId = new HashMap<>();
    private final Map<String, List<Publishes>> relations = new HashMap<>();

    RegistryCheck(List<Placed<Government>> governments, List<Placed<Portal>> portals) {
        this.governments = governments.stream()
                .filter(government -> government.value() != null)
                .toList();
        this.portals = portals.stream().filter(portal -> portal.value() != null).toList();
        this.portals.forEach(portal -> byId.put(portal.id(), portal.value()));
        Placed.values(governments).forEach(government -> government.publishes().forEach(relation -> relations
                .computeIfAbsent(relation.portal(), portal -> new ArrayList<>())
                .add(relation)));
    }

    void run() {
        governments.forEach(this::relations);
        governments.forEach(RegistryCheck::population);
        governments.forEach(RegistryCheck::indigenous);
        portals.forEach(this::portal);
        warn(
                "platform",
                portal -> portal.platform().equals(Portal.UNKNOWN_PLATFORM),
                "is unknown at %d portals, which are not harvested",
                "portals list --platform unknown names them");
        warn(
                "closed_on",
                portal -> portal.kind() == PortalListing.Kind.FORMER && portal.closedOn() == null,
                "is not known of %d former addresses",
                "the day on which each closed");
    }

    private void relations(Placed<Government> placed) {
        var nodes = DeclarationCheck.relations(placed.node());
        for (int i = 0; i < nodes.size(); i++) {
            var relation = placed.value().publishes().get(i);
            var portal = byId.get(relation.portal());
            if (portal != null) {
                relation(nodes.get(i), placed.value(), relation, portal);
                guest(nodes.get(i), relation, portal);
            }
        }
    }

    private static void relation(YamlNode node, Government government, Publishes relation, Portal portal) {
        if (!portal.isCatalogue() && relation.role() != Publishes.Role.LINKED) {
            node.problem("role", "counts a portal of kind " + word(portal.kind()), "linked");
        }
        if (government.isCompared()
                && portal.listing().province() != null
                && !portal.listing().province().equals(government.province())) {
            node.problem(
                    "portal",
                    "is at home in " + portal.listing().province() + ", the government in " + government.province(),
                    "a portal of the same province");
        }
        if (portal.closedOn() != null
                && relation.from() != null
                && !relation.from().isBefore(portal.closedOn())) {
            node.problem("from", "is after the portal closed", "a day before " + portal.closedOn());
        }
        if (portal.openedOn() != null && relation.to() != null && relation.to().isBefore(portal.openedOn())) {
            node.problem("to", "is before the portal opened", portal.openedOn() + " or later");
        }
    }

    private static void population(Placed<Government> placed) {
        var government = placed.value();
        if (government.isCompared() && government.sgc() != null && government.population() == null) {
            placed.node()
                    .warning(
                            "population",
                            "is missing: coverage in residents leaves it out",
                            "residents, and population_year");
        }
    }

    private static void indigenous(Placed<Government> placed) {
        var government = placed.value();
        var publishes = government.publishes().stream()
                .anyMatch(relation -> relation.role().isCounted());
        if (government.kind() == Government.Kind.INDIGENOUS && !publishes) {
            placed.node()
                    .problem("kind", "is listed with links only", "Indigenous governments only where they publish");
        }
    }

    /** Else all that the host carries would count for one of its guests. */
    private void guest(YamlNode node, Publishes relation, Portal portal) {
        var isHosted = relations.get(portal.id()).stream().anyMatch(other -> other.role() == Publishes.Role.HOST);
        if (isHosted && relation.role().isClaim() && relation.publishers().isEmpty() && portal.organisation() == null) {
            node.problem("portal", "is wholly taken, and another government hosts it", "publishers: [names]");
        }
    }

    private void portal(Placed<Portal> placed) {
        var portal = placed.value();
        var on = relations.getOrDefault(portal.id(), List.of());
        if (portal.isCatalogue()
                && !on.isEmpty()
                && on.stream().allMatch(relation -> relation.role() == Publishes.Role.LINKED)
                && !PortalReader.isShared(placed.node())) {
            placed.node()
                    .problem(
                            "id",
                            "is a catalogue that is only linked",
                            "own, hosted, mirror or host of a government, or another kind of portal");
        }
        if (portal.closedOn() == null && !on.isEmpty() && on.stream().allMatch(relation -> relation.to() != null)) {
            placed.node()
                    .problem(
                            "id",
                            "is left by every government that published on it, and has no closed_on",
                            "closed_on: a date, or a relation without to");
        }
        if (portal.closedOn() != null
                && portal.verifiedOn() != null
                && portal.verifiedOn().isAfter(portal.closedOn())) {
            placed.node().problem("verified_on", "is after closed_on", portal.closedOn() + " or earlier");
        }
    }

    /** One warning per file, at the first portal that is meant. */
    private void warn(String key, Predicate<Portal> isMeant, String fault, String allowed) {
        var byFile = new TreeMap<Path, List<Placed<Portal>>>();
        portals.stream().filter(portal -> isMeant.test(portal.value())).forEach(portal -> byFile.computeIfAbsent(
                        portal.node().file(), file -> new ArrayList<>())
                .add(portal));
        byFile.values().forEach(meant -> meant.get(0).node().warning(key, fault.formatted(meant.size()), allowed));
    }

    private static String word(PortalListing.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
