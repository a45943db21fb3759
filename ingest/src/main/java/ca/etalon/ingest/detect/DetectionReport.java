package ca.etalon.ingest.detect;

import ca.etalon.ingest.config.Portal;
import java.util.ArrayList;
import java.util.List;

/** A detection in words, for a terminal, with the entry that it proposes. */
public final class DetectionReport {
    private static final int LONGEST_REFUSAL = 160;

    private final Detection detection;
    private final Portal.Robots robots;

    /** @param robots how robots.txt was taken */
    public DetectionReport(Detection detection, Portal.Robots robots) {
        this.detection = detection;
        this.robots = robots;
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("page      " + detection.page().at());
        var found = detection.found();
        if (found == null) {
            lines.add("platform  none that is known; " + detection.asked() + " addresses were asked");
            lines.add("A portal that is plain pages or a file can be declared: platform html-listing, csv-inventory or"
                    + " schema-org, with its options.");
            return lines;
        }
        lines.add("platform  " + found.platform().name() + (found.version() == null ? "" : " " + found.version())
                + "  (" + found.why() + (found.isConfirmed() ? ")" : "; no feed confirms it)"));
        lines.add("endpoint  " + found.base());
        found.feeds().forEach(feed -> lines.add("feed      " + line(feed)));
        lines.add("robots    " + robots(found));
        lines.add("");
        lines.add("# an entry for conf/portals/*.yaml");
        lines.addAll(new PortalEntry(detection, robots).yaml().lines().toList());
        return lines;
    }

    private static String line(Detection.FeedAnswer feed) {
        if (!feed.answers()) {
            var why = feed.refusal();
            return "%-22s no: %s"
                    .formatted(feed.feed(), why.length() <= LONGEST_REFUSAL ? why : why.substring(0, LONGEST_REFUSAL));
        }
        var total = feed.advertised().isPresent()
                ? "advertises " + feed.advertised().getAsLong() + ", " + feed.received() + " on the first page"
                : feed.further() > 0 && feed.received() == 0
                        ? "leads to " + feed.further() + " further addresses, which tell the total"
                        : feed.received() + (feed.whole() ? " in one document" : " on the first page, no total stated");
        return "%-22s yes: %s  %s".formatted(feed.feed(), total, feed.uri());
    }

    private String robots(Detection.Found found) {
        var says = found.robots();
        if (says == null) {
            return "robots.txt could not be read";
        }
        var delay = says.crawlDelay().isZero() ? "" : "; it asks for " + says.crawlDelay() + " between requests";
        if (says.allowed()) {
            return "robots.txt lets us ask" + delay;
        }
        return "robots.txt disallows " + found.feeds().get(0).uri()
                + (says.because() == null ? "" : " (" + says.because() + ")") + delay
                + (robots == Portal.Robots.OBEY
                        ? "; --documented-api asks documented endpoints all the same"
                        : "; asked all the same as a documented API");
    }
}
