package ca.etalon.ingest.fact;

import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects what goes wrong in one record, and cleans its values on the way. */
final class Issues {

    private static final int SHOWN = 200;

    private final List<HarvestIssue> list = new ArrayList<>();
    private boolean hasTemplate;

    void add(IssueCode code, String locator, String detail) {
        list.add(new HarvestIssue(code, locator, detail));
    }

    List<HarvestIssue> list() {
        return list;
    }

    /** Whether a leftover of a template was met in a text. */
    boolean hasTemplate() {
        return hasTemplate;
    }

    /** A valid address, or null with an issue where something else is said. */
    String address(String said, String what, String locator) {
        var valid = WebAddress.valid(said);
        if (valid == null && !PlainText.isBlank(said)) {
            add(IssueCode.URL_INVALID, locator, "%s \"%s\"; expected http, https or ftp".formatted(what, shown(said)));
        }
        return valid;
    }

    DateFact date(DateFact fact, String what, String locator) {
        if (fact.refusal() != null) {
            add(IssueCode.DATE_REFUSED, locator, "%s \"%s\": %s".formatted(what, shown(fact.raw()), fact.refusal()));
        }
        return fact;
    }

    /** A place, with an issue where its coordinates cannot be right. */
    Place place(Place place, String said, String locator) {
        if (place.kind() == Place.Kind.BBOX && place.problem() != null) {
            add(IssueCode.SPATIAL_REFUSED, locator, "\"%s\": %s".formatted(shown(said), place.problem()));
        }
        return place;
    }

    LocalizedText text(LocalizedText said, String what, String locator) {
        return text(said, what, locator, PlainText::line);
    }

    LocalizedText prose(LocalizedText said, String what, String locator) {
        return text(said, what, locator, PlainText::prose);
    }

    private LocalizedText text(LocalizedText said, String what, String locator, UnaryOperator<String> plain) {
        var text = new LocalizedText(plain.apply(said.text()), plain.apply(said.en()), plain.apply(said.fr()));
        if (!PlainText.hasTemplate(text.text())
                && !PlainText.hasTemplate(text.en())
                && !PlainText.hasTemplate(text.fr())) {
            return text;
        }
        hasTemplate = true;
        add(IssueCode.TEMPLATE_TEXT, locator, "%s \"%s\"".formatted(what, shown(text.any())));
        return new LocalizedText(withoutTemplate(text.text()), withoutTemplate(text.en()), withoutTemplate(text.fr()));
    }

    private static String withoutTemplate(String text) {
        return PlainText.isTemplate(text) ? null : text;
    }

    private static String shown(String text) {
        var raw = PlainText.raw(text);
        return raw == null || raw.length() <= SHOWN ? raw : raw.substring(0, SHOWN) + "…";
    }
}
