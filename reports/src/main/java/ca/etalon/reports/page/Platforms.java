package ca.etalon.reports.page;

import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.Reason;
import ca.etalon.ingest.config.PlatformFeed;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import ca.etalon.ingest.config.Portal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The platforms of an edition: which portals run them, by which feeds these were read, and what was missing there. */
record Platforms(Report report) {

    /** Ids of the platforms that declare their feeds, in order. */
    List<String> all() {
        return report.data().configuration().feeds().stream()
                .map(PlatformFeed::platform)
                .distinct()
                .sorted()
                .toList();
    }

    boolean has(String platform) {
        return all().contains(platform);
    }

    /** The feeds of a platform, in the order they are tried. */
    List<PlatformFeed> feeds(String platform) {
        return report.data().configuration().feeds().stream()
                .filter(feed -> feed.platform().equals(platform))
                .toList();
    }

    /** Portals of which the edition has a snapshot. */
    List<Portal> portals() {
        return report.portals().stream()
                .filter(portal -> report.portalEdition(portal.id())
                        .filter(edition -> edition.snapshot() != null)
                        .isPresent())
                .toList();
    }

    /** Those of them that run a platform. */
    List<Portal> portals(String platform) {
        return portals().stream()
                .filter(portal -> platform.equals(portal.platform()))
                .toList();
    }

    /** The feed by which the edition's snapshot of a portal was read. */
    Optional<String> feedOf(Portal portal) {
        return report.used(portal.id()).map(snapshot -> snapshot.row().feed());
    }

    /** How many portals of the edition were read by a feed of a platform. */
    long readers(String platform, String feed) {
        return portals(platform).stream()
                .filter(portal -> feedOf(portal).filter(feed::equals).isPresent())
                .count();
    }

    /**
     * Fields for want of which something was not observed of the governments on a portal. Of a government with several
     * portals it is not known which of them lacks a field; it is left out.
     */
    List<String> missing(Portal portal, Observability how) {
        var fields = new TreeSet<String>();
        report.publishers(portal.id()).stream()
                .map(one -> one.government().id())
                .filter(id -> report.standing(id)
                        .filter(standing -> standing.portals().equals(List.of(portal.id())))
                        .isPresent())
                .forEach(id -> fields.addAll(missing(id, how)));
        return List.copyOf(fields);
    }

    /** Fields for want of which something was not observed of a government, by whose doing. */
    List<String> missing(String government, Observability how) {
        return report.government(government).stream()
                .flatMap(one ->
                        report.indicators().stream().flatMap(indicator -> report.of(one, indicator.id()).stream()))
                .flatMap(measurement -> fields(measurement, how))
                .distinct()
                .sorted()
                .toList();
    }

    /** The fields that a measurement names as missing in one way. */
    private static Stream<String> fields(Measurement said, Observability how) {
        return Reason.read(said.reason()).stream()
                .filter(reason -> reason.code().equals(how.name()))
                .flatMap(reason -> reason.details().stream());
    }
}
