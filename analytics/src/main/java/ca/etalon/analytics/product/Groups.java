package ca.etalon.analytics.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Records by a key, as rules compare them: by hash, in the order of the records. */
final class Groups {
    private Groups() {}

    /** Records that have the same key; those without one are left out. */
    static Map<String, List<CatalogueRecord>> by(List<CatalogueRecord> records, Function<CatalogueRecord, String> key) {
        var groups = new LinkedHashMap<String, List<CatalogueRecord>>();
        for (CatalogueRecord each : records) {
            var value = key.apply(each);
            if (value != null) {
                groups.computeIfAbsent(value, k -> new ArrayList<>()).add(each);
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }
}
