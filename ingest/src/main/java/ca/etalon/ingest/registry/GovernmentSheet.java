package ca.etalon.ingest.registry;

import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Presence;
import ca.etalon.ingest.config.Publishes;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One government with where it publishes and why, and the governments that its name could be taken for. */
public final class GovernmentSheet {
    private final Configuration configuration;

    public GovernmentSheet(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Governments by id, else by name in either language; accents, case, hyphens and "St." do not matter. */
    public List<Government> find(String idOrName) {
        var byId = configuration.government(idOrName);
        if (byId.isPresent()) {
            return List.of(byId.get());
        }
        var folded = folded(idOrName);
        return configuration.governments().stream()
                .filter(government -> folded(government.name().en()).equals(folded)
                        || folded(government.name().fr()).equals(folded))
                .toList();
    }

    public String text(Government government) {
        var text = new StringBuilder();
        text.append(called(government)).append('\n');
        text.append("  presence: ").append(presence(government)).append('\n');
        government.publishes().forEach(relation -> text.append(relation(relation)));
        var alike = alike(government);
        if (!alike.isEmpty()) {
            text.append("  not to be taken for:\n");
            alike.forEach(other -> text.append("    ")
                    .append(called(other))
                    .append(": ")
                    .append(presence(other))
                    .append('\n'));
        }
        return text.toString();
    }

    private String called(Government government) {
        var text = new StringBuilder(government.id())
                .append(" (")
                .append(government.name().en())
                .append(", ")
                .append(government.type())
                .append(", ")
                .append(government.province());
        if (government.sgc() != null) {
            text.append(", SGC ").append(government.sgc());
        }
        if (government.tier() != Government.Tier.NONE) {
            text.append(", ").append(word(government.tier())).append(" tier");
        }
        if (government.upperTier() != null) {
            text.append(" below ").append(government.upperTier());
        }
        if (government.population() != null) {
            text.append(String.format(
                    Locale.ROOT, ", %d residents in %d", government.population(), government.populationYear()));
        }
        return text.append(')').toString();
    }

    private String presence(Government government) {
        var presence = Presence.of(government, id -> configuration.portal(id).orElse(null), Presence.NOW);
        var isSeat = government.kind() == Government.Kind.PROVINCIAL || government.kind() == Government.Kind.FEDERAL;
        if (isSeat && !presence.isFound()) {
            return "not measured (it stands here for the portals that it hosts or that are linked to it)";
        }
        if (presence == Presence.NOT_SEARCHED) {
            return government.publishes().isEmpty()
                    ? "NOT_SEARCHED (no list of portals names it, and nobody searched)"
                    : "NOT_SEARCHED (only linked sites, which are no catalogue, and nobody searched)";
        }
        return presence == Presence.NOT_FOUND && government.searchedOn() != null
                ? "NOT_FOUND (" + government.searchedOn() + ", " + government.searchMethod() + ")"
                : presence.name();
    }

    private String relation(Publishes relation) {
        var text = new StringBuilder("  ")
                .append(word(relation.role()))
                .append(": ")
                .append(relation.portal());
        configuration.portal(relation.portal()).ifPresent(portal -> text.append(described(portal)));
        if (!relation.publishers().isEmpty()) {
            text.append("\n    publishers: ").append(String.join(", ", relation.publishers()));
        }
        if (relation.from() != null || relation.to() != null) {
            text.append("\n    from ")
                    .append(said(relation.from()))
                    .append(" to ")
                    .append(said(relation.to()));
        }
        if (relation.note() != null) {
            text.append("\n    why: ").append(relation.note());
        }
        return text.append('\n').toString();
    }

    private static String described(Portal portal) {
        return " (" + word(portal.kind()) + ", " + portal.platform() + ", " + portal.url()
                + (portal.openedOn() == null ? "" : ", opened " + portal.openedOn())
                + (portal.closedOn() == null ? "" : ", closed " + portal.closedOn())
                + (portal.listing().listedOn() == null
                        ? ""
                        : ", last listed " + portal.listing().listedOn())
                + ", " + (portal.verifiedOn() == null ? "not verified" : "verified " + portal.verifiedOn()) + ")";
    }

    /** Governments whose name is the same, or the same with a word more. */
    private List<Government> alike(Government government) {
        var name = folded(government.name().en());
        return configuration.governments().stream()
                .filter(other -> !other.id().equals(government.id()))
                .filter(other -> isAlike(name, folded(other.name().en())))
                .collect(Collectors.toList());
    }

    private static boolean isAlike(String one, String other) {
        return one.equals(other)
                || other.startsWith(one + " ")
                || one.startsWith(other + " ")
                || other.endsWith(" " + one)
                || one.endsWith(" " + other);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bste\\b", "sainte");
    }

    private static Object said(Object day) {
        return day == null ? "an unknown day" : day;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
