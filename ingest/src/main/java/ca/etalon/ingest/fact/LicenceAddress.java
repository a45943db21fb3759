package ca.etalon.ingest.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of a licence that an address may end in: pages of many licences mark one by a fragment, registers end in the id. */
final class LicenceAddress {

    private static final Pattern FILE = Pattern.compile("\\.(?:html?|php|aspx|pdf|txt|md|json|rdf|ttl)$");
    private static final Pattern PART_OF_A_TEXT = Pattern.compile("licencetext|top|content|main|section-?\\d*");

    private LicenceAddress() {}

    /** The name that the fragment of a folded address may be. */
    static Optional<String> fragment(String folded) {
        int hash = folded.indexOf('#');
        var fragment =
                hash < 0 ? "" : FoldedText.words(folded.substring(hash + 1).replace('_', '-'));
        return fragment.isEmpty() ? Optional.empty() : Optional.of(fragment);
    }

    /** Candidates, the most telling first, each folded as a name: fragment, last segment, last two segments. */
    static List<String> names(String folded) {
        int hash = folded.indexOf('#');
        var fragment = hash < 0 ? "" : folded.substring(hash + 1);
        var path = hash < 0 ? folded : folded.substring(0, hash);
        int query = path.indexOf('?');
        path = query < 0 ? path : path.substring(0, query);
        int last = path.lastIndexOf('/');
        int before = last < 0 ? -1 : path.lastIndexOf('/', last - 1);
        return Stream.of(
                        PART_OF_A_TEXT.matcher(fragment).matches() ? "" : fragment,
                        last < 0 ? "" : path.substring(last + 1),
                        before < 0 ? "" : path.substring(before + 1))
                .map(part -> FILE.matcher(part).replaceFirst(""))
                .filter(part -> !part.isBlank())
                .map(part -> FoldedText.words(part.replace('_', '-')))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
