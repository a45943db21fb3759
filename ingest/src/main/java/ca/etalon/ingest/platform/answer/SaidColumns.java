package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.ColumnVocabulary;
import ca.etalon.ingest.catalogue.DcatColumn;
import java.util.ArrayList;
import java.util.List;

/** The columns that a record, or the field list of an interface, states. */
public final class SaidColumns {

    /** More than any table met has; a list is cut here. */
    private static final int MOST = 5_000;

    private SaidColumns() {}

    /**
     * A list of fields, one object each: {@code fields} of ArcGIS, Opendatasoft, the CKAN DataStore and Table Schema, and their
     * kin. They differ in the names of what they state, and agree in what that is.
     */
    public static List<DcatColumn> fields(Said list, ColumnVocabulary vocabulary) {
        var columns = new ArrayList<DcatColumn>();
        for (var field : first(list)) {
            var name = field.text("name", "id", "attribute", "fieldName", "target_name", "source_name");
            if (name != null) {
                var info = field.at("info");
                columns.add(DcatColumn.of(
                        name,
                        orElse(field.text("alias", "label", "title", "attribute_label"), info.text("label")),
                        orElse(field.text("description"), info.text("notes")),
                        vocabulary,
                        field.text("type", "attribute_type")));
            }
        }
        return columns;
    }

    /** The columns of a Socrata view, which counts their values. */
    public static List<DcatColumn> ofView(Said list) {
        var columns = new ArrayList<DcatColumn>();
        for (var column : first(list)) {
            var name = orElse(column.text("fieldName"), column.text("name"));
            if (name != null) {
                var counted = column.at("cachedContents");
                var empty = count(counted, "null");
                var filled = count(counted, "non_null", "not_null");
                boolean isCounted = empty != null && filled != null;
                columns.add(new DcatColumn(
                        null,
                        null,
                        name,
                        column.text("name"),
                        column.text("description"),
                        ColumnVocabulary.SOCRATA,
                        column.text("dataTypeName"),
                        isCounted ? Long.valueOf(filled + empty) : null,
                        isCounted ? empty : null));
            }
        }
        return columns;
    }

    /** The columns of a record of Socrata's Discovery: lists of names, types and descriptions, side by side. */
    public static List<DcatColumn> sideBySide(Said resource) {
        var columns = new ArrayList<DcatColumn>();
        var names = resource.at("columns_field_name").items();
        var titles = resource.at("columns_name").items();
        var types = resource.at("columns_datatype").items();
        var descriptions = resource.at("columns_description").items();
        for (int i = 0; i < Math.min(MOST, names.size()); i++) {
            var name = names.get(i).text();
            if (name != null) {
                columns.add(DcatColumn.of(
                        name,
                        beside(titles, i, names),
                        beside(descriptions, i, names),
                        ColumnVocabulary.SOCRATA,
                        beside(types, i, names)));
            }
        }
        return columns;
    }

    /** What stands beside a name, unless the lists are not of one length and so may not belong together. */
    private static String beside(List<Said> list, int i, List<Said> names) {
        return list.size() == names.size() ? list.get(i).text() : null;
    }

    private static Long count(Said counted, String... names) {
        var said = counted.firstOf(names);
        return said.whole() == null || said.whole() < 0 || said.whole() > Long.MAX_VALUE / 2 ? null : said.whole();
    }

    private static List<Said> first(Said list) {
        var items = list.items();
        return items.subList(0, Math.min(MOST, items.size()));
    }

    private static String orElse(String text, String otherwise) {
        return text != null && !text.isBlank() ? text : otherwise;
    }
}
