package ca.etalon.analytics.edition;

import ca.etalon.analytics.link.LinkProbes;
import ca.etalon.analytics.measure.EditionManifest.ProbeFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of probed links that each edition of a run uses. */
record EditionProbes(Map<LocalDate, List<ProbeFile>> byEdition) {

    static EditionProbes of(List<EditionPlan> plans, LinkProbes probes) {
        var byEdition = new TreeMap<LocalDate, List<ProbeFile>>();
        plans.forEach(plan -> byEdition.put(plan.edition(), probes.of(plan.edition())));
        return new EditionProbes(byEdition);
    }

    List<ProbeFile> of(LocalDate edition) {
        return byEdition.getOrDefault(edition, List.of());
    }
}
