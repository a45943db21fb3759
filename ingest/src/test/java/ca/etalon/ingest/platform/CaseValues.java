package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.fact.Vocabularies;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a case can state of all its datasets, in their order: {@code ids}, {@code types}, and the days that {@code issued},
 * {@code modified} and {@code data_modified} are read as, {@code null} for one that is refused.
 */
final class CaseValues {

    private static final Vocabularies VOCABULARIES = Vocabularies.load(Path.of("../conf/vocab"));
    private static final LocalDate SNAPSHOT = LocalDate.of(2026, 8, 31);

    private CaseValues() {}

    static void check(Map<String, Object> said, List<DcatDataset> datasets) {
        check(said, "ids", datasets, DcatDataset::sourceId);
        check(said, "types", datasets, dataset -> dataset.assetType().name());
        check(said, "issued", datasets, dataset -> day(dataset.issued()));
        check(said, "modified", datasets, dataset -> day(dataset.modified()));
        check(said, "data_modified", datasets, dataset -> day(dataset.dataModified()));
    }

    private static void check(
            Map<String, Object> said, String key, List<DcatDataset> datasets, Function<DcatDataset, String> value) {
        if (said.get(key) instanceof List<?> expected) {
            assertEquals(
                    expected.stream().map(item -> Objects.toString(item, null)).toList(),
                    datasets.stream().map(value).toList(),
                    key);
        }
    }

    private static String day(String raw) {
        return Objects.toString(VOCABULARIES.dates().resolve(raw, SNAPSHOT).value(), null);
    }
}
