package ca.etalon.analytics.edition;

import ca.etalon.analytics.product.CatalogueRecord;
import ca.etalon.analytics.product.MirrorRule;
import ca.etalon.analytics.product.OwnCatalogue;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.config.Publishes.Role;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The own catalogues of governments that are hosted elsewhere too, as far as an edition uses both: what a host repeats of them
 * is a mirror and counts once. Only these few catalogues are read, before the pass.
 */
final class OwnCatalogues implements Serializable {
    private static final long serialVersionUID = 1;
    private static final TableSchema NEEDED = TableSchema.of(
            DatasetRow.SCHEMA.name(),
            column("source_id"),
            column("asset_type"),
            column("title"),
            column("publisher"),
            column("unit"),
            column("landing_page"),
            column("identifier"));

    private final Map<Key, OwnCatalogue> byHost = new HashMap<>();

    /** A portal that hosts a government, on the day of an edition. */
    private record Key(LocalDate edition, String portal, String government) implements Serializable {}

    static OwnCatalogues none() {
        return new OwnCatalogues();
    }

    static OwnCatalogues read(
            Lake lake, Configuration configuration, List<EditionPlan> plans, Map<LocalDate, Attribution> attributions) {
        var all = new OwnCatalogues();
        for (EditionPlan plan : plans) {
            var used = new HashMap<String, PortalChoice>();
            plan.used().forEach(choice -> used.put(choice.portal(), choice));
            for (Government government : configuration.governments()) {
                var own = portals(government, Role.OWN, plan, used);
                var hosts = portals(government, Role.HOSTED, plan, used);
                hosts.removeAll(own);
                if (!own.isEmpty() && !hosts.isEmpty()) {
                    var catalogue = new OwnCatalogue();
                    for (String portal : own) {
                        configuration
                                .portal(portal)
                                .ifPresent(said -> catalogue.addHost(said.url().getHost()));
                        read(lake, used.get(portal), attributions.get(plan.edition()), government.id(), catalogue);
                    }
                    hosts.forEach(host -> all.byHost.put(new Key(plan.edition(), host, government.id()), catalogue));
                }
            }
        }
        return all;
    }

    private static List<String> portals(
            Government government, Role role, EditionPlan plan, Map<String, PortalChoice> used) {
        return new ArrayList<>(government.publishes().stream()
                .filter(relation -> relation.role() == role && relation.holdsOn(plan.edition()))
                .map(Publishes::portal)
                .filter(used::containsKey)
                .distinct()
                .toList());
    }

    private static void read(
            Lake lake, PortalChoice choice, Attribution attribution, String government, OwnCatalogue catalogue) {
        choice.manifest().table(NEEDED.name()).ifPresent(file -> {
            file.requireWhole(lake);
            TableReader.forEach(lake, file.path(), NEEDED, row -> {
                var owner = attribution.of(
                        choice.portal(), row.string("publisher"), row.string("unit"), row.string("asset_type"));
                if (government.equals(owner.government())) {
                    catalogue.add(
                            titles(row.struct("title")),
                            row.string("source_id"),
                            row.string("identifier"),
                            row.string("landing_page"));
                }
            });
        });
    }

    private static List<String> titles(Row title) {
        return Arrays.asList(title.string("text"), title.string("en"), title.string("fr"));
    }

    private static Column column(String name) {
        return DatasetRow.SCHEMA.columns().get(DatasetRow.SCHEMA.indexOf(name));
    }

    /** Why a record that a portal carries for a government is a copy of what its own portal lists; empty where it is not. */
    Optional<MirrorRule> copied(LocalDate edition, String portal, String government, CatalogueRecord said) {
        var own = byHost.get(new Key(edition, portal, government));
        return own == null ? Optional.empty() : own.copied(said);
    }
}
