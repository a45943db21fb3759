package ca.etalon.analytics.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnCatalogueTest {
    private static final String UUID = "0b2c1d9e-7a53-4b61-9a55-1c4f6c6f0a11";

    private final OwnCatalogue own = new OwnCatalogue();

    OwnCatalogueTest() {
        own.addHost("data.city.test");
        own.add(List.of("Trees"), "abcd-1234", null, "https://data.city.test/d/abcd-1234");
        own.add(List.of("Parks"), UUID, null, "https://data.city.test/dataset/parks");
        own.add(List.of("Street lights"), "12", "12", null);
    }

    @Test
    void aPageOrAddressOfTheOwnPortalIsAReference() {
        assertEquals(Optional.of(MirrorRule.REFERENCE), copied("Arbres", "x", "http://data.city.test/d/abcd-1234/"));
        assertEquals(
                Optional.of(MirrorRule.REFERENCE),
                copied("Arbres", "x", null, "https://data.city.test/api/views/abcd-1234/rows.csv?accessType=DOWNLOAD"));
    }

    @Test
    void aUniqueIdThatWasKeptIsAReference() {
        assertEquals(Optional.of(MirrorRule.REFERENCE), copied("Parcs", UUID, "https://province.test/dataset/parcs"));
    }

    @Test
    void aNumberIsNoReferenceOnAnotherPortal() {
        assertEquals(Optional.empty(), copied("Bridges", "12", "https://province.test/dataset/12"));
    }

    @Test
    void whatTheOwnPortalDoesNotListIsNoCopyEvenOnItsHost() {
        assertEquals(Optional.empty(), copied("Bridges", "x", "https://data.city.test/d/zzzz-9999"));
    }

    @Test
    void theSameTitleIsACopy() {
        assertEquals(Optional.of(MirrorRule.TITLE), copied("  STREET-Lights ", "x", "https://province.test/dataset/x"));
        assertEquals(Optional.empty(), copied(null, "x", "https://province.test/dataset/x"));
    }

    private Optional<MirrorRule> copied(String title, String id, String page, String... addresses) {
        return own.copied(new CatalogueRecord(0, title, "City", null, "en", id, null, page, List.of(addresses)));
    }
}
