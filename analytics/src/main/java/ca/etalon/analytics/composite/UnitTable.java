package ca.etalon.analytics.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Units (rows) by indicators (columns), any cell of which may be absent.
 *
 * @param columns one per indicator, each with a place for every unit
 */
public record UnitTable(List<String> units, List<String> indicators, List<Values> columns) {

    public UnitTable {
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
        columns = List.copyOf(columns);
        if (indicators.size() != columns.size()) {
            throw new IllegalArgumentException(indicators.size() + " indicators, " + columns.size() + " columns");
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).size() != units.size()) {
                throw new IllegalArgumentException("%s has %d places for %d units"
                        .formatted(indicators.get(i), columns.get(i).size(), units.size()));
            }
        }
    }

    public Values column(String indicator) {
        var at = indicators.indexOf(indicator);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + indicator + " among " + indicators);
        }
        return columns.get(at);
    }

    /** What is known of one unit, in order of the indicators. */
    public Values row(int unit) {
        return Values.finite(columns.stream()
                .mapToDouble(column -> column.get(unit).orElse(Double.NaN))
                .toArray());
    }

    /** Each column made anew from its indicator and itself. */
    public UnitTable map(BiColumn change) {
        return new UnitTable(
                units,
                indicators,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> change.of(indicators.get(i), columns.get(i)))
                        .toList());
    }

    /** The columns of some indicators, in that order. */
    public UnitTable select(List<String> some) {
        return new UnitTable(units, some, some.stream().map(this::column).toList());
    }

    /** The rows of some units, in that order. */
    public UnitTable keep(int[] some) {
        return new UnitTable(
                IntStream.of(some).mapToObj(units::get).toList(),
                indicators,
                columns.stream().map(column -> column.select(some)).toList());
    }

    /** Makes a column from the old one. */
    @FunctionalInterface
    public interface BiColumn {
        Values of(String indicator, Values column);
    }

    /** A table of what a function says of each pair of columns' row by row: for tests and for tables of few cells. */
    static Values combine(Values left, Values right, BinaryOperator<Double> how) {
        var made = new ArrayList<Double>();
        for (int i = 0; i < left.size(); i++) {
            made.add(left.isPresent(i) && right.isPresent(i) ? how.apply(left.at(i), right.at(i)) : null);
        }
        return Values.ofNullable(made);
    }

    /** Columns by a function of the indicator. */
    static UnitTable of(List<String> units, List<String> indicators, Function<String, Values> column) {
        return new UnitTable(units, indicators, indicators.stream().map(column).toList());
    }
}
