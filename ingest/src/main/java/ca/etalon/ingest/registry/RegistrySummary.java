package ca.etalon.ingest.registry;

import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.PortalListing;
import ca.etalon.ingest.config.Presence;
import ca.etalon.ingest.config.Publishes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry in numbers: governments by province, tier and presence; portals by platform, role and kind; what is unknown. */
public final class RegistrySummary {
    private final List<Government> governments;
    private final List<Portal> portals;
    private final Map<String, Portal> byId;

    public RegistrySummary(Configuration configuration) {
        governments = configuration.governments();
        portals = configuration.portals();
        byId = portals.stream().collect(Collectors.toMap(Portal::id, Function.identity()));
    }

    @Override
    public String toString() {
        return "Municipal governments by province, tier and presence\n"
                + presence()
                + "\nOther governments by kind and presence (never counted as absent)\n"
                + others()
                + "\nPortals by platform and by the role in which governments are on them\n"
                + roles()
                + "\nPortals by platform and kind (only a catalogue counts)\n"
                + kinds()
                + "\nUnknown\n"
                + unknown();
    }

    String presence() {
        var table = new TextTable(
                "province",
                "tier",
                "own",
                "hosted",
                "not found",
                "not searched",
                "(linked only)",
                "all",
                "residents",
                "of them covered");
        var municipal = governments.stream().filter(Government::isCompared).toList();
        for (var province : distinct(municipal, Government::province)) {
            var there = where(municipal, Government::province, province);
            for (var tier : Government.Tier.values()) {
                var row = where(there, Government::tier, tier);
                if (!row.isEmpty()) {
                    table.row(presenceRow(province, word(tier), row));
                }
            }
        }
        for (var tier : Government.Tier.values()) {
            var row = where(municipal, Government::tier, tier);
            if (!row.isEmpty()) {
                table.row(presenceRow("all", word(tier), row));
            }
        }
        // Tiers share residents, so that there is no sum of theirs.
        var total = presenceRow("all", "all", municipal);
        return table.row(Stream.concat(total.stream().limit(8), Stream.of("–", "–"))
                        .toList())
                .toString();
    }

    private List<String> presenceRow(String province, String tier, List<Government> row) {
        return List.of(
                province,
                tier,
                count(row, Presence.OWN),
                count(row, Presence.HOSTED),
                count(row, Presence.NOT_FOUND),
                count(row, Presence.NOT_SEARCHED),
                count(
                        row,
                        government -> !presence(government).isFound()
                                && !government.publishes().isEmpty()),
                String.valueOf(row.size()),
                residents(row, government -> true),
                residents(row, government -> presence(government).isFound()));
    }

    private static String residents(List<Government> row, Predicate<Government> isMeant) {
        return String.valueOf(row.stream()
                .filter(government -> government.population() != null && isMeant.test(government))
                .mapToLong(Government::population)
                .sum());
    }

    String others() {
        var table = new TextTable("kind", "own", "hosted", "host", "linked only", "all");
        for (var kind : Government.Kind.values()) {
            var row = where(governments, Government::kind, kind);
            if (kind != Government.Kind.MUNICIPAL && !row.isEmpty()) {
                table.row(List.of(
                        word(kind),
                        count(row, Presence.OWN),
                        count(row, Presence.HOSTED),
                        count(row, government -> has(government, Publishes.Role.HOST)),
                        count(row, government -> government.publishes().stream()
                                .allMatch(relation -> relation.role() == Publishes.Role.LINKED)),
                        String.valueOf(row.size())));
            }
        }
        return table.toString();
    }

    String roles() {
        return byPlatform("portals", Publishes.Role.values(), (portal, role) -> governments.stream()
                .flatMap(government -> government.publishes().stream())
                .anyMatch(relation -> relation.portal().equals(portal.id()) && relation.role() == role));
    }

    String kinds() {
        return byPlatform("portals", PortalListing.Kind.values(), (portal, kind) -> portal.kind() == kind);
    }

    private interface Membership<E> {
        boolean holds(Portal portal, E column);
    }

    private <E extends Enum<E>> String byPlatform(String all, E[] columns, Membership<E> membership) {
        var header = Stream.of(
                        Stream.of("platform", all), Arrays.stream(columns).map(RegistrySummary::word))
                .flatMap(Function.identity())
                .toArray(String[]::new);
        var table = new TextTable(header);
        var platforms = new TreeMap<>(portals.stream().collect(Collectors.groupingBy(Portal::platform)));
        platforms.forEach((platform, row) -> table.row(row(platform, row, columns, membership)));
        return table.row(row("all", portals, columns, membership)).toString();
    }

    private static <E> List<String> row(String label, List<Portal> row, E[] columns, Membership<E> membership) {
        return Stream.concat(
                        Stream.of(label, String.valueOf(row.size())),
                        Arrays.stream(columns).map(column -> count(row, portal -> membership.holds(portal, column))))
                .toList();
    }

    String unknown() {
        var catalogues = portals.stream().filter(Portal::isCatalogue).toList();
        var former = where(portals, Portal::kind, PortalListing.Kind.FORMER);
        var municipal = governments.stream().filter(Government::isCompared).toList();
        var table = new TextTable("field", "unknown", "of", "which");
        unknown(table, "verified_on", portals, portal -> portal.verifiedOn() == null, "portals");
        unknown(table, "verified_on", catalogues, portal -> portal.verifiedOn() == null, "catalogues");
        unknown(table, "platform", catalogues, RegistrySummary::hasNoPlatform, "catalogues");
        unknown(table, "platform", portals, RegistrySummary::hasNoPlatform, "portals");
        unknown(table, "languages", catalogues, portal -> portal.languages().isEmpty(), "catalogues");
        unknown(table, "licence", catalogues, portal -> portal.licenceUrl() == null, "catalogues");
        unknown(table, "opened_on", catalogues, portal -> portal.openedOn() == null, "catalogues");
        unknown(table, "closed_on", former, portal -> portal.closedOn() == null, "former addresses");
        unknown(table, "listed_on", portals, portal -> portal.listing().listedOn() == null, "portals");
        unknown(table, "api_source", catalogues, portal -> portal.listing().apiSource() == null, "catalogues");
        unknown(table, "api (derived)", catalogues, RegistrySummary::isDerived, "catalogues");
        unknown(table, "population", municipal, government -> government.population() == null, "municipal governments");
        unknown(
                table,
                "presence",
                municipal,
                government -> presence(government) == Presence.NOT_SEARCHED,
                "municipal governments");
        return table.toString();
    }

    private static <T> void unknown(TextTable table, String field, List<T> all, Predicate<T> isUnknown, String which) {
        table.row(List.of(field, count(all, isUnknown), String.valueOf(all.size()), which));
    }

    private static boolean hasNoPlatform(Portal portal) {
        return portal.platform().equals(Portal.UNKNOWN_PLATFORM);
    }

    private static boolean isDerived(Portal portal) {
        return portal.listing().apiSource() == PortalListing.ApiSource.DERIVED;
    }

    private Presence presence(Government government) {
        return Presence.of(government, byId::get, Presence.NOW);
    }

    private String count(List<Government> row, Presence presence) {
        return count(row, government -> presence(government) == presence);
    }

    private static boolean has(Government government, Publishes.Role role) {
        return government.publishes().stream().anyMatch(relation -> relation.role() == role);
    }

    private static <T> String count(List<T> row, Predicate<T> isMeant) {
        return String.valueOf(row.stream().filter(isMeant).count());
    }

    private static <T, K> List<T> where(List<T> all, Function<T, K> key, K value) {
        return all.stream().filter(one -> value.equals(key.apply(one))).toList();
    }

    private static <T> List<String> distinct(List<T> all, Function<T, String> key) {
        return all.stream().map(key).distinct().toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
