package ca.etalon.analytics.composite;

/** An indicator whose extremes give way step by step. */
final class Winsorising {
    private Values values;
    private int high;
    private int low;

    Winsorising(Values values) {
        this.values = values;
    }

    Values values() {
        return values;
    }

    /** How many points stand on a value that is not theirs. */
    int points() {
        return high + low;
    }

    /** Gives the extreme at the end the skewness points to the value next to it. */
    void step() {
        var isHigh = Shape.of(values).orElseThrow().skewness() >= 0;
        double extreme = isHigh ? values.max() : values.min();
        var rest = values.map(value -> value == extreme ? Double.NaN : value);
        int moved = values.count() - rest.count();
        double next = isHigh ? rest.max() : rest.min();
        values = values.map(value -> value == extreme ? next : value);
        high = isHigh ? moved : high;
        low = isHigh ? low : moved;
    }
}
