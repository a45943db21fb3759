package ca.etalon.analytics.edition;

import static ca.etalon.analytics.edition.WorldFixture.publishes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.config.Publishes.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WiderCataloguesTest {
    private static final Government PROVINCE = government("province", "QC", publishes("shared", Role.HOST));
    private static final Government HOSTED = government("hosted", "QC", publishes("shared", Role.HOSTED, "Ville"));
    private static final Government ALONE = government("alone", "QC", publishes("alone", Role.OWN));
    private static final Government TWIN =
            government("twin", "NB", publishes("english", Role.OWN), publishes("french", Role.MIRROR));

    private static Government government(String id, String province, Publishes... publishes) {
        return new Government(
                id,
                null,
                new Name(id, id),
                "City",
                Government.Kind.MUNICIPAL,
                Government.Tier.SINGLE,
                province,
                null,
                null,
                null,
                null,
                null,
                List.of(publishes));
    }

    private static Boolean carry(Government government) {
        var all = List.of(PROVINCE, HOSTED, ALONE, TWIN);
        return new WiderCatalogues(all, LocalDate.parse("2026-02-01")).carry(government);
    }

    @Test
    void sharedCatalogueCarriesWhomItHosts() {
        assertEquals(true, carry(HOSTED));
    }

    @Test
    void whoIsMissingFromTheSharedCatalogueOfItsProvinceIsNotCarried() {
        assertEquals(false, carry(ALONE));
    }

    @Test
    void copyInTheOtherLanguageIsNoWiderCatalogueAndNobodyKnowsOfOne() {
        assertNull(carry(TWIN));
    }
}
