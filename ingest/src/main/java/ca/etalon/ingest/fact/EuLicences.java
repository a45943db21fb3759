package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.SaidLicence;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The licences that the European data portal knows: the codes of the EU authority table, their addresses there, and the other
 * address that it gives for each.
 *
 * <p>A statement is held against the list itself and not against what we understand by it, so that a licence which we know by
 * another spelling is not in it: CC-BY-NC-4.0 is none of its codes, CC_BYNC_4_0 is. Case and separators of a code, and scheme,
 * language and last slash of an address, make no difference.
 */
final class EuLicences {
    private static final String AUTHORITY = "publications.europa.eu/resource/authority/licence/";
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OUTER_SEPARATORS = Pattern.compile("^_+|_+$");

    private final Set<String> codes = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    /** @param addressByCode the other address of each code, empty where there is none */
    EuLicences(Map<String, String> addressByCode) {
        addressByCode.forEach((code, address) -> {
            codes.add(code(code));
            addresses.add(FoldedText.url(AUTHORITY + code));
            if (!address.isEmpty()) {
                addresses.add(FoldedText.url(address));
            }
        });
    }

    /** Whether a part of the statement is a code or an address of the list, as a whole. */
    boolean has(SaidLicence said) {
        return Stream.of(said.id(), said.url(), said.title(), said.text())
                .filter(part -> !PlainText.isBlank(part))
                .anyMatch(part -> codes.contains(code(part)) || addresses.contains(FoldedText.url(part)));
    }

    private static String code(String said) {
        var joined = SEPARATORS.matcher(said.strip().toUpperCase(Locale.ROOT)).replaceAll("_");
        return OUTER_SEPARATORS.matcher(joined).replaceAll("");
    }
}
