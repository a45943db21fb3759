package ca.etalon.analytics.edition;

import static ca.etalon.analytics.edition.WorldFixture.publishes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Publishes.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformSharesTest {

    private static GovernmentEdition row(String government, String... portals) {
        return new GovernmentEdition(
                government, "OWN", "COMPLETE", null, null, List.of(portals), List.of(), 1, 1, 0, null, null);
    }

    @Test
    void meanOverGovernmentsIsTheHerfindahlIndexOfPlatforms() {
        var world = new WorldFixture()
                .portal("p")
                .government("one", publishes("p", Role.OWN))
                .government("two", publishes("p", Role.OWN))
                .government("three", publishes("q", Role.OWN))
                .government("four", publishes("p", Role.OWN), publishes("q", Role.OWN))
                .government("none");
        var configuration = world.configuration();
        var portal = configuration.portals().get(0);
        var other = new Portal(
                "q",
                portal.name(),
                "other",
                portal.url(),
                null,
                null,
                portal.languages(),
                portal.robots(),
                null,
                null,
                false,
                null,
                null,
                null,
                portal.options());
        var both = new ca.etalon.ingest.config.Configuration(
                configuration.settings(), configuration.governments(), List.of(portal, other), List.of());
        var shares = new PlatformShares(
                both, List.of(row("one", "p"), row("two", "p"), row("three", "q"), row("four", "p", "q"), row("none")));
        double mean = 0;
        for (var government : both.governments()) {
            var portals =
                    government.publishes().stream().map(said -> said.portal()).toList();
            if (government.id().equals("none")) {
                assertNull(shares.share(government, portals));
            } else {
                mean += shares.share(government, portals) / 4;
            }
        }
        // Two and a half of four on one platform, one and a half on the other.
        assertEquals((2.5 * 2.5 + 1.5 * 1.5) / 16, mean, 1e-12);
    }
}
