package ca.etalon.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.config.SharedHosts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostGatesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration QUARTER = Duration.ofMillis(250);

    private final TestTime time = new TestTime();
    private final HostGates gates = new HostGates(time, time, new SharedHosts(List.of("hub.arcgis.com"), QUARTER));

    private void ask(String host, Duration delay) throws InterruptedException {
        gates.enter(host, delay).close();
    }

    @Test
    void requestsToOneHostStartItsDelayApart() throws InterruptedException {
        ask("data.example", SECOND);
        ask("data.example", SECOND);
        assertEquals(List.of(SECOND), time.sleeps());
    }

    @Test
    void hostsOfOneVendorStartATimeApartToo() throws InterruptedException {
        ask("one.hub.arcgis.com", SECOND);
        ask("two.hub.arcgis.com", SECOND);
        ask("three.hub.arcgis.com", SECOND);
        assertEquals(List.of(QUARTER, QUARTER), time.sleeps());
    }

    @Test
    void otherHostsDoNotWaitForThem() throws InterruptedException {
        ask("one.hub.arcgis.com", SECOND);
        ask("data.example", SECOND);
        ask("nothub.arcgis.com", SECOND);
        assertEquals(List.of(), time.sleeps());
    }

    @Test
    void recordingsAreAskedWithoutPause() throws InterruptedException {
        ask("one.hub.arcgis.com", Duration.ZERO);
        ask("two.hub.arcgis.com", Duration.ZERO);
        assertEquals(List.of(), time.sleeps());
    }
}
