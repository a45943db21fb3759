package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.PortalEdition;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Which snapshot of each portal an edition uses, and what became of its entries. */
final class PortalEditions {
    private final EditionPlan plan;
    private final EditionTallies tallies;

    PortalEditions(EditionPlan plan, EditionTallies tallies) {
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
                choice.reason());
    }
}
