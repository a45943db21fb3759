package ca.etalon.reports.page;

import ca.etalon.reports.output.Csv;

/** The harvest as CSV: one row for every snapshot, and one for every dataset that vanished. */
final class HarvestCsv {
    static final String SNAPSHOTS = "data/harvest.csv";
    static final String VANISHED = "data/vanished.csv";

    private HarvestCsv() {}

    static String snapshots(Report report) {
        var csv = new Csv(
                "portal",
                "snapshot",
                "rev",
                "platform",
                "feed",
                "status",
                "basis",
                "reason",
                "reason_detail",
                "advertised",
                "received",
                "harvested",
                "duplicates",
                "added",
                "vanished",
                "pages",
                "robots");
        for (var portal : report.portals()) {
            for (var snapshot : report.snapshots(portal.id())) {
                var row = snapshot.row();
                csv.row(
                        portal.id(),
                        snapshot.snapshot(),
                        snapshot.rev(),
                        row.platform(),
                        row.feed(),
                        row.status(),
                        row.basis(),
                        row.reason(),
                        row.reasonDetail(),
                        row.advertised(),
                        row.received(),
                        row.harvested(),
                        row.duplicates(),
                        row.added(),
                        row.vanished(),
                        row.pages(),
                        row.robots());
            }
        }
        return csv.toString();
    }

    static String vanished(Report report) {
        var csv = new Csv("portal", "snapshot", "source_id", "title");
        for (var portal : report.portals()) {
            for (var snapshot : report.snapshots(portal.id())) {
                snapshot.vanished()
                        .forEach(gone -> csv.row(portal.id(), snapshot.snapshot(), gone.locator(), gone.detail()));
            }
        }
        return csv.toString();
    }
}
