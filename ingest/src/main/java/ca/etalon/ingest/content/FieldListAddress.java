package ca.etalon.ingest.content;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an interface states the fields of the data behind an address, told from the address alone: a short answer in place of
 * a file.
 *
 * @param certain whether data behind such an address always have a list there
 */
public record FieldListAddress(Kind kind, URI uri, boolean certain) {

    /** The interfaces that state fields, each in its own way. */
    public enum Kind {
        ARCGIS_LAYER,
        HUB_DATASET,
        SOCRATA_VIEW,
        OPENDATASOFT_DATASET,
        CKAN_DATASTORE
    }

    private static final int LONGEST = 2_000;
    private static final String ORIGIN = "(?<origin>https?://[^/?#\\s]+)";
    private static final String FOUR = "(?<id>[a-z0-9]{4}-[a-z0-9]{4})";
    private static final String ITEM = "(?<id>[0-9a-f]{32})";
    private static final String UUID = "(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    private record Rule(Kind kind, boolean certain, Pattern pattern, Function<Matcher, String> address) {

        static Rule of(Kind kind, boolean certain, String path, Function<Matcher, String> address) {
            return new Rule(kind, certain, Pattern.compile("^" + ORIGIN + path, Pattern.CASE_INSENSITIVE), address);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    Kind.ARCGIS_LAYER,
                    true,
                    "(?<path>/[^?#\\s]*/(?:FeatureServer|MapServer)/\\d{1,9})(?:/query)?/?(?:[?#].*)?$",
                    found -> found.group("origin") + found.group("path") + "?f=json"),
            Rule.of(
                    Kind.HUB_DATASET,
                    true,
                    "/(?:api/download/v1/items|api/v3/datasets)/" + ITEM
                            + "/[^?#\\s]*\\?(?:[^#\\s]*&)?layers=(?<layer>\\d{1,6})(?:[&#].*)?$",
                    FieldListAddress::hub),
            Rule.of(
                    Kind.HUB_DATASET,
                    true,
                    "/(?:api/v3/)?datasets/" + ITEM + "_(?<layer>\\d{1,6})(?:[./?#].*)?$",
                    FieldListAddress::hub),
            Rule.of(
                    Kind.SOCRATA_VIEW,
                    true,
                    "/(?:api/views|resource|api/geospatial|api/id|api/v3/views)/" + FOUR + "(?:[./?#].*)?$",
                    found -> found.group("origin") + "/api/views/" + found.group("id") + ".json"),
            Rule.of(
                    Kind.OPENDATASOFT_DATASET,
                    true,
                    "(?<path>/api/(?:explore/v2\\.[01]|v2)/catalog/datasets)/(?<id>[^/?#\\s]{1,200})/exports/[^\\s]*$",
                    found -> found.group("origin") + found.group("path") + "/" + found.group("id")),
            Rule.of(
                    Kind.OPENDATASOFT_DATASET,
                    true,
                    "/explore/dataset/(?<id>[^/?#\\s]{1,200})/(?:download|export)/?(?:[?#].*)?$",
                    found -> found.group("origin") + "/api/explore/v2.1/catalog/datasets/" + found.group("id")),
            Rule.of(
                    Kind.CKAN_DATASTORE,
                    true,
                    "(?<path>(?:/[^?#\\s]*)?)/datastore/dump/" + UUID + "(?:[/?#].*)?$",
                    FieldListAddress::datastore),
            Rule.of(
                    Kind.CKAN_DATASTORE,
                    false,
                    "(?<path>(?:/[^?#\\s]*)?)/dataset/[^/?#\\s]+/resource/" + UUID + "/download(?:[/?#].*)?$",
                    FieldListAddress::datastore));

    /** Where the fields are stated; empty where the address does not tell. */
    public static Optional<FieldListAddress> of(String url) {
        if (url == null || url.length() > LONGEST) {
            return Optional.empty();
        }
        for (var rule : RULES) {
            var found = rule.pattern().matcher(url.strip());
            if (found.matches()) {
                return address(rule, found);
            }
        }
        return Optional.empty();
    }

    private static Optional<FieldListAddress> address(Rule rule, Matcher found) {
        try {
            return Optional.of(
                    new FieldListAddress(rule.kind(), URI.create(rule.address().apply(found)), rule.certain()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String hub(Matcher found) {
        return found.group("origin") + "/api/v3/datasets/" + found.group("id") + "_" + found.group("layer");
    }

    /** The list without any row. */
    private static String datastore(Matcher found) {
        return found.group("origin") + found.group("path") + "/api/3/action/datastore_search?resource_id="
                + found.group("id") + "&limit=0";
    }
}
