package ca.etalon.analytics.edition;

import ca.etalon.ingest.lake.Manifest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One portal's snapshot as an input of one edition, and the bucket of result files it goes to.
 *
 * @param bucket number over all editions of a pass; {@code file} is the number within the edition
 */
record EditionInput(LocalDate edition, String portal, LocalDate snapshot, int bucket, int file)
        implements Serializable {

    /** Datasets after which a bucket is full; fixed, so that the files do not depend on the machine. */
    private static final long BUCKET = 20_000;

    /** The inputs of some editions, portals in order of their ids and packed into buckets of like size. */
    static List<EditionInput> of(List<EditionPlan> plans) {
        var inputs = new ArrayList<EditionInput>();
        int bucket = -1;
        for (EditionPlan plan : plans) {
            int file = -1;
            long rows = BUCKET;
            for (PortalChoice choice : plan.used()) {
                if (rows >= BUCKET) {
                    bucket++;
                    file++;
                    rows = 0;
                }
                inputs.add(new EditionInput(plan.edition(), choice.portal(), choice.snapshot(), bucket, file));
                rows += rows(choice.manifest());
            }
        }
        return inputs;
    }

    /** Datasets in all inputs of some editions. */
    static long datasets(List<EditionPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.used().stream())
                .mapToLong(choice -> rows(choice.manifest()))
                .sum();
    }

    private static long rows(Manifest manifest) {
        return manifest.table("dataset").map(file -> file.rows()).orElse(0L);
    }
}
