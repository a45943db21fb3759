package ca.etalon.reports.page;

import static j2html.TagCreator.span;

import ca.etalon.reports.i18n.Texts;
import j2html.tags.specialized.SpanTag;
import java.util.Locale;
import java.util.Map;

/** A status as sign and word, so that it does not hang on colour. */
final class Chip {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("COMPLETE", "✓"),
            Map.entry("UNCHANGED", "="),
            Map.entry("PARTIAL", "◐"),
            Map.entry("FAILED", "✕"),
            Map.entry("NONE", "–"),
            Map.entry("CLOSED", "■"),
            Map.entry("TOO_OLD", "◷"),
            Map.entry("OWN", "●"),
            Map.entry("HOSTED", "◉"),
            Map.entry("MIRROR", "◌"),
            Map.entry("HOST", "◎"),
            Map.entry("LINKED", "→"),
            Map.entry("FOUND", "✓"),
            Map.entry("ADDED", "+"),
            Map.entry("CHANGED", "≠"),
            Map.entry("REMOVED", "−"),
            Map.entry("NOT_FOUND", "○"),
            Map.entry("NOT_SEARCHED", "?"),
            Map.entry("NOT_OBSERVABLE", "?"),
            Map.entry("NOT_APPLICABLE", "–"),
            Map.entry("ERROR", "✕"),
            Map.entry("WARNING", "!"),
            Map.entry("AGAINST", "!"),
            Map.entry("INFO", "i"));

    private Chip() {}

    /** The kind of work that a fix is; its colour marks the quick one alone. */
    static SpanTag effort(Texts texts, String effort) {
        return span(Words.of(texts, "effort", effort)).withClass("chip chip-effort-" + effort);
    }

    /**
     * The chip of a status; its word is the message {@code status.<STATUS>}, a status without one is shown as it is.
     */
    static SpanTag of(Texts texts, String status) {
        var key = "status." + status;
        return span(span(SIGNS.getOrDefault(status, "·")).attr("aria-hidden", "true"))
                .withText(" " + (texts.has(key) ? texts.get(key) : status))
                .withClass("chip chip-" + status.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
