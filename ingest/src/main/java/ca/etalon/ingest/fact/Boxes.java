package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Place;
import ca.etalon.ingest.catalogue.Place.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a statement of coordinates, in any of the ways met: west, south, east, north; two corners; GeoJSON; WKT; a box of CSW.
 *
 * <p>All that is wanted is the box, so numbers are read in their order and everything between them is passed over: a statement
 * that was cut off, or nests without end, costs nothing.
 */
final class Boxes {

    private static final int MOST = 200_000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,9}(?:\\.\\d{0,20})?(?:[eE][-+]?\\d{1,2})?");
    private static final Pattern GEO_JSON = Pattern.compile("\"(?:coordinates|bbox)\"\\s*:\\s*\\[");
    private static final Pattern WKT = Pattern.compile(
            "^\\s*(?:<[^>]{0,200}>\\s*)?(?:SRID=\\d+;)?\\s*(?:MULTI)?(?:POLYGON|POINT|LINESTRING)\\s*Z?\\s*\\(.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ENVELOPE =
            Pattern.compile("^\\s*(?:ENVELOPE|BBOX)\\s*\\(.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Nothing but numbers and what separates them. */
    private static final Pattern BARE = Pattern.compile("^[\\s\\d.,;+eE\\[\\]()-]+$");

    /** What Canada lies in, with its waters; only to tell latitude from longitude. */
    private static final Box CANADA = new Box(-142, 41, -52, 84);

    private Boxes() {}

    /** The place that coordinates say; empty where it is no statement of coordinates. */
    static Optional<Place> read(String said) {
        var text = said.length() <= MOST ? said : said.substring(0, MOST);
        var json = GEO_JSON.matcher(text);
        if (json.find()) {
            return Optional.of(ofPositions(numbers(text.substring(json.end())), positionSize(text, json.end())));
        }
        if (ENVELOPE.matcher(text).matches()) {
            var numbers = numbers(text);
            return Optional.of(
                    numbers.size() == 4
                            ? of(numbers.get(0), numbers.get(3), numbers.get(1), numbers.get(2))
                            : Place.unknown("NOT_UNDERSTOOD"));
        }
        if (WKT.matcher(text).matches()) {
            return Optional.of(ofPositions(numbers(text.substring(text.indexOf('('))), 2));
        }
        if (BARE.matcher(text).matches()) {
            var numbers = numbers(text);
            return numbers.size() == 4 || numbers.size() == 2 && text.indexOf('.') >= 0
                    ? Optional.of(ofPositions(numbers, 2))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static List<Double> numbers(String text) {
        var numbers = new ArrayList<Double>();
        var found = NUMBER.matcher(text);
        while (found.find()) {
            numbers.add(Double.parseDouble(found.group()));
        }
        return numbers;
    }

    /** Numbers of the first innermost array: 2, or 3 with a height, or 4 of a box. */
    private static int positionSize(String text, int from) {
        int end = text.indexOf(']', from);
        int start = end < 0 ? -1 : text.lastIndexOf('[', end);
        return end < 0 ? 2 : numbers(text.substring(Math.max(start, from), end)).size() == 3 ? 3 : 2;
    }

    private static Place ofPositions(List<Double> numbers, int size) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < numbers.size(); i += size) {
            west = Math.min(west, numbers.get(i));
            east = Math.max(east, numbers.get(i));
            south = Math.min(south, numbers.get(i + 1));
            north = Math.max(north, numbers.get(i + 1));
        }
        return numbers.size() < 2 ? Place.unknown("NOT_UNDERSTOOD") : of(west, south, east, north);
    }

    private static Place of(double west, double south, double east, double north) {
        var box = new Box(west, south, east, north);
        var swapped = new Box(south, west, north, east);
        if (hasZeroCorner(box)) {
            return bad("ZERO_CORNER");
        }
        // The South Pole Sea is no place of a catalogue whose latitudes and longitudes, exchanged, lie in Canada.
        if (!isOnEarth(box) && isOnEarth(swapped) || !isIn(CANADA, box) && isIn(CANADA, swapped)) {
            return place(swapped, "SWAPPED");
        }
        return isOnEarth(box) ? place(box, null) : bad("OUT_OF_RANGE");
    }

    private static boolean hasZeroCorner(Box box) {
        boolean isCorner = box.west() == 0 || box.east() == 0;
        return isCorner && (box.south() == 0 || box.north() == 0);
    }

    private static boolean isOnEarth(Box box) {
        return box.west() >= -180
                && box.east() <= 180
                && box.south() >= -90
                && box.north() <= 90
                && box.south() <= box.north();
    }

    private static boolean isIn(Box outer, Box box) {
        return box.west() >= outer.west()
                && box.east() <= outer.east()
                && box.south() >= outer.south()
                && box.north() <= outer.north();
    }

    private static Place place(Box box, String problem) {
        return new Place(Place.Kind.BBOX, null, null, "BOX", null, problem, box);
    }

    private static Place bad(String problem) {
        return new Place(Place.Kind.BBOX, null, null, "BOX", null, problem, null);
    }
}
