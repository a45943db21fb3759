package ca.etalon.analytics.uncertainty;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The ranks of all units in all draws.
 *
 * <p>Draws are made in blocks, each a function of its number alone: on any number of threads, or elsewhere in partitions and
 * then put together in order, the result is the same to the last bit.
 */
public final class RankDraws {
    /** Stream of a model's draws; those of weights and cells follow. */
    private static final int STREAM = 0;

    private static final int BLOCK = 128;
    private static final int MOST_UNITS = 0xFFFF;

    private final int units;
    private final char[] ranks;

    private RankDraws(int units, char[] ranks) {
        this.units = units;
        this.ranks = ranks;
    }

    /** Makes some draws on the threads at hand. */
    public static RankDraws of(CompositeModel model, int draws) {
        Math.multiplyExact(draws, model.units());
        var blocks = IntStream.range(0, (draws + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> block(model, block * BLOCK, Math.min(draws, (block + 1) * BLOCK)))
                .toArray(char[][]::new);
        return joined(model.units(), blocks);
    }

    /** The ranks of the draws from one number up to another, draw by draw. */
    public static char[] block(CompositeModel model, int from, int to) {
        if (model.units() > MOST_UNITS) {
            throw new IllegalArgumentException(model.units() + " units are more than " + MOST_UNITS);
        }
        var evaluation = model.evaluation();
        var inputs = new double[Factor.values().length];
        var draw = new int[model.units()];
        var block = new char[(to - from) * draw.length];
        for (int i = from; i < to; i++) {
            model.draw(i, STREAM, inputs);
            evaluation.ranks(inputs, draw);
            for (int unit = 0; unit < draw.length; unit++) {
                block[(i - from) * draw.length + unit] = (char) draw[unit];
            }
        }
        return block;
    }

    /** Blocks in order of their draws put together. */
    public static RankDraws joined(int units, char[]... blocks) {
        var all = new char[Arrays.stream(blocks).mapToInt(block -> block.length).sum()];
        int at = 0;
        for (char[] block : blocks) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        return new RankDraws(units, all);
    }

    public int units() {
        return units;
    }

    public int draws() {
        return units == 0 ? 0 : ranks.length / units;
    }

    /** 0 where the unit was not ranked in that draw. */
    public int rank(int draw, int unit) {
        return ranks[draw * units + unit];
    }

    /** The ranks of one draw. */
    void copy(int draw, int[] into) {
        for (int unit = 0; unit < units; unit++) {
            into[unit] = ranks[draw * units + unit];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankDraws draws && units == draws.units && Arrays.equals(ranks, draws.ranks);
    }

    @Override
    public int hashCode() {
        return 31 * units + Arrays.hashCode(ranks);
    }
}
