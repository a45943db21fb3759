package ca.etalon.analytics.freshness;

/**
 * Datasets that are not meant to change any more: declared as no longer updated, called archived or historical by a
 * part of their title that stands apart, or the edition of a year that is over.
 *
 * <p>"Historical data" is static; "Historical buildings" is not. A by-law, an act or a plan may carry the year in which
 * it came into force, and its data still changes; so does what runs "since 1986".
 */
public final class MeantStatic {
    private static final String WORDS =
            "archived?|archives?|archivée?s?|historical|historic|historique|discontinued|retired|obsolete|superseded|"
                    + "abandonnée?s?|retirée?s?|périmée?s?";
    private static final String APART = "(?iu)(^\\W*(%1$s)\\b\\W*[:|)\\]–—-])|([(\\[]\\s*(%1$s)\\b[^)\\]]*[)\\]])"
            + "|([:|–—-]\\s*(%1$s)\\W*$)|(historical data\\b)|(données historiques)|(no longer (updated|maintained))"
            + "|(n[’']est plus mise? à jour)";
    private static final String YEAR =
            "(?iu)^(?!.*\\b(by-?laws?|règlements?|act|loi|plan)\\b).*(?<!since |starting in |from |after |depuis |partir de )"
                    + "(?<![0-9])((?:19|20)[0-9]{2})\\W*$";

    private MeantStatic() {}

    /** Spark SQL over the columns of the dataset table; never NULL. */
    public static String sql() {
        // Few titles hold the digits of a year at all, and to look for those costs a hundredth of what the pattern
        // does.
        return ("(coalesce(frequency.kind, '') = 'STATIC' OR coalesce(title.text, '') RLIKE %s"
                        + " OR CASE WHEN contains(title.text, '19') OR contains(title.text, '20')"
                        + " THEN coalesce(CAST(CASE WHEN title.text RLIKE %s THEN regexp_extract(title.text, %s, 2) END AS INT)"
                        + " < year(snapshot), false) ELSE false END)")
                .formatted(literal(APART.formatted(WORDS)), literal(YEAR), literal(YEAR));
    }

    private static String literal(String regex) {
        return "'" + regex.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
