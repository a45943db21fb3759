package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The licences of {@code conf/vocab/licences.yaml}, found by id, address or title in folded form. */
final class LicenceTable {

    private static final Set<String> FILE_KEYS = Set.of("absent", "portal_terms", "patterns", "licences");
    private static final Set<String> TITLES_KEYS = Set.of("titles", "source");
    private static final Set<String> PATTERN_KEYS =
            Set.of("id", "family", "status", "where", "generic", "url", "words", "source");
    private static final Set<String> LICENCE_KEYS =
            Set.of("id", "family", "status", "title", "ids", "titles", "urls", "generic", "source", "note");

    /** A meaning: the licence, and whether any more exact statement decides before it. */
    record Meaning(String id, String family, Licence.Status status, boolean generic) {}

    /** Where a pattern is looked for: anywhere, in names (ids and titles) only, or in prose only. */
    enum Where {
        ANYWHERE,
        NAME,
        TEXT
    }

    /** A family recognised by an expression; a first group that matched is the version. */
    record Family(Meaning meaning, Where where, Pattern url, Pattern words) {}

    final Map<String, Meaning> byId = new HashMap<>();
    final Map<String, Meaning> byUrl = new HashMap<>();
    final Map<String, Meaning> byTitle = new HashMap<>();
    final List<Family> families = new ArrayList<>();
    final Set<String> absent = new HashSet<>();
    final Set<String> portalTerms = new HashSet<>();

    static Set<String> fileKeys() {
        return FILE_KEYS;
    }

    LicenceTable(VocabularyRow file) {
        titles(file, "absent", absent);
        titles(file, "portal_terms", portalTerms);
        for (var row : file.rows("patterns", PATTERN_KEYS)) {
            row.required("source");
            families.add(new Family(
                    meaning(row, isGeneric(row)),
                    row.optional("where") == null ? Where.ANYWHERE : row.choice("where", Where.class),
                    pattern(row, "url"),
                    pattern(row, "words")));
        }
        var ids = new HashSet<String>();
        for (var row : file.rows("licences", LICENCE_KEYS)) {
            row.required("source");
            if (!ids.add(row.required("id"))) {
                throw row.problem("licence \"%s\" is given twice".formatted(row.required("id")));
            }
            add(row, meaning(row, isGeneric(row)));
        }
    }

    private static Meaning meaning(VocabularyRow row, boolean generic) {
        return new Meaning(
                row.required("id"), row.required("family"), row.choice("status", Licence.Status.class), generic);
    }

    private static boolean isGeneric(VocabularyRow row) {
        return Boolean.TRUE.equals(row.flag("generic", false));
    }

    private static void titles(VocabularyRow file, String key, Set<String> into) {
        var row = file.row(key, TITLES_KEYS);
        if (row == null) {
            throw file.problem("\"%s\" is missing".formatted(key));
        }
        row.required("source");
        row.strings("titles").forEach(title -> into.add(FoldedText.title(title)));
    }

    private static Pattern pattern(VocabularyRow row, String key) {
        var expression = row.optional(key);
        try {
            return expression == null ? null : Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw row.problem("\"%s\" is not a regular expression: %s".formatted(key, e.getDescription()));
        }
    }

    private void add(VocabularyRow row, Meaning meaning) {
        put(row, byId, FoldedText.words(meaning.id()), meaning);
        row.strings("ids").forEach(id -> put(row, byId, FoldedText.words(id), meaning));
        var title = row.row("title", Set.of("en", "fr"));
        if (title != null) {
            put(row, byTitle, FoldedText.title(title.required("en")), meaning);
            if (title.optional("fr") != null) {
                put(row, byTitle, FoldedText.title(title.optional("fr")), meaning);
            }
        }
        row.strings("titles").forEach(text -> put(row, byTitle, FoldedText.title(text), meaning));
        row.strings("urls").forEach(url -> put(row, byUrl, FoldedText.withoutFragment(FoldedText.url(url)), meaning));
    }

    private static void put(VocabularyRow row, Map<String, Meaning> map, String key, Meaning meaning) {
        var earlier = map.put(key, meaning);
        if (earlier != null && earlier != meaning) {
            throw row.problem("\"%s\" of %s already belongs to %s".formatted(key, meaning.id(), earlier.id()));
        }
    }

    /** The family that an address names. */
    Meaning familyByUrl(String url) {
        for (var family : families) {
            var matcher = family.url() == null ? null : family.url().matcher(url);
            if (matcher != null && matcher.find()) {
                return versioned(family.meaning(), version(matcher));
            }
        }
        return null;
    }

    /** The first family that folded words name. */
    Meaning familyByWords(String words, boolean isProse) {
        for (var family : families) {
            if (family.words() == null || family.where() == (isProse ? Where.NAME : Where.TEXT)) {
                continue;
            }
            var matcher = family.words().matcher(words);
            if (matcher.find()) {
                return versioned(family.meaning(), version(words, matcher.end()));
            }
        }
        return null;
    }

    private static final Pattern VERSION =
            Pattern.compile("^.{0,40}?(?<![\\p{N}.])([1-5])(?:\\.([0-9])|0)?(?![\\p{N}.])");

    private static String version(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group).replace('-', '.');
            }
        }
        return null;
    }

    private static String version(String words, int from) {
        var matcher = VERSION.matcher(words.substring(from));
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) + "." + (matcher.group(2) == null ? "0" : matcher.group(2));
    }

    private static Meaning versioned(Meaning meaning, String version) {
        return version == null
                ? meaning
                : new Meaning(meaning.id() + "-" + version, meaning.family(), meaning.status(), meaning.generic());
    }
}
