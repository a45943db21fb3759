package ca.etalon.reports.page;

import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.reports.input.PortalSnapshot;
import ca.etalon.reports.output.Csv;
import java.util.Objects;

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
                "changed",
                "vanished",
                "renamed",
                "compared_with",
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
                        row.changed(),
                        row.vanished(),
                        row.compared() == null ? null : report.renamedCount(snapshot),
                        row.compared(),
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
                if (Objects.requireNonNullElse(snapshot.row().vanished(), 0L) > 0) {
                    var renamed = report.renamed(snapshot);
                    report.data().details().changes(snapshot, change -> {
                        if (!renamed.containsKey(change.datasetKey())) {
                            vanished(csv, snapshot, change);
                        }
                    });
                }
            }
        }
        return csv.toString();
    }

    private static void vanished(Csv csv, PortalSnapshot snapshot, ChangeRow change) {
        if (change.change() == ChangeRow.Kind.REMOVED) {
            csv.row(snapshot.portal(), snapshot.snapshot(), change.sourceId(), change.title());
        }
    }
}
