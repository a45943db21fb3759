package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads who may get at the data, and whether a login or a price is said to stand before it ({@code conf/vocab/access.yaml}). */
public final class AccessResolver {

    private static final Pattern AUTHORITY = Pattern.compile("^https?://.*/access-right/([^/#]+)/?$");

    /** A price that stands behind so much text is told to nobody. */
    private static final int LONGEST = 20_000;

    private static final ScalarKind<Pattern> WORDS =
            new ScalarKind<>("a pattern", "a regular expression of lower-case words", text -> Pattern.compile(text));

    private record Meaning(String id, Boolean login) {}

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final List<String> loginPhrases = new ArrayList<>();
    private final List<Pattern> prices;
    private final List<Pattern> pricesOfData;
    private final Remembered<String, Boolean> tellsOfLogin = new Remembered<>(this::tellsOfLogin);
    private final Remembered<String, Boolean> tellsOfPrice = new Remembered<>(this::tellsOfPrice);

    AccessResolver(YamlNode root) {
        root.requiredList("access", this::read);
        root.texts("login_phrases").forEach(phrase -> loginPhrases.add(FoldedText.words(phrase)));
        prices = patterns(root.requiredMapping("price"));
        pricesOfData = patterns(root.requiredMapping("price_of_data"));
    }

    private Meaning read(YamlNode row) {
        row.requiredText("source");
        var meaning = new Meaning(row.requiredText("id"), row.optional("login", ScalarKind.BOOL));
        if (meaning.id() != null) {
            VocabularyNames.put(meanings, row, FoldedText.words(meaning.id()), meaning, Meaning::id);
            for (var item : row.items("words")) {
                var word = item.as(ScalarKind.TEXT);
                if (word != null) {
                    VocabularyNames.put(meanings, item, FoldedText.words(word), meaning, Meaning::id);
                }
            }
        }
        return row.build(() -> meaning);
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
            if (!PlainText.isBlank(statement) && tellsOfLogin.of(statement)) {
                return true;
            }
        }
        var meaning = meaning(PlainText.raw(accessRights));
        return meaning == null ? null : meaning.login();
    }

    private static List<Pattern> patterns(YamlNode said) {
        if (said == null) {
            return List.of();
        }
        said.requiredText("source");
        var patterns = said.items("phrases").stream()
                .map(item -> item.as(WORDS))
                .filter(Objects::nonNull)
                .toList();
        if (patterns.isEmpty()) {
            said.problem("phrases", "has no phrase", "at least one, since without any nothing would cost anything");
        }
        said.done();
        return patterns;
    }

    /**
     * Whether the data are said to cost something; null where no price is named and no terms came that could name one.
     *
     * @param description counts only where it speaks of the data themselves: what is made to order is no price of theirs
     * @param terms statements of licence and rights; that a description or a level of access names no price says nothing
     */
    public Boolean priceStated(String description, String... terms) {
        if (tells(pricesOfData, description) || Stream.of(terms).anyMatch(this::isPriced)) {
            return true;
        }
        return Stream.of(terms).allMatch(this::tellsNoTerms) ? null : Boolean.FALSE;
    }

    /** Nothing, or a word such as PUBLIC, that tells who may have the data but not on which terms. */
    private boolean tellsNoTerms(String statement) {
        return PlainText.isBlank(statement) || meaning(PlainText.raw(statement)) != null;
    }

    /** Portals say the same terms of thousands of records. */
    private boolean isPriced(String terms) {
        return !PlainText.isBlank(terms) && tellsOfPrice.of(terms);
    }

    private boolean tellsOfPrice(String terms) {
        return tells(prices, terms);
    }

    private static boolean tells(List<Pattern> patterns, String text) {
        if (PlainText.isBlank(text)) {
            return false;
        }
        var plain = PlainText.withoutMarkup(text.substring(0, Math.min(text.length(), LONGEST)))
                .toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }

    private boolean tellsOfLogin(String statement) {
        var folded = FoldedText.words(PlainText.withoutMarkup(statement));
        return loginPhrases.stream().anyMatch(folded::contains);
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
