package ca.etalon.analytics.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The English and the French record of the same data.
 *
 * <p>Two records are twins when one is in English and the other in French, and either their ids are the same but for a mark of
 * the language ({@code -en}/{@code -fr}, {@code _e}/{@code _f}, {@code eng}/{@code fra}), or they lead to the same layer of a
 * service, or to the same addresses but for such marks.
 *
 * <p><b>Guard</b>: the languages must have been recognised and must differ, and exactly one record of each language must
 * match; with three records of one address it cannot be known which belong together.
 */
final class TwinRule implements ProductRule {
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?<=^|[-_./=?&])(?:en|eng|english|anglais|fr|fra|fre|french|francais|e|f)(?:[-_]ca)?(?=$|[-_./&])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public FoldRule name() {
        return FoldRule.TWIN;
    }

    @Override
    public Collection<List<CatalogueRecord>> groups(List<CatalogueRecord> records) {
        var told = records.stream()
                .filter(said -> "en".equals(said.language()) || "fr".equals(said.language()))
                .toList();
        var groups = new ArrayList<List<CatalogueRecord>>();
        var taken = new HashSet<Integer>();
        for (var key : List.<Function<CatalogueRecord, String>>of(
                said -> id(said.sourceId()), said -> id(said.identifier()), TwinRule::target)) {
            Groups.by(told, key).values().stream()
                    .filter(TwinRule::isPair)
                    .filter(pair -> pair.stream().noneMatch(member -> taken.contains(member.number())))
                    .forEach(pair -> {
                        pair.forEach(member -> taken.add(member.number()));
                        groups.add(pair);
                    });
        }
        return groups;
    }

    private static boolean isPair(List<CatalogueRecord> group) {
        return group.size() == 2 && !group.get(0).language().equals(group.get(1).language());
    }

    /** An id without its mark of the language; null where it has none. */
    private static String id(String said) {
        if (said == null) {
            return null;
        }
        var neutral = neutral(said);
        return neutral.equals(said.strip()) || FoldedTitle.of(neutral).isEmpty() ? null : neutral;
    }

    private static String target(CatalogueRecord said) {
        var target = CopyRule.target(said);
        return target.isEmpty()
                ? null
                : target.lines().map(TwinRule::neutral).sorted().collect(Collectors.joining("\n"));
    }

    private static String neutral(String said) {
        return LANGUAGE.matcher(said.strip()).replaceAll("");
    }
}
