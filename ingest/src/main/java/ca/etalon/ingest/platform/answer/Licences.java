package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.SaidLicence;
import java.util.regex.Pattern;

/** Licences stated in one field that can hold an address, a name, prose or HTML. */
public final class Licences {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final int LONGEST_NAME = 120;

    private Licences() {}

    public static SaidLicence of(Said said) {
        if (said.isObject()) {
            return new SaidLicence(
                    said.text("id", "@id"),
                    said.text("name", "title", "dct:title", "rdfs:label"),
                    said.text("url", "href"),
                    said.text("text", "description"));
        }
        return of(said.isArray() ? said.joined("@id", "name", "title", "url") : said.text());
    }

    public static SaidLicence of(String said) {
        if (said == null || said.isBlank()) {
            return SaidLicence.NONE;
        }
        var text = said.strip();
        if (ADDRESS.matcher(text).matches()) {
            return new SaidLicence(null, null, text, null);
        }
        boolean isName = text.length() <= LONGEST_NAME && text.indexOf('<') < 0;
        return isName ? new SaidLicence(null, text, null, null) : new SaidLicence(null, null, null, text);
    }
}
