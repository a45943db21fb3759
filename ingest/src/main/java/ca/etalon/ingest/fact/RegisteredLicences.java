package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The register of the Open Definition: which licences it has, and which of them it approves.
 *
 * <p>A licence is found by its id; one of which no version is stated, and an older or ported one of Creative Commons, by the
 * version of its family that is registered. A variant of a registered text is not found.
 */
final class RegisteredLicences {

    private static final Pattern VERSION = Pattern.compile("-\\d+(?:\\.\\d+)*$");

    private final Set<String> registered = new HashSet<>();
    private final Set<String> approved = new HashSet<>();

    /** @param node lists {@code approved}, {@code rejected} and {@code not_reviewed}; null where they are missing */
    RegisteredLicences(YamlNode node) {
        if (node == null) {
            return;
        }
        node.requiredText("source");
        read(node, "approved", approved);
        registered.addAll(approved);
        read(node, "rejected", registered);
        read(node, "not_reviewed", registered);
        node.done();
    }

    private static void read(YamlNode node, String key, Set<String> into) {
        for (var item : node.items(key)) {
            var id = item.as(ScalarKind.TEXT);
            if (id != null) {
                into.add(id);
                into.add(family(id));
            }
        }
    }

    private static String family(String id) {
        return VERSION.matcher(id).replaceFirst("");
    }

    boolean isRegistered(Licence licence) {
        return isIn(registered, licence);
    }

    boolean isApproved(Licence licence) {
        return isIn(approved, licence);
    }

    private static boolean isIn(Set<String> list, Licence licence) {
        var id = licence.id();
        if (id == null) {
            return false;
        }
        boolean isOfFamily = licence.version() == null || id.startsWith("CC");
        return list.contains(id) || isOfFamily && list.contains(family(id));
    }
}
