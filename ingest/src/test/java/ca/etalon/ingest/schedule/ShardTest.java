package ca.etalon.ingest.schedule;

import static ca.etalon.ingest.schedule.FakeLake.portal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    @Test
    void everyPortalIsInExactlyOneShardAndEachShardHasSome() {
        var portals = IntStream.range(0, 400)
                .mapToObj(i -> portal("p" + i, "https://data" + i + ".hub.arcgis.com", null))
                .toList();
        int total = 0;
        for (int i = 1; i <= 7; i++) {
            var shard = new Shard(i, 7);
            int held = (int) portals.stream().filter(shard::holds).count();
            assertTrue(held > 20, "shard " + shard + " holds " + held);
            total += held;
        }
        assertEquals(400, total);
        for (var portal : portals) {
            assertEquals(
                    1,
                    IntStream.rangeClosed(1, 7)
                            .filter(i -> new Shard(i, 7).holds(portal))
                            .count());
        }
    }

    @Test
    void portalsOfOneHostAreTogether() {
        var one = portal("one", "https://Data.Example.ca/one", null);
        var other = portal("other", "https://data.example.ca/other", null);
        for (int i = 1; i <= 50; i++) {
            assertEquals(new Shard(i, 50).holds(one), new Shard(i, 50).holds(other));
        }
    }

    /** The shard of a host must never move between versions: two that run at once would both ask it, or neither. */
    @Test
    void theShardOfAHostIsFixed() {
        // CRC-32 of data.vancouver.example is 0x4dc29b3b, as other programs compute it.
        var portal = portal("v", "https://data.vancouver.example", null);
        var held = IntStream.rangeClosed(1, 16)
                .filter(i -> new Shard(i, 16).holds(portal))
                .findFirst()
                .orElseThrow();
        assertEquals(12, held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "1/0", "1/1001", "-1/4", "1", "1/", "a/b", "1/4/2", "99999/99999"})
    void whatIsNoShardIsRefused(String text) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Shard.parse(text));
        assertTrue(wrong.getMessage().contains("'" + text + "' is not i/n: allowed is 1/n to n/n"));
    }

    @Test
    void aShardReadsBackAsWritten() {
        assertEquals("2/4", Shard.parse(" 2/4 ").toString());
    }
}
