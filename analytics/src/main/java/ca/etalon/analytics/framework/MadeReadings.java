package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Composite;
import ca.etalon.analytics.edition.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The readings of a comparison whose recipe does more than read the tree: their values come from the composite engine.
 *
 * <p>Bounds are those of the goalposts and are not stated then. The nation is no government among the others and has no value.
 */
final class MadeReadings {
    private final List<Subject> ranked;
    private final Composite composite;

    MadeReadings(Framework framework, Subjects subjects, List<Subject> ranked) {
        var index = new RankedIndex(framework, subjects, ranked);
        this.ranked = ranked;
        this.composite = index.made().composite();
    }

    /** The readings of the tree with the values that were made. */
    Map<Subject, Map<String, NodeReading>> of(Map<Subject, Map<String, NodeReading>> readings) {
        var made = new LinkedHashMap<Subject, Map<String, NodeReading>>();
        readings.forEach((subject, nodes) -> {
            var own = new LinkedHashMap<String, NodeReading>();
            nodes.forEach((path, reading) -> own.put(path, made(reading, ranked.indexOf(subject), path)));
            made.put(subject, own);
        });
        return made;
    }

    private NodeReading made(NodeReading reading, int unit, String path) {
        if (unit < 0) {
            return NodeReading.notApplicable("RELATIVE_TO_OTHERS");
        }
        var value = composite.of(path).get(unit);
        if (value.isPresent()) {
            return reading.made(value.getAsDouble());
        }
        return reading.isMeasured() ? reading.bounded("NO_SPREAD") : reading;
    }
}
