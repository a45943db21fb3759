package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import java.util.List;

/**
 * How a record, in the form it arrived in, stands to the published rules of that form.
 *
 * @param form the form, or null where it is not known: the row was written before it was kept
 * @param valid whether the record breaks no rule; null where the form has none or the record was not held against them
 * @param mandatory how many properties the rules demand of this record, else null
 * @param violated how many of those are missing or not as demanded, else null
 * @param properties every property that breaks a rule, mandatory or not, in the words of its form and in alphabetical
 *     order; else null
 */
public record Conformance(Form form, Boolean valid, Integer mandatory, Integer violated, List<String> properties) {

    /** The form of a record, as far as it has rules. */
    public enum Form {
        /** An entry of a DCAT-US document. */
        DCAT_US,
        /** A dataset in RDF, for which the rules are those of DCAT-AP. */
        RDF,
        /** The platform's own form, or another without rules here. */
        OTHER
    }

    public Conformance {
        properties = properties == null ? null : List.copyOf(properties);
    }

    /** Nothing is known of it: the state of rows that were written before it was kept. */
    public static final Conformance NOT_KEPT = new Conformance(null, null, null, null, null);

    /** A record in a form without rules. */
    public static final Conformance OF_OTHER_FORM = notHeld(Form.OTHER);

    /** A record that was not held against the rules of its form. */
    public static Conformance notHeld(Form form) {
        return new Conformance(form, null, null, null, null);
    }

    static final Column COLUMN = Column.struct(
            "conformance",
            Column.string("form"),
            Column.bool("valid"),
            Column.integer("mandatory"),
            Column.integer("violated"),
            Column.strings("properties"));

    Row toRow() {
        return Row.of(COLUMN, form == null ? null : form.name(), valid, mandatory, violated, properties);
    }
}
