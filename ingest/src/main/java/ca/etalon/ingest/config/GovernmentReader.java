package ca.etalon.ingest.config;

import java.time.LocalDate;
import java.util.Map;

/** Reads one government entry and checks what can be checked within it. */
final class GovernmentReader {
    private static final ScalarKind<String> SGC = ScalarKind.matching(
            "[0-9]{2}|[0-9]{4}|[0-9]{7}",
            "an SGC code", "2 digits (province), 4 digits (census division) or 7 digits (census subdivision)");

    /** First two digits of a Standard Geographical Classification code. */
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("10", "NL"),
            Map.entry("11", "PE"),
            Map.entry("12", "NS"),
            Map.entry("13", "NB"),
            Map.entry("24", "QC"),
            Map.entry("35", "ON"),
            Map.entry("46", "MB"),
            Map.entry("47", "SK"),
            Map.entry("48", "AB"),
            Map.entry("59", "BC"),
            Map.entry("60", "YT"),
            Map.entry("61", "NT"),
            Map.entry("62", "NU"));

    private GovernmentReader() {}

    /** The government, or null where the entry has mistakes. */
    static Government read(YamlNode node) {
        var id = node.required("id", ScalarKind.ID);
        var sgc = node.optional("sgc", SGC);
        var name = node.requiredName("name");
        var type = node.requiredText("type");
        var kind = node.requiredEnum("kind", Government.Kind.class);
        var tier = node.requiredEnum("tier", Government.Tier.class);
        var province = province(node, sgc);
        var population = node.optional("population", SettingsReader.wholeNumber(0, 100_000_000));
        var year = node.optional("population_year", SettingsReader.wholeNumber(1800, 2200));
        if (node.has("population") && !node.has("population_year")) {
            node.problem("population", "has no population_year", "population_year: the census year, such as 2021");
        }
        var upperTier = node.optional("upper_tier", ScalarKind.ID);
        var search = search(node.mapping("searched"));
        var publishes = node.list("publishes", GovernmentReader::publishes);
        if (kind == Government.Kind.INDIGENOUS && !node.has("publishes")) {
            node.problem("kind", "is listed without publishing", "Indigenous governments only with publishes");
        }
        return node.build(() -> new Government(
                id,
                sgc,
                name,
                type,
                kind,
                tier,
                province,
                population,
                year == null ? null : Math.toIntExact(year),
                upperTier,
                search.on(),
                search.method(),
                publishes));
    }

    /** A Canadian code decides the province; a fictional or foreign government may name any. */
    private static String province(YamlNode node, String sgc) {
        var province = node.requiredText("province");
        if (sgc == null || province == null) {
            return province;
        }
        var expected = PROVINCES.get(sgc.substring(0, 2));
        if (expected == null) {
            node.problem(
                    "sgc", "begins with no province", "a code that begins with 10 to 13, 24, 35, 46 to 48, 59 to 62");
        } else if (!expected.equals(province)) {
            node.problem("province", "is not the province of SGC code " + sgc, expected);
        }
        return province;
    }

    private record Search(LocalDate on, String method) {}

    private static Search search(YamlNode node) {
        if (node == null) {
            return new Search(null, null);
        }
        var on = node.required("on", ScalarKind.DATE);
        var method = node.requiredText("method");
        node.done();
        return new Search(on, method);
    }

    private static Publishes publishes(YamlNode node) {
        var portal = node.required("portal", ScalarKind.ID);
        var role = node.requiredEnum("role", Publishes.Role.class);
        var publishers = node.texts("publishers");
        if (node.has("publishers") && publishers.isEmpty()) {
            node.problem("publishers", "names nobody", "names of publishers; leave the key out for all");
        }
        var from = node.date("from");
        var to = node.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            node.problem("to", "is before from", from + " or later");
        }
        var note = node.text("note");
        return node.build(() -> new Publishes(portal, role, publishers, from, to, note));
    }
}
