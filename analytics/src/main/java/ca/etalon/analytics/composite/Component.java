package ca.etalon.analytics.composite;

/**
 * One indicator or aggregate of a composite.
 *
 * @param level 1 for indicators, one more for each step up
 * @param parent id of what it is aggregated into; null for the index itself
 * @param weight relative to its siblings
 * @param isReversed whether less is better
 * @param denominator column an indicator is divided by, or null
 */
public record Component(String id, int level, String parent, double weight, boolean isReversed, String denominator) {

    public Component {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException(id + ": weight " + weight + " is no finite number from 0");
        }
    }

    /** The same with another weight. */
    Component weighing(double other) {
        return new Component(id, level, parent, other, isReversed, denominator);
    }
}
