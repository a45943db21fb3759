package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.ingest.catalogue.PortalRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.TableReader;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Which snapshot of each portal an edition uses, and what became of its entries. */
final class PortalEditions {
    private final Lake lake;
    private final EditionPlan plan;
    private final EditionTallies tallies;

    PortalEditions(Lake lake, EditionPlan plan, EditionTallies tallies) {
        this.lake = lake;
        this.plan = plan;
        this.tallies = tallies;
    }

    List<PortalEdition> rows() {
        return plan.portals().stream().map(this::row).toList();
    }

    private PortalEdition row(PortalChoice choice) {
        return new PortalEdition(
                choice.portal(),
                choice.snapshot(),
                choice.isUsed() ? choice.manifest().rev() : null,
                choice.status(),
                choice.isUsed() ? ChronoUnit.DAYS.between(choice.snapshot(), plan.edition()) : null,
                tallies.entries(choice.portal(), null),
                tallies.entries(choice.portal(), Fold.MIRROR),
                tallies.entries(choice.portal(), Fold.OTHER_OWNER),
                tallies.entries(choice.portal(), Fold.NOT_DATA),
                choice.reason(),
                choice.isUsed() ? platform(choice.manifest()) : null,
                choice.isUsed() ? choice.manifest().feed() : null,
                choice.isUsed()
                        ? choice.manifest().code() + " " + choice.manifest().conf()
                        : null);
    }

    /** As it was when the snapshot was made, whatever the portal runs on today. */
    private String platform(Manifest manifest) {
        return manifest.table(PortalRow.SCHEMA.name())
                .flatMap(file -> {
                    file.requireWhole(lake);
                    return TableReader.read(lake, List.of(file.path()), PortalRow.SCHEMA).stream()
                            .findFirst();
                })
                .map(row -> row.string("platform"))
                .orElse(null);
    }
}
