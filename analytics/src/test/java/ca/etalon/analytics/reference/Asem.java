package ca.etalon.analytics.reference;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Denomination;
import ca.etalon.analytics.composite.Hierarchy;
import ca.etalon.analytics.composite.Imputation;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Method;
import ca.etalon.analytics.composite.Normalisation;
import ca.etalon.analytics.composite.Screening;
import ca.etalon.analytics.composite.Treatment;
import ca.etalon.analytics.composite.UnitTable;
import ca.etalon.analytics.composite.Values;
import ca.etalon.analytics.composite.Weighting;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** The example index that COINr ships: 51 countries, 49 indicators, eight pillars, two sub-indices. */
final class Asem {
    private final List<CSVRecord> data = SharedFiles.csv("composite/asem_iData.csv");
    private final List<CSVRecord> meta = SharedFiles.csv("composite/asem_iMeta.csv");

    List<String> units() {
        return data.stream().map(row -> row.get("uCode")).toList();
    }

    Hierarchy hierarchy() {
        return new Hierarchy(meta.stream()
                .filter(row -> !row.get("Level").isEmpty())
                .map(row -> new Component(
                        row.get("iCode"),
                        Integer.parseInt(row.get("Level")),
                        empty(row.get("Parent")),
                        Double.parseDouble(row.get("Weight")),
                        row.get("Direction").equals("-1"),
                        empty(row.get("Denominator"))))
                .toList());
    }

    UnitTable raw() {
        return table(hierarchy().indicators().stream().map(Component::id).toList());
    }

    UnitTable denominated() {
        var denominators = meta.stream()
                .filter(row -> row.get("Type").equals("Denominator"))
                .map(row -> row.get("iCode"))
                .toList();
        return Denomination.apply(raw(), hierarchy(), table(denominators));
    }

    Method method(Normalisation normalisation, Mean mean) {
        var groups = data.stream().map(row -> row.get("EurAsia_group")).toList();
        return new Method(
                Imputation.groupMean(groups),
                new Screening(0.9),
                Treatment.STANDARD,
                normalisation,
                Weighting.DECLARED,
                aggregate -> mean);
    }

    private UnitTable table(List<String> columns) {
        return new UnitTable(
                units(),
                columns,
                columns.stream()
                        .map(column -> values(data.stream().map(row -> row.get(column))))
                        .toList());
    }

    /** Numbers, of which the empty ones and NA are absent. */
    static Values values(Stream<String> cells) {
        return Values.ofNullable(cells.map(Asem::number).toList());
    }

    static Double number(String cell) {
        return cell.isEmpty() || cell.equals("NA") ? null : Double.valueOf(cell);
    }

    private static String empty(String cell) {
        return cell.isEmpty() || cell.equals("NA") ? null : cell;
    }
}
