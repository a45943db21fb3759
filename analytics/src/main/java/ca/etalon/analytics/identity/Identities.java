package ca.etalon.analytics.identity;

import ca.etalon.analytics.identity.Match.Rule;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Matches datasets that vanished to datasets that appeared.
 *
 * <p>Rule by rule, the surest first: a sign (an identifier, an address, a title) that exactly one of the vanished and exactly
 * one of the appeared bears makes them one, and both are out. A sign that several bear decides nothing. One look per sign, so
 * the time grows with the datasets, not with their pairs; the order of the input does not matter.
 */
public final class Identities {
    private static final Pattern ITEM = Pattern.compile(
            "(?<![0-9a-f])([0-9a-f]{32}(?:_\\d{1,4})?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f])");
    private static final Pattern SERVICE =
            Pattern.compile("^(.*/rest/services/.*/(?:map|feature|image)server(?:/\\d+)?)(?:[/?#].*)?$");
    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://(?:www\\.)?");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Identities() {}

    /** The pairs, by key of the vanished. */
    public static List<Match> match(Collection<KnownDataset> vanished, Collection<KnownDataset> appeared) {
        var gone = byKey(vanished);
        var come = byKey(appeared);
        var matches = new ArrayList<Match>();
        for (Rule rule : Rule.values()) {
            var from = bearers(gone.values(), rule);
            var to = bearers(come.values(), rule);
            for (String sign : new TreeSet<>(from.keySet())) {
                var one = from.get(sign);
                var other = to.get(sign);
                boolean areFree =
                        one != null && other != null && gone.containsKey(one.key()) && come.containsKey(other.key());
                if (areFree) {
                    matches.add(new Match(one.key(), other.key(), rule, one.traceTo(other)));
                    gone.remove(one.key());
                    come.remove(other.key());
                }
            }
        }
        matches.sort(java.util.Comparator.comparing(Match::fromKey));
        return matches;
    }

    private static Map<String, KnownDataset> byKey(Collection<KnownDataset> datasets) {
        var byKey = new LinkedHashMap<String, KnownDataset>();
        datasets.forEach(dataset -> byKey.put(dataset.key(), dataset));
        return byKey;
    }

    /** Who bears a sign, null where several do. */
    private static Map<String, KnownDataset> bearers(Collection<KnownDataset> datasets, Rule rule) {
        var bearers = new HashMap<String, KnownDataset>();
        for (KnownDataset dataset : datasets) {
            for (String sign : signs(dataset, rule)) {
                bearers.put(sign, bearers.containsKey(sign) ? null : dataset);
            }
        }
        return bearers;
    }

    private static Set<String> signs(KnownDataset dataset, Rule rule) {
        var signs = new HashSet<String>();
        switch (rule) {
            case ITEM_ID ->
                Stream.concat(dataset.identifiers().stream(), dataset.pages().stream())
                        .forEach(text -> item(text, signs));
            case IDENTIFIER -> dataset.identifiers().forEach(text -> signs.add(address(text)));
            case SERVICE_URL -> dataset.addresses().forEach(text -> service(text, signs));
            case URL ->
                Stream.concat(dataset.addresses().stream(), dataset.pages().stream())
                        .forEach(text -> signs.add(address(text)));
            case TITLE -> dataset.titles().forEach(text -> signs.add(title(text)));
        }
        signs.remove("");
        return signs;
    }

    private static void item(String text, Set<String> signs) {
        var items = ITEM.matcher(text.toLowerCase(Locale.ROOT));
        while (items.find()) {
            signs.add(items.group(1));
        }
    }

    private static void service(String text, Set<String> signs) {
        var service = SERVICE.matcher(address(text));
        if (service.matches()) {
            signs.add(service.group(1));
        }
    }

    /** An address without what says nothing of where it leads: scheme, case, last slash. */
    private static String address(String text) {
        var plain = SCHEME.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String title(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return NO_LETTERS
                .matcher(MARKS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
