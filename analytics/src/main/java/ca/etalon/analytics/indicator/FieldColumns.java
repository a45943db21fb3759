package ca.etalon.analytics.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which fields of a catalogue each column of a grain's table rests on: what a feed must be able to state for the column
 * to mean anything. A column that stands for itself (a number, a date of ours) rests on none.
 *
 * <p>A path goes for all columns below it that have no line of their own. Columns of a dataset that roll its
 * distributions up rest on what they count. An address says that there is a distribution, whichever of the two kinds it
 * is of.
 */
final class FieldColumns {
    private static final Map<Grain, Map<String, Set<Field>>> BY_GRAIN = new EnumMap<>(Grain.class);

    static {
        put(Grain.DATASET, """
                dataset_no: -
                dataset_key: -
                source_id: -
                feed: -
                evidence: -
                edition: -
                snapshot: -
                portal: -
                asset_type: asset_type
                title: title
                description: description
                is_template: title description
                language: title description
                text_language.title: title
                text_language.title_translation: title
                text_language.description: description
                text_language.description_translation: description
                text_language.keywords: keyword
                text_language.keyword_languages: keyword
                keywords: keyword
                themes: theme
                publisher: publisher
                published_by: publisher
                unit: unit
                type: title keyword
                type.people: title
                contact_name: contact
                contact_email: contact
                contact_url: contact
                licence: licence
                rights: rights
                access_rights: access_rights
                issued: issued
                modified: modified
                data_modified: data_modified
                frequency: frequency
                spatial: spatial
                place: spatial
                temporal: temporal
                languages: language
                landing_page: landing_page
                identifier: identifier
                conforms_to: conforms_to
                conformance: -
                price_stated: licence rights access_rights description
                columns: column
                columns.described: column column_description
                record_count: record_count
                distributions.count: distribution
                distributions.with_url: distribution
                distributions.login_required: distribution
                distributions.with_download_url: download_url
                distributions.with_format: format
                distributions.with_media_type: media_type
                distributions.with_size: byte_size
                distributions.format_known: format
                distributions.machine_readable: format
                distributions.non_proprietary: format
                distributions.geospatial: format
                distributions.api: format
                distributions.formats: format
                distributions.licensed: licence
                distributions.open_licensed: licence
                distributions.licence_unknown: licence
                distributions.usable_strict: licence format
                distributions.maybe_strict: licence format
                distributions.usable_inclusive: licence format
                distributions.maybe_inclusive: licence format
                distributions.modified: distribution_date
                distributions.instant: distribution_date
                distributions.assessed.with_stated_url: distribution
                distributions.assessed.wellformed_url: distribution
                distributions.assessed.with_issued: distribution_date
                distributions.assessed.with_modified: distribution_date
                distributions.assessed.dates_readable: distribution_date
                distributions.assessed.licence_stated: licence
                distributions.assessed.licence_registered: licence
                distributions.assessed.licence_approved: licence
                distributions.assessed.format_registered: format
                distributions.assessed.format_registered_before: format
                distributions.assessed.listed_open: format
                distributions.assessed.listed_open_declared: format
                distributions.assessed.listed_readable: format
                distributions.assessed.listed_readable_declared: format
                distributions.assessed.stars_least: licence format
                distributions.assessed.stars_most: licence format
                distributions.assessed.format_stars_least: format
                distributions.assessed.format_stars_most: format
                distributions.assessed.federal_score: format
                distributions.assessed.named_host_url: distribution
                distributions.assessed.plain_emails: contact
                links: link
                links.usable_strict_answers: licence format link
                links.maybe_strict_broken: licence format link
                links.usable_inclusive_answers: licence format link
                links.maybe_inclusive_broken: licence format link
                changed: changed
                meant_static: -
                seen: seen
                """);
        put(Grain.DISTRIBUTION, """
                dataset_no: -
                distribution_no: -
                evidence: -
                edition: -
                snapshot: -
                portal: -
                title: distribution
                login_required: distribution
                access_url: access_url
                download_url: download_url
                format: format
                format.media_type: media_type
                format.iana_media_type: media_type
                byte_size: byte_size
                licence: licence
                licence.level: distribution_licence
                rights: rights
                issued: distribution_date
                modified: distribution_date
                link: link
                content: content
                """);
        // What an edition knows of a government is not read from a feed.
        BY_GRAIN.put(Grain.GOVERNMENT, Map.of("", Set.of()));
    }

    private FieldColumns() {}

    private static void put(Grain grain, String lines) {
        var columns = new TreeMap<String, Set<Field>>();
        lines.lines().forEach(line -> {
            var parts = line.strip().split(": ");
            var fields = EnumSet.noneOf(Field.class);
            if (!parts[1].equals("-")) {
                List.of(parts[1].split(" "))
                        .forEach(word -> fields.add(Field.of(word).orElseThrow()));
            }
            columns.put(parts[0], fields);
        });
        BY_GRAIN.put(grain, columns);
    }

    /**
     * The fields a column rests on, by the longest path that leads to it; none where no line goes for it. As in Spark,
     * names are the same in any case.
     */
    static Optional<Set<Field>> of(Grain grain, List<String> written) {
        var path = written.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        var columns = BY_GRAIN.get(grain);
        for (int length = path.size(); length >= 0; length--) {
            var fields = columns.get(String.join(".", path.subList(0, length)));
            if (fields != null) {
                return Optional.of(fields);
            }
        }
        // A record named as a whole rests on what its parts rest on.
        var below = new ArrayList<Set<Field>>();
        var prefix = String.join(".", path) + ".";
        columns.forEach((column, fields) -> {
            if (column.startsWith(prefix)) {
                below.add(fields);
            }
        });
        if (below.isEmpty()) {
            return Optional.empty();
        }
        var all = EnumSet.noneOf(Field.class);
        below.forEach(all::addAll);
        return Optional.of(all);
    }
}
