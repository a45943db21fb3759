package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * Which of the types of municipal data a record is taken for.
 *
 * @param id of {@code conf/vocab/dataset-types.yaml}; null where no type, or no one of several, is recognised
 * @param by what showed it, or null
 * @param people whether the title says that the data are about people; null in rows written before it was kept
 */
public record DatasetType(String id, By by, Boolean people) {

    /** The part of a record that shows its type. */
    public enum By {
        TITLE,
        /** The title shows nothing; one keyword does. */
        KEYWORD
    }

    public static final DatasetType NONE = new DatasetType(null, null, false);

    static final Column COLUMN = Column.struct("type", Column.string("id"), Column.string("by"), Column.bool("people"));

    Row toRow() {
        return Row.of(COLUMN, id, by == null ? null : by.name(), people);
    }
}
