package ca.etalon.analytics.framework;

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

    /** A measured share. */
    static NodeReading of(Measurement share, Goalposts goalposts) {
        return of(share, share.numerator(), goalposts);
    }

    /** A measured share were all observed rows as they should be; what is unknown stays unknown. */
    static NodeReading mended(Measurement share, Goalposts goalposts) {
        return of(share, goalposts.best() > goalposts.worst() ? share.denominator() : 0, goalposts);
    }

    private static NodeReading of(Measurement share, double numerator, Goalposts goalposts) {
        double all = share.denominator() + share.unknown();
        var ifUnsatisfied = goalposts.score(numerator / all);
        var ifSatisfied = goalposts.score((numerator + share.unknown()) / all);
        return new NodeReading(
                MeasurementStatus.MEASURED,
                goalposts.score(numerator / share.denominator()),
                Math.min(ifUnsatisfied, ifSatisfied),
                Math.max(ifUnsatisfied, ifSatisfied),
                Node.FULL * share.denominator() / all,
                null);
    }

    boolean isMeasured() {
        return status == MeasurementStatus.MEASURED;
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
