package ca.etalon.analytics.composite;

/** Divides indicators that grow with the size of a unit by what measures that size (population, area). */
public final class Denomination {

    private Denomination() {}

    /**
     * The indicators of a hierarchy, divided where it names a denominator.
     *
     * @param denominators a column for each one named; where it is absent or zero, the quotient is absent
     */
    public static UnitTable apply(UnitTable table, Hierarchy hierarchy, UnitTable denominators) {
        return table.map((indicator, column) -> {
            var by = hierarchy.component(indicator).denominator();
            return by == null
                    ? column
                    : UnitTable.combine(column, denominators.column(by), (value, size) -> value / size);
        });
    }
}
