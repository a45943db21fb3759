package ca.etalon.ingest.catalogue;

/**
 * A column that the catalogue's own record states, in its words; any part but the name may be null.
 *
 * @param distribution place, from 0, of the distribution it is stated of; null where it is of the dataset
 * @param table the layer or sheet it is in, where the record tells several apart
 * @param title its label for people
 * @param saidType as worded, in the words of {@code vocabulary}
 * @param seen values that the platform counted, empty ones included; {@code empty} is how many of them were
 */
public record DcatColumn(
        Integer distribution,
        String table,
        String name,
        String title,
        String description,
        ColumnVocabulary vocabulary,
        String saidType,
        Long seen,
        Long empty) {

    /** A column of the dataset, of whose values nothing is said. */
    public static DcatColumn of(
            String name, String title, String description, ColumnVocabulary vocabulary, String saidType) {
        return new DcatColumn(null, null, name, title, description, vocabulary, saidType, null, null);
    }

    /** The same column, stated of one distribution. */
    public DcatColumn ofDistribution(int number) {
        return new DcatColumn(number, table, name, title, description, vocabulary, saidType, seen, empty);
    }
}
