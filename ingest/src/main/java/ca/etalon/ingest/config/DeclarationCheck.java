package ca.etalon.ingest.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks governments and portals against one another: what is named exists, nothing stands or counts twice. */
final class DeclarationCheck {
    private final List<Placed<Government>> governments;
    private final List<Placed<Portal>> portals;
    private final Set<String> portalIds = new HashSet<>();
    private final Set<String> published = new HashSet<>();

    /** @param others ids of portals that exist but are not part of the run */
    DeclarationCheck(List<Placed<Government>> governments, List<Placed<Portal>> portals, Set<String> others) {
        this.governments = governments;
        this.portals = portals;
        portals.forEach(portal -> portalIds.add(portal.id()));
        portalIds.addAll(others);
    }

    void run() {
        eachIdOnce(governments);
        eachIdOnce(portals);
        eachSgcOnce();
        eachCatalogueOnce();
        upperTiersExist();
        new UpperTierCheck(governments).run();
        portalsExist();
        new CountedOnceCheck(governments).run();
        new RegistryCheck(governments, portals).run();
        everyPortalIsPublishedOn();
    }

    private static <T> void eachIdOnce(List<Placed<T>> entries) {
        var lines = new HashMap<String, YamlNode>();
        for (var entry : entries) {
            refuseSecond(lines, entry.id(), entry.node(), "id");
        }
    }

    private void eachSgcOnce() {
        var lines = new HashMap<String, YamlNode>();
        governments.stream()
                .filter(government -> government.node().isMapping())
                .forEach(government ->
                        refuseSecond(lines, government.node().textAsWritten("sgc"), government.node(), "sgc"));
    }

    /** Two entries of one address would harvest, and count, one catalogue twice. */
    private void eachCatalogueOnce() {
        var lines = new HashMap<String, List<Placed<Portal>>>();
        for (var portal : portals) {
            if (portal.value() != null) {
                catalogueOnce(portal, lines);
            }
        }
    }

    /** At the same time: a host may carry one catalogue after the other. */
    private static void catalogueOnce(Placed<Portal> portal, Map<String, List<Placed<Portal>>> seen) {
        for (var address : PortalAddress.of(portal.value())) {
            var earlier = seen.computeIfAbsent(address, any -> new ArrayList<>());
            earlier.stream()
                    .filter(other -> other.value().isOpenBeside(portal.value()))
                    .findFirst()
                    .ifPresent(other -> {
                        var key = portal.value().api() != null ? "api" : "url";
                        portal.node()
                                .problem(key, "stands already at " + place(other.node(), key), "each catalogue once");
                    });
            earlier.add(portal);
        }
    }

    private static void refuseSecond(Map<String, YamlNode> seen, String value, YamlNode node, String key) {
        if (value == null) {
            return;
        }
        var first = seen.putIfAbsent(value, node);
        if (first != null) {
            node.problem(key, "stands already at " + place(first, key), "each " + key + " once");
        }
    }

    private void upperTiersExist() {
        var byId = new LinkedHashMap<String, Placed<Government>>();
        governments.forEach(government -> byId.putIfAbsent(government.id(), government));
        for (var government : governments) {
            if (government.value() == null || government.value().upperTier() == null) {
                continue;
            }
            var upper = byId.get(government.value().upperTier());
            if (upper == null) {
                government
                        .node()
                        .problem(
                                "upper_tier",
                                "is no government" + suggestion(government, byId.keySet()),
                                "id of an upper or regional government of the same file");
            } else if (upper.value() != null && !isAbove(upper.value())) {
                government
                        .node()
                        .problem("upper_tier", "is not an upper tier", "a government whose tier is upper or regional");
            }
        }
    }

    private static String suggestion(Placed<Government> government, Collection<String> ids) {
        var known = ids.stream().filter(id -> id != null).toList();
        return Nearest.to(government.value().upperTier(), known)
                .map(near -> ", did you mean " + near + "?")
                .orElse("");
    }

    private static boolean isAbove(Government government) {
        return government.tier() == Government.Tier.UPPER || government.tier() == Government.Tier.REGIONAL;
    }

    private void portalsExist() {
        for (var government : governments) {
            for (var relation : relations(government.node())) {
                var portal = relation.textAsWritten("portal");
                published.add(portal);
                if (portal != null && !portalIds.contains(portal)) {
                    var known = new ArrayList<>(portalIds);
                    known.removeIf(id -> id == null);
                    var near = Nearest.to(portal, known)
                            .map(id -> ", did you mean " + id + "?")
                            .orElse("");
                    relation.problem("portal", "is no portal" + near, "id of a declared portal");
                }
            }
        }
    }

    static List<YamlNode> relations(YamlNode government) {
        return government.isMapping()
                ? government.items("publishes").stream()
                        .filter(YamlNode::isMapping)
                        .toList()
                : List.of();
    }

    private void everyPortalIsPublishedOn() {
        for (var portal : portals) {
            if (portal.id() != null && !published.contains(portal.id()) && !PortalReader.isShared(portal.node())) {
                portal.node()
                        .problem(
                                "id",
                                "is a portal that no government publishes on",
                                "an entry under publishes of a government, or shared: true for a host of several publishers");
            }
        }
    }

    static String place(YamlNode node, String key) {
        return node.file().toString().replace('\\', '/') + ":" + node.line(key);
    }
}
