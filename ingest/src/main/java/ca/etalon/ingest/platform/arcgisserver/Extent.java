package ca.etalon.ingest.platform.arcgisserver;

import ca.etalon.ingest.platform.answer.Said;
import java.util.Locale;
import java.util.Set;

/** The rectangle of a layer: {@code west,south,east,north} in degrees where its reference system allows, else as said. */
final class Extent {

    private static final Set<Long> DEGREES = Set.of(4326L, 4269L, 4617L);
    private static final Set<Long> WEB_MERCATOR = Set.of(3857L, 102100L, 102113L, 900913L);
    private static final double EARTH_RADIUS = 6_378_137;

    private Extent() {}

    /** Null where there is none, or one of an empty layer. */
    static String of(Said extent) {
        if (!extent.isObject()) {
            return null;
        }
        var corners = new double[4];
        var names = new String[] {"xmin", "ymin", "xmax", "ymax"};
        for (int i = 0; i < names.length; i++) {
            var number = number(extent.at(names[i]));
            if (number == null) {
                return null;
            }
            corners[i] = number;
        }
        var reference = extent.at("spatialReference");
        var wkid = reference.at("latestWkid").whole();
        wkid = wkid == null ? reference.at("wkid").whole() : wkid;
        if (wkid != null && DEGREES.contains(wkid)) {
            return box(corners[0], corners[1], corners[2], corners[3]);
        }
        if (wkid != null && WEB_MERCATOR.contains(wkid)) {
            return box(longitude(corners[0]), latitude(corners[1]), longitude(corners[2]), latitude(corners[3]));
        }
        return extent.raw();
    }

    /** An empty layer has the text "NaN" for its corners, or none. */
    private static Double number(Said said) {
        if (said.node().isNumber()) {
            return said.node().doubleValue();
        }
        try {
            var text = said.text();
            var number = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static double longitude(double x) {
        return Math.toDegrees(x / EARTH_RADIUS);
    }

    private static double latitude(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / EARTH_RADIUS)) - Math.PI / 2);
    }

    /** Six decimals are a tenth of a metre. */
    private static String box(double west, double south, double east, double north) {
        return String.format(Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", west, south, east, north);
    }
}
