package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.ColumnRow.Type;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.fact.ColumnNames.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Decides what the columns of a table tell together, by their names, labels and types. */
public final class ColumnFactsResolver {

    private static final Set<Type> DATES = EnumSet.of(Type.DATE, Type.DATE_TIME);
    private static final Set<Type> PLACES = EnumSet.of(Type.GEOMETRY, Type.ADDRESS);

    private final ColumnNames names;

    ColumnFactsResolver(YamlNode root) {
        this.names = new ColumnNames(root);
    }

    /** The facts of a dataset whose record states these columns; where it states none, its files may tell that there are none. */
    ColumnFacts ofDataset(List<ColumnRow> stated, List<DistributionRow> distributions) {
        return stated.isEmpty() ? ColumnFacts.unknown(mayBeTable(distributions) ? null : false) : of(stated);
    }

    /** Whether one of the files, or what is behind an address of unknown form, may hold a table. */
    private static boolean mayBeTable(List<DistributionRow> distributions) {
        return distributions.isEmpty()
                || distributions.stream()
                        .anyMatch(row -> !Boolean.FALSE.equals(row.format().machineReadable()));
    }

    /** The facts of the columns of one address or dataset; unknown where there are none. */
    public ColumnFacts of(List<ColumnRow> columns) {
        if (columns.isEmpty()) {
            return ColumnFacts.UNKNOWN;
        }
        int count = 0;
        int described = 0;
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        for (ColumnRow column : columns) {
            var kinds = names.of(column.name(), column.title());
            if (kinds.contains(Kind.SYSTEM)) {
                continue;
            }
            boolean isShape = column.type() == Type.GEOMETRY;
            count += isShape ? 0 : 1;
            described += !isShape && isDescribed(column) ? 1 : 0;
            withType(kinds, column.type()).forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        }
        return new ColumnFacts(
                true,
                count,
                areNamesAlone(columns) ? null : (Integer) described,
                byKind.getOrDefault(Kind.IDENTIFIER, 0),
                byKind.getOrDefault(Kind.ID, 0),
                byKind.getOrDefault(Kind.DATE, 0),
                byKind.getOrDefault(Kind.PLACE, 0),
                byKind.getOrDefault(Kind.AREA, 0),
                byKind.getOrDefault(Kind.GROUP, 0),
                byKind.getOrDefault(Kind.MEASURE, 0));
    }

    /** The head of a file has no room for descriptions, which may stand beside it. */
    private static boolean areNamesAlone(List<ColumnRow> columns) {
        return columns.stream().allMatch(column -> column.source() == ContentRow.Source.FIRST_BLOCK);
    }

    private static Set<Kind> withType(Set<Kind> named, Type type) {
        var kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(named);
        if (DATES.contains(type) && !named.contains(Kind.PERIOD)) {
            kinds.add(Kind.DATE);
        }
        if (PLACES.contains(type)) {
            kinds.add(Kind.PLACE);
        }
        return kinds;
    }

    /** A description that only says the name again tells nothing. */
    private static boolean isDescribed(ColumnRow column) {
        if (PlainText.isBlank(column.description())) {
            return false;
        }
        var said = unbroken(column.description());
        return !said.isEmpty()
                && !Objects.equals(said, unbroken(column.name()))
                && !Objects.equals(said, unbroken(column.title()));
    }

    private static String unbroken(String text) {
        return text == null ? null : FoldedText.words(text).replace(" ", "");
    }
}
