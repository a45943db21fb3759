package ca.etalon.analytics.framework;

/**
 * The values of a share that score 0 and 100. They are fixed, unlike the bounds of a sample, so that a score means the same
 * in every edition and whoever else is compared (methodology §6.3).
 *
 * @param worst scores 0; above {@code best} where less is better
 * @param best scores 100
 */
public record Goalposts(double worst, double best) {

    /** Everything is better than nothing: a share scores its percentage. */
    static final Goalposts SHARE = new Goalposts(0, 1);

    /** The score from 0 to 100; what lies beyond a post scores what the post does. */
    double score(double value) {
        var score = Node.FULL * (value - worst) / (best - worst);
        return Math.max(0, Math.min(Node.FULL, score));
    }
}
