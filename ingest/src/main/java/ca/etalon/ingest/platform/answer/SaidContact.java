package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.DcatDataset;
import java.util.Locale;

/** A contact as catalogues state it: what stands in the e-mail field can be an address, a page or prose. */
public record SaidContact(String name, String email, String url) {

    /** Tells a page in the e-mail field from an address, which stays as said, also where it is a {@code mailto:} link. */
    public static SaidContact of(String name, String email, String url) {
        if (email == null) {
            return new SaidContact(name, null, url);
        }
        var said = email.strip();
        var lower = said.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:")) {
            boolean isEmpty = said.substring("mailto:".length()).isBlank();
            return new SaidContact(name, isEmpty ? null : said, url);
        }
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return new SaidContact(name, null, url == null ? said : url);
        }
        return new SaidContact(name, said, url);
    }

    public DcatDataset.Builder into(DcatDataset.Builder dataset) {
        return dataset.contactName(name).contactEmail(email).contactUrl(url);
    }
}
