package ca.etalon.reports.page;

import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.reports.i18n.Texts;

/** Words for the facts of a portal. A fact without a message is shown by its id. */
final class Facts {
    /** The fact whose values are languages instead of addresses. */
    static final String LANGUAGE = "language";

    private Facts() {}

    /** Short, for the head of a column. */
    static String label(Texts texts, String fact) {
        return Words.of(texts, "fact", fact);
    }

    static String meaning(Texts texts, String fact) {
        var key = "fact." + fact + ".meaning";
        return texts.has(key) ? texts.get(key) : fact;
    }

    /** Why it was not found or cannot be seen. */
    static String reason(Texts texts, PortalFact fact) {
        return fact.reason() == null ? "" : new Values(texts).reason(fact.reason(), fact.matched());
    }
}
