package ca.etalon.ingest.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceTest {
    @TempDir
    Path folder;

    private Presence of(String government, LocalDate day, String portals, String governments) {
        var configuration = new ConfFolder(folder)
                .write("portals/canada.yaml", portals)
                .write("governments.yaml", governments)
                .load();
        return Presence.of(
                configuration.government(government).orElseThrow(),
                id -> configuration.portal(id).orElse(null),
                day);
    }

    private Presence city(String relation) {
        return of(
                "city-on",
                Presence.NOW,
                ConfFolder.PORTALS,
                ConfFolder.GOVERNMENTS.replace("publishes: [{portal: city, role: own}]", relation)
                        + "  - {id: other-on, name: {en: O, fr: O}, type: City, kind: municipal, tier: single, province: ON, publishes: [{portal: city, role: own}]}\n");
    }

    @Test
    void ownPortalGoesBeforeAHostedOne() {
        assertEquals(Presence.OWN, of("city-on", Presence.NOW, ConfFolder.PORTALS, ConfFolder.GOVERNMENTS));
        assertEquals(Presence.HOSTED, of("town-on", Presence.NOW, ConfFolder.PORTALS, ConfFolder.GOVERNMENTS));
    }

    @Test
    void linksAndMirrorsAreNoPresence() {
        assertEquals(Presence.NOT_SEARCHED, city("publishes: [{portal: shared-host, role: linked}]"));
        assertEquals(Presence.NOT_SEARCHED, city("publishes: [{portal: shared-host, role: mirror, publishers: [C]}]"));
    }

    @Test
    void absenceIsAFindingOnlyAfterASearch() {
        assertEquals(Presence.NOT_SEARCHED, city("publishes: []"));
        assertEquals(Presence.NOT_FOUND, city("searched: {on: 2026-01-01, method: site search}"));
    }

    @Test
    void closedPortalIsNoPresenceFromThatDayOn() {
        var closed = ConfFolder.PORTALS.replace("[en, fr]", "[en, fr], closed_on: 2025-03-01");
        assertEquals(Presence.OWN, of("city-on", LocalDate.of(2025, 2, 28), closed, ConfFolder.GOVERNMENTS));
        assertEquals(Presence.NOT_FOUND, of("city-on", LocalDate.of(2025, 3, 1), closed, ConfFolder.GOVERNMENTS));
    }
}
