package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.platform.answer.XmlNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Area and period of an ISO record. */
final class IsoExtent {

    private IsoExtent() {}

    /** The first box as {@code west,south,east,north}, else the name of the area. */
    static String spatial(XmlNode about) {
        for (var box : about.below("EX_GeographicBoundingBox")) {
            var sides = Stream.of(
                            "westBoundLongitude", "southBoundLatitude", "eastBoundLongitude", "northBoundLatitude")
                    .map(side -> String.valueOf(IsoText.text(box.at(side))))
                    .collect(Collectors.joining(","));
            if (!sides.contains("null")) {
                return sides;
            }
        }
        for (var named : about.below("EX_GeographicDescription")) {
            var code = named.below("code").stream()
                    .map(IsoText::text)
                    .filter(text -> text != null)
                    .findFirst();
            if (code.isPresent()) {
                return code.get();
            }
        }
        return about.all("extent", "EX_Extent", "description").stream()
                .map(IsoText::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    static String temporal(XmlNode about) {
        for (var period : about.below("TimePeriod")) {
            var from = end(period, "beginPosition", "begin");
            var to = end(period, "endPosition", "end");
            if (from != null || to != null) {
                return (from == null ? "" : from) + "/" + (to == null ? "" : to);
            }
        }
        return about.below("TimeInstant").stream()
                .map(instant -> IsoText.text(instant.at("timePosition")))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private static String end(XmlNode period, String position, String instant) {
        return IsoRecord.first(
                IsoText.text(period.at(position)), IsoText.text(period.at(instant, "TimeInstant", "timePosition")));
    }
}
