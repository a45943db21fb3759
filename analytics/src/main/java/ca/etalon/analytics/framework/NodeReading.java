package ca.etalon.analytics.framework;

import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;

/**
 * What is known of one node for one subject; numbers from 0 to 100.
 *
 * @param value null where there is none; {@code status} and {@code reason} tell why
 * @param low were all that is unknown unsatisfied; null where the node does not apply
 * @param high were all that is unknown satisfied; null where the node does not apply
 * @param assessable share of the node that was observed, of 100; null where the node does not apply
 */
record NodeReading(MeasurementStatus status, Double value, Double low, Double high, Double assessable, String reason) {

    /** Nothing was observed: everything is possible. */
    static NodeReading unobserved(MeasurementStatus status, String reason) {
        return new NodeReading(status, null, 0.0, Node.FULL, 0.0, reason);
    }

    /** The node says nothing of the subject. */
    static NodeReading notApplicable(String reason) {
        return new NodeReading(MeasurementStatus.NOT_APPLICABLE, null, null, null, null, reason);
    }

    /** Left out of a comparison although it may be known: not within its bounds, and not assessed by it. */
    static NodeReading leftOut(String reason) {
        return new NodeReading(MeasurementStatus.NOT_OBSERVABLE, null, null, null, 0.0, reason);
    }

    /** What was measured of a leaf. */
    static NodeReading of(Measurement said, Node leaf) {
        return of(said, said.numerator(), leaf);
    }

    /** A measured leaf were all observed rows as they should be; what is unknown stays unknown. */
    static NodeReading mended(Measurement said, Node leaf) {
        var goalposts = leaf.goalposts();
        double each = isShare(leaf) ? goalposts.best() > goalposts.worst() ? 1 : 0 : goalposts.best();
        return of(said, each * said.denominator(), leaf);
    }

    /** A measured leaf with more credit on what was observed; what is unknown stays unknown. */
    static NodeReading opened(Measurement said, double credit, Node leaf) {
        return of(said, said.numerator() + credit, leaf);
    }

    /** A row that is unknown may be satisfied or not; of a mean it may be anything between the goalposts. */
    private static NodeReading of(Measurement said, double numerator, Node leaf) {
        var goalposts = leaf.goalposts();
        double all = said.denominator() + said.unknown();
        double unsatisfied = isShare(leaf) ? 0 : goalposts.worst();
        double satisfied = isShare(leaf) ? 1 : goalposts.best();
        var ifUnsatisfied = goalposts.score((numerator + unsatisfied * said.unknown()) / all);
        var ifSatisfied = goalposts.score((numerator + satisfied * said.unknown()) / all);
        return new NodeReading(
                MeasurementStatus.MEASURED,
                goalposts.score(numerator / said.denominator()),
                Math.min(ifUnsatisfied, ifSatisfied),
                Math.max(ifUnsatisfied, ifSatisfied),
                Node.FULL * said.denominator() / all,
                null);
    }

    private static boolean isShare(Node leaf) {
        return leaf.indicator().kind() == Indicator.Kind.SHARE;
    }

    boolean isMeasured() {
        return status == MeasurementStatus.MEASURED;
    }

    /** Whether there is no value of it and its range says that it is not this one. */
    boolean excludes(double other) {
        return value == null && low != null && (other < low || other > high);
    }

    /** The value; of what has only a range, the nearest in it to another. */
    Double valueOr(double other) {
        return value != null || low == null ? value : Double.valueOf(Math.min(Math.max(other, low), high));
    }

    /** The same with another value. */
    NodeReading valued(double other) {
        return new NodeReading(MeasurementStatus.MEASURED, other, low, high, assessable, reason);
    }

    /** The same with a value that bounds say nothing of; of what was not measured, the reason says so. */
    NodeReading made(double other) {
        return new NodeReading(
                MeasurementStatus.MEASURED, other, null, null, assessable, isMeasured() ? reason : "IMPUTED");
    }

    /** The same without a value, its bounds kept. */
    NodeReading bounded(String why) {
        return new NodeReading(MeasurementStatus.NOT_OBSERVABLE, null, low, high, assessable, why);
    }
}
