package ca.etalon.ingest.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkSampleTest {
    private static Collection<Link> links(String host, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Link("https://" + host + "/" + number, true))
                .toList();
    }

    @Test
    void linkOfTwoPortalsIsAskedOnce() {
        var shared = new Link("https://a.example/x", true);
        var sample = LinkSample.of(Map.of("a", List.of(shared), "b", List.of(shared)), 0);
        assertEquals(List.of(shared), sample.links());
        assertEquals(1, sample.declared());
    }

    @Test
    void promiseOfDataHoldsOnlyIfNobodySaysOtherwise() {
        var sample = LinkSample.of(
                Map.of(
                        "a",
                        List.of(new Link("https://a.example/x", true)),
                        "b",
                        List.of(new Link("https://a.example/x", false))),
                0);
        assertFalse(sample.links().get(0).expectsData());
    }

    @Test
    void everyPortalHasItsShareAndALargerSampleHoldsTheSmaller() {
        var portals = Map.of("a", links("a.example", 1000), "b", links("b.example", 5));
        var ten = LinkSample.of(portals, 10);
        assertEquals(15, ten.links().size());
        assertEquals(1005, ten.declared());
        assertEquals(ten, LinkSample.of(portals, 10));
        assertTrue(LinkSample.of(portals, 50).links().containsAll(ten.links()));
    }

    @Test
    void hostIsReadFromWhatCanBeAsked() {
        assertEquals("my_host.example", new Link("https://My_Host.example/a b", true).host());
        assertEquals(null, new Link("nowhere", true).host());
    }
}
