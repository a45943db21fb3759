package ca.etalon.ingest.bench;

import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A CKAN portal that is not there, told wholly by its host name.
 *
 * @param pages answers that its catalogue takes
 * @param rows datasets of one page
 * @param latencyMillis from request to answer
 * @param packs whether it sends gzip to those who take it
 */
record SimulatedPortal(String host, int pages, int rows, int latencyMillis, boolean packs, Fault fault) {
    static final String DOMAIN = ".bench.example";

    /** Pages of the longest catalogue of a polite harvest. */
    static final int MOST_PAGES = 40;

    /** Pages of each portal whose speed is measured. */
    static final int PAGES_AT_SPEED = 20;

    /** Of the datasets of a polite harvest. */
    private static final int FEW_ROWS = 5;

    /** About 64 kB. */
    static final int ROWS_OF_64_KB = 22;

    /**
     * One of many different ones: few have many pages, and three in ten have a fault.
     *
     * @param latencyMillis from request to answer
     */
    static SimulatedPortal varied(int number, int latencyMillis) {
        var size = number * 619 % 1000 / 1000.0;
        var pages = 1 + (int) Math.round((MOST_PAGES - 1) * Math.pow(size, 3));
        var faults = Fault.values();
        var fault = number % 50 < faults.length ? faults[number % 50] : Fault.NONE;
        return new SimulatedPortal(
                "v-" + latencyMillis + "-" + number + DOMAIN, pages, FEW_ROWS, latencyMillis, true, fault);
    }

    /** One of many equal ones without fault. */
    static SimulatedPortal equal(int number, int times64Kb, boolean packs, int latencyMillis) {
        return new SimulatedPortal(
                "e-" + latencyMillis + "-" + number + "-" + times64Kb + "-" + (packs ? "gzip" : "plain") + DOMAIN,
                PAGES_AT_SPEED,
                ROWS_OF_64_KB * times64Kb,
                latencyMillis,
                packs,
                Fault.NONE);
    }

    static SimulatedPortal of(String host) {
        var part = host.substring(0, host.length() - DOMAIN.length()).split("-");
        var latency = Integer.parseInt(part[1]);
        var number = Integer.parseInt(part[2]);
        return part[0].equals("v")
                ? varied(number, latency)
                : equal(number, Integer.parseInt(part[3]), part[4].equals("gzip"), latency);
    }

    int datasets() {
        return pages * rows;
    }

    String id() {
        return host.substring(0, host.length() - DOMAIN.length());
    }

    Portal portal() {
        return new Portal(
                id(),
                new Name(host, host),
                "ckan",
                URI.create("http://" + host),
                null,
                null,
                List.of("en"),
                Portal.Robots.OBEY,
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }
}
