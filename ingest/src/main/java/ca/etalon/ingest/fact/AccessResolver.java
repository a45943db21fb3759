package ca.etalon.ingest.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who may get at the data, and whether a login is said to be needed ({@code conf/vocab/access.yaml}). */
public final class AccessResolver {

    private static final Pattern AUTHORITY = Pattern.compile("^https?://.*/access-right/([^/#]+)/?$");

    private record Meaning(String id, Boolean login) {}

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final List<String> loginPhrases = new ArrayList<>();

    static Set<String> fileKeys() {
        return Set.of("access", "login_phrases");
    }

    AccessResolver(VocabularyRow file) {
        for (var row : file.rows("access", Set.of("id", "login", "words", "source"))) {
            row.required("source");
            var meaning = new Meaning(row.required("id"), row.flag("login", null));
            put(row, meaning.id(), meaning);
            row.strings("words").forEach(word -> put(row, word, meaning));
        }
        file.strings("login_phrases").forEach(phrase -> loginPhrases.add(FoldedText.words(phrase)));
    }

    private void put(VocabularyRow row, String word, Meaning meaning) {
        var earlier = meanings.put(FoldedText.words(word), meaning);
        if (earlier != null && earlier != meaning) {
            throw row.problem("\"%s\" already belongs to %s".formatted(word, earlier.id()));
        }
    }

    /** The code of the EU access-right authority, or what was said where it is none, or null. */
    public String accessRights(String said) {
        var raw = PlainText.raw(said);
        var meaning = meaning(raw);
        return meaning == null ? raw : meaning.id();
    }

    /** Whether a login is needed, by the access level or a statement of rights; null where neither says. */
    public Boolean loginRequired(String accessRights, String... rights) {
        for (var statement : rights) {
            if (!PlainText.isBlank(statement)) {
                var folded = FoldedText.words(PlainText.withoutMarkup(statement));
                if (loginPhrases.stream().anyMatch(folded::contains)) {
                    return true;
                }
            }
        }
        var meaning = meaning(PlainText.raw(accessRights));
        return meaning == null ? null : meaning.login();
    }

    private Meaning meaning(String raw) {
        if (raw == null) {
            return null;
        }
        var known = meanings.get(raw);
        if (known != null) {
            return known;
        }
        var authority = AUTHORITY.matcher(raw);
        return meanings.get(FoldedText.words(authority.matches() ? authority.group(1) : raw));
    }
}
