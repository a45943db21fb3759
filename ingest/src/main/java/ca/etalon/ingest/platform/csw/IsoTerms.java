package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The terms in the constraints of an ISO record. The standard has no field for a licence: it stands in the text of a use
 * limitation or of other constraints, as an anchor, or in a cited reference; one that names a licence comes first.
 */
final class IsoTerms {

    private static final Pattern LICENCE = Pattern.compile(
            "(?i).*(licen[cs]e|lizenz|licenza|creative ?commons|creativecommons|\\bcc[- ]?(by|0|zero)|\\bogl\\b|etalab"
                    + "|public domain|domaine public|terms of use|conditions d.utilisation).*",
            Pattern.DOTALL);
    private static final Pattern NAME_AND_ADDRESS =
            Pattern.compile("(.*?)[\\s(:]++(https?://[^\\s)]+)\\)?\\.?\\s*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 120;
    /** A name and an address; the search takes the square of the length. */
    private static final int LONGEST_NAME_AND_ADDRESS = 2_400;

    private final List<XmlNode> constraints;

    IsoTerms(XmlNode about) {
        this.constraints = about.all("resourceConstraints", "*");
    }

    SaidLicence licence() {
        for (var node : statements()) {
            var text = IsoText.text(node);
            var link = node.children().stream()
                    .map(child -> child.attribute("href"))
                    .filter(href -> href != null)
                    .findFirst()
                    .orElse(null);
            boolean isLicence = LICENCE.matcher(text == null ? "" : text).matches()
                    || LICENCE.matcher(link == null ? "" : link).matches();
            if (isLicence) {
                return licence(text, link);
            }
        }
        return SaidLicence.NONE;
    }

    private static SaidLicence licence(String text, String link) {
        if (text == null || link != null) {
            return new SaidLicence(null, text, link, null);
        }
        if (text.length() > LONGEST_NAME_AND_ADDRESS) {
            return Licences.of(text);
        }
        var both = NAME_AND_ADDRESS.matcher(text);
        if (both.matches() && !both.group(1).isBlank() && both.group(1).length() <= LONGEST_NAME) {
            return new SaidLicence(null, both.group(1).strip(), both.group(2), null);
        }
        return Licences.of(text);
    }

    /** What is said about use, whether it is a licence or not. */
    String rights() {
        return statements().stream()
                .map(IsoText::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    /** The restriction on access, or the classification, where it says more than that there are other words. */
    String accessRights() {
        for (var constraint : constraints) {
            for (var name : new String[] {"accessConstraints", "classification"}) {
                var code = IsoText.code(constraint.at(name));
                if (code != null && !code.toLowerCase(Locale.ROOT).matches("otherrestrictions|licen[cs]e.*")) {
                    return code;
                }
            }
        }
        return null;
    }

    private List<XmlNode> statements() {
        var statements = new ArrayList<XmlNode>();
        for (var constraint : constraints) {
            statements.addAll(constraint.all("useLimitation"));
            statements.addAll(constraint.all("otherConstraints"));
            statements.addAll(constraint.all("reference", "CI_Citation", "title"));
        }
        return statements;
    }
}
