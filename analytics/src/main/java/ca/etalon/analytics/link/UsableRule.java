package ca.etalon.analytics.link;

/**
 * Whether one distribution is openly licensed, open and machine-readable, and free of a login, as {@link
 * ca.etalon.ingest.catalogue.DistributionFacts} counts them per dataset: in Spark SQL, NULL where it is not known.
 */
enum UsableRule {
    /** Licences that the Open Definition has approved. */
    STRICT("'RESTRICTED', 'ABSENT', 'OPEN_VARIANT'"),
    /** Their Canadian variants too. */
    INCLUSIVE("'RESTRICTED', 'ABSENT'");

    private final String sql;

    UsableRule(String closed) {
        sql = """
                CASE WHEN NOT (coalesce(download_url RLIKE '[^ ]', false) OR coalesce(access_url RLIKE '[^ ]', false))
                  OR coalesce(login_required, false)
                  OR NOT coalesce(format.machine_readable, true)
                  OR NOT coalesce(format.non_proprietary, true)
                  OR licence.status IN (%s) THEN false
                WHEN licence.status IN ('UNKNOWN', 'CONTESTED')
                  OR format.machine_readable IS NULL OR format.non_proprietary IS NULL THEN NULL
                ELSE true END""".formatted(closed);
    }

    String sql() {
        return sql;
    }
}
