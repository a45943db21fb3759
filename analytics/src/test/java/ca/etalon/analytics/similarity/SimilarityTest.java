package ca.etalon.analytics.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    @Test
    void setsOfNothingHaveNoSimilarity() {
        var none = SetSimilarity.of(Set.of(), Set.of());

        assertTrue(none.jaccard().isEmpty());
        assertTrue(none.dice().isEmpty());
        assertTrue(SetSimilarity.of(Set.of(), Set.of("id")).leftInRight().isEmpty());
        assertEquals(0, SetSimilarity.of(Set.of(), Set.of("id")).rightInLeft().orElseThrow());
    }

    @Test
    void namesThatShareNothingAreNotAlikeAndTheSameOneIs() {
        assertEquals(0, JaroWinkler.winkler("nom", "id"));
        assertEquals(0, JaroWinkler.jaro("", "id"));
        assertEquals(1, JaroWinkler.winkler("", ""));
        assertEquals(1, JaroWinkler.winkler("quartier", "quartier"));
    }

    @Test
    void commonBeginningCountsForMore() {
        assertEquals(JaroWinkler.jaro("adresse", "address"), JaroWinkler.jaro("address", "adresse"), 1e-12);
        assertTrue(JaroWinkler.winkler("adresse", "address") > JaroWinkler.jaro("adresse", "address"));
    }
}
