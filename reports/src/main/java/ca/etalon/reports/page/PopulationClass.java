package ca.etalon.reports.page;

import ca.etalon.ingest.config.Government;
import java.util.Locale;

/** Classes of population in which governments are set side by side. */
enum PopulationClass {
    UNDER_10K(10_000),
    UNDER_50K(50_000),
    UNDER_100K(100_000),
    UNDER_500K(500_000),
    FROM_500K(Long.MAX_VALUE),
    UNKNOWN(Long.MAX_VALUE);

    private final long below;

    PopulationClass(long below) {
        this.below = below;
    }

    static PopulationClass of(Government government) {
        if (government.population() == null) {
            return UNKNOWN;
        }
        for (var size : values()) {
            if (government.population() < size.below) {
                return size;
            }
        }
        return FROM_500K;
    }

    /** Lower case with hyphens, for ids in pages. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "population." + name().toLowerCase(Locale.ROOT);
    }
}
