package ca.etalon.ingest.platform.ckan;

import ca.etalon.ingest.platform.answer.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of a CKAN record under the names portals give it, first in the record, then among its extras.
 *
 * <p>CKAN itself has no frequency, area or period; each portal adds such fields to its schema under names of its own. A
 * list here goes from names that can mean nothing else to those that are less certain. The portal that uses a name stands
 * beside it where it is not a common one.
 */
final class CkanFields {

    static final List<String> FREQUENCY = List.of(
            "frequency",
            "update_frequency", // Données Québec, Ontario
            "accrual_periodicity",
            "accrualPeriodicity",
            "refresh_rate", // Toronto
            "updatefrequency", // Alberta
            "updateInterval", // Zürich
            "update_schedule",
            "resource_update_cycle", // British Columbia
            "maintenance_and_update_frequency",
            "maintenance-frequency",
            "frequency-of-update",
            "frequence_mise_a_jour",
            "更新頻度"); // Tokyo

    static final List<String> ISSUED = List.of(
            "issued",
            "date_published", // Canada, Toronto
            "release_date",
            "dateFirstPublished", // Zürich
            "record_publish_date", // British Columbia
            "date_released",
            "publish_date");

    static final List<String> DATA_MODIFIED = List.of(
            "last_refreshed", // Toronto
            "data_last_updated",
            "dateLastUpdated", // Zürich
            "date_modified", // Canada
            "current_as_of", // Ontario
            "last_updated");

    static final List<String> UNIT = List.of(
            "owner_division", // Toronto
            "maintainer_branch", // Ontario
            "branch",
            "division",
            "department",
            "business_unit",
            "org_section"); // Canada

    static final List<String> SPATIAL = List.of(
            "spatial",
            "spatial_coverage",
            "ext_spatial", // Données Québec
            "geographic_coverage",
            "geographic_region", // Canada
            "territoire",
            "spatialRelationship", // Zürich
            "spatial_text",
            "spatial-text");

    static final List<String> TEMPORAL = List.of("temporal", "temporal_coverage", "timeRange", "time_period_coverage");

    static final List<String> TEMPORAL_START =
            List.of("time_period_coverage_start", "temporal_start", "temporal_coverage_from", "temporal_coverage-from");

    static final List<String> TEMPORAL_END =
            List.of("time_period_coverage_end", "temporal_end", "temporal_coverage_to", "temporal_coverage-to");

    static final List<String> LANGUAGE = List.of("language", "languages", "langue");

    static final List<String> THEME = List.of("topics", "subject", "topic", "topic_category", "themes", "theme");

    static final List<String> ACCESS = List.of("access_rights", "access_level", "accessLevel");

    static final List<String> RIGHTS = List.of("rights", "use_constraints", "legalInformation", "access_constraints");

    static final List<String> CONFORMS_TO = List.of("conforms_to", "conformsTo", "metadata_standard_name");

    static final List<String> CONTACT_URL = List.of("contact_uri", "contact_url", "contact_page");

    private final Said record;
    private final Map<String, Said> extras;

    CkanFields(Said record) {
        this.record = record;
        this.extras = extras(record.at("extras"));
    }

    /** The first of these fields that says something, or a field that is absent. */
    Said first(List<String> names) {
        for (var name : names) {
            var said = record.at(name);
            if (!said.isEmptyRecord() && said.raw() != null) {
                return said;
            }
            var extra = extras.get(name);
            if (extra != null) {
                return extra;
            }
        }
        return record.at(names.get(0) + "/absent");
    }

    /** A scalar, the elements of a list, or the first form of a text by language. */
    String text(List<String> names) {
        var said = first(names);
        return said.isObject() ? said.localized().any() : said.joined("name", "title");
    }

    /** As {@link #text}, but arrays and objects such as geometries stay whole. */
    String raw(List<String> names) {
        return first(names).raw();
    }

    /** Extras that say something, by key. They are a list of pairs; before version 2 they were an object. */
    private static Map<String, Said> extras(Said extras) {
        var byKey = new HashMap<String, Said>();
        if (extras.isObject()) {
            extras.names().forEach(key -> byKey.put(key, extras.at(key)));
        } else {
            extras.items().forEach(pair -> {
                var key = pair.text("key");
                var value = pair.at("value");
                if (key != null && value.raw() != null) {
                    byKey.putIfAbsent(key, value);
                }
            });
        }
        byKey.values().removeIf(value -> value.raw() == null);
        return byKey;
    }
}
