package ca.etalon.analytics.edition;

import static ca.etalon.analytics.edition.WorldFixture.publishes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.edition.Attribution.Owner;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.config.Publishes.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private static Owner owner(WorldFixture world, String publisher) {
        return new Attribution(world.configuration().governments(), DAY).of("portal", publisher, null, "DATASET");
    }

    @Test
    void regionKeepsWhatItsTownsDoNotClaim() {
        var world = new WorldFixture()
                .government("region", publishes("portal", Role.OWN))
                .government("north", publishes("portal", Role.HOSTED, "Town of North"))
                .government("south", publishes("portal", Role.HOSTED, "Town of South", "South"));
        assertEquals(new Owner("region", null, null), owner(world, "Region"));
        assertEquals(new Owner("region", null, null), owner(world, null));
        assertEquals(new Owner("north", null, null), owner(world, "town of north "));
        assertEquals(new Owner("south", null, null), owner(world, "South"));
    }

    @Test
    void unitIsReadLikeThePublisher() {
        var world = new WorldFixture().government("north", publishes("portal", Role.HOSTED, "Town of North"));
        var attribution = new Attribution(world.configuration().governments(), DAY);
        assertEquals(
                "north",
                attribution.of("portal", "Region", "Town of North", "DATASET").government());
    }

    @Test
    void copyIsFoldedOutForTheGovernmentItMirrors() {
        var world = new WorldFixture()
                .government("city", publishes("own", Role.OWN), publishes("portal", Role.MIRROR, "City"))
                .government("province", publishes("portal", Role.OWN));
        assertEquals(new Owner(null, Fold.MIRROR, "city"), owner(world, "City"));
        assertEquals(new Owner("province", null, null), owner(world, "Ministry"));
    }

    @Test
    void whatNobodyClaimsHasAnotherOwner() {
        var world = new WorldFixture().government("city", publishes("portal", Role.HOSTED, "City"));
        assertEquals(new Owner(null, Fold.OTHER_OWNER, null), owner(world, "Transit agency"));
    }

    @Test
    void hostAndLinkedGovernmentClaimNothing() {
        var world = new WorldFixture()
                .government("province", publishes("portal", Role.HOST))
                .government("city", publishes("portal", Role.LINKED))
                .government("town", publishes("portal", Role.HOSTED, "Town"));
        assertEquals(new Owner("town", null, null), owner(world, "Town"));
        assertEquals(new Owner(null, Fold.OTHER_OWNER, null), owner(world, "City"));
    }

    @Test
    void applicationIsNoDataWhoeverOwnsIt() {
        var world = new WorldFixture().government("city", publishes("portal", Role.OWN));
        var attribution = new Attribution(world.configuration().governments(), DAY);
        assertEquals(new Owner(null, Fold.NOT_DATA, null), attribution.of("portal", "City", null, "APPLICATION"));
        assertEquals("city", attribution.of("portal", "City", null, "SERVICE").government());
    }

    @Test
    void relationEndsOnItsLastDay() {
        var relation = new Publishes("portal", Role.OWN, List.of(), null, DAY.minusDays(1));
        var world = new WorldFixture().government("city", relation);
        assertEquals(Fold.OTHER_OWNER, owner(world, "City").fold());
    }
}
