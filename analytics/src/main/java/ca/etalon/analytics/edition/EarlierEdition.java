package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import java.time.LocalDate;
import java.util.List;

/**
 * What a sealed edition said of governments, for a comparison over time.
 *
 * @param measurements of governments only
 */
public record EarlierEdition(
        LocalDate edition,
        List<GovernmentEdition> governments,
        List<PortalEdition> portals,
        List<Measurement> measurements) {

    static EarlierEdition of(
            LocalDate edition,
            List<GovernmentEdition> governments,
            List<PortalEdition> portals,
            List<Measurement> measurements) {
        return new EarlierEdition(
                edition,
                List.copyOf(governments),
                List.copyOf(portals),
                measurements.stream()
                        .filter(measured -> measured.subjectKind() == SubjectKind.GOVERNMENT)
                        .toList());
    }

    static EarlierEdition read(Lake lake, EditionManifest manifest) {
        var governments =
                TableReader.read(lake, manifest.paths(GovernmentEdition.SCHEMA.name()), GovernmentEdition.SCHEMA);
        var portals = TableReader.read(lake, manifest.paths(PortalEdition.SCHEMA.name()), PortalEdition.SCHEMA);
        var measurements = TableReader.read(lake, manifest.paths(Measurement.SCHEMA.name()), Measurement.SCHEMA);
        return of(
                manifest.edition(),
                governments.stream().map(GovernmentEdition::from).toList(),
                portals.stream().map(PortalEdition::from).toList(),
                measurements.stream().map(Measurement::from).toList());
    }
}
