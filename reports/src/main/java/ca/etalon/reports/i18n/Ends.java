package ca.etalon.reports.i18n;

/** The two ends of a range as a reader sees them: with as many decimals as it takes to tell them apart. */
public record Ends(String low, String high) {
    private static final int MOST_MORE = 2;
    private static final double SAME = 1e-9;

    /** How a number is written with some decimals more than usual. */
    @FunctionalInterface
    public interface Writer {
        String write(double value, int more);
    }

    /** Written alike only where they are the same, or differ by less than two more decimals show. */
    public static Ends of(double low, double high, Writer writer) {
        var usual = new Ends(writer.write(low, 0), writer.write(high, 0));
        for (int more = 1; more <= MOST_MORE && high - low > SAME && usual.isOne(); more++) {
            var wider = new Ends(writer.write(low, more), writer.write(high, more));
            if (!wider.isOne()) {
                return wider;
            }
        }
        return usual;
    }

    public boolean isOne() {
        return low.equals(high);
    }

    /** Both by a message of two numbers, or the one that they are. */
    public String in(Texts texts, String key) {
        return isOne() ? low : texts.get(key, low, high);
    }
}
