package ca.etalon.ingest.portalfact;

import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.catalogue.PortalFact.Status;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.HtmlAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Reads the facts of a portal from its first page.
 *
 * <p>A page that its scripts have yet to write shows what its head says; what it does not show cannot be known from it, and is
 * {@code NOT_OBSERVABLE} rather than {@code NOT_FOUND}.
 */
public final class PortalFacts {

    /** Enough to show that English and French, or several feeds, are there. */
    private static final int MOST_PER_FACT = 8;
    /** A page for people has a sentence and some links; one of scripts has a word such as "Loading". */
    private static final int LEAST_TEXT = 200;

    private static final int LEAST_LINKS = 4;

    private final PortalSignals signals;

    public PortalFacts(PortalSignals signals) {
        this.signals = signals;
    }

    /** With the signals that a folder of vocabularies declares. */
    public static PortalFacts load(Path vocab) {
        return new PortalFacts(PortalSignals.load(vocab));
    }

    /**
     * The facts that the first page shows, in the order declared.
     *
     * @param page the archived page; its locator is not used
     */
    public List<PortalFact> of(PageBody landing, Evidence page) {
        HtmlAnswer answer;
        try {
            answer = HtmlAnswer.of(landing);
        } catch (ProtocolException noPage) {
            return unseen("NOT_A_PAGE", noPage.getMessage(), page);
        }
        var document = answer.document();
        boolean isScriptOnly = isScriptOnly(document);
        var marks = new PageMarks(document);
        var facts = new ArrayList<PortalFact>();
        for (var fact : signals.facts()) {
            var found = found(fact, marks, page);
            facts.addAll(found.isEmpty() ? List.of(missing(fact, isScriptOnly, page)) : found);
        }
        return facts;
    }

    /**
     * The facts of a portal whose first page did not come.
     *
     * @param reason issue code
     * @param detail what happened, or null
     */
    public List<PortalFact> unseen(String reason, String detail) {
        return unseen(reason, detail, null);
    }

    private List<PortalFact> unseen(String reason, String detail, Evidence page) {
        return signals.facts().stream()
                .map(fact -> new PortalFact(
                        fact.id(), Status.NOT_OBSERVABLE, null, null, null, PageMarks.line(detail), reason, page))
                .toList();
    }

    private static PortalFact missing(PortalSignals.Fact fact, boolean isScriptOnly, Evidence page) {
        return new PortalFact(
                fact.id(),
                isScriptOnly ? Status.NOT_OBSERVABLE : Status.NOT_FOUND,
                null,
                null,
                null,
                null,
                isScriptOnly ? "SCRIPT_ONLY" : "NO_SIGNAL",
                page);
    }

    private static List<PortalFact> found(PortalSignals.Fact fact, PageMarks marks, Evidence page) {
        var byValue = new LinkedHashMap<String, PortalFact>();
        for (var signal : fact.signals()) {
            for (var mark : marks.of(signal)) {
                var value = fact.isLanguage() ? language(signal, mark) : address(signal, mark);
                if (value != null && byValue.size() < MOST_PER_FACT) {
                    byValue.computeIfAbsent(value, said -> fact(fact, signal, mark, said, page));
                }
            }
        }
        return List.copyOf(byValue.values());
    }

    private static PortalFact fact(
            PortalSignals.Fact fact, PortalSignals.Signal signal, PageMarks.Mark mark, String value, Evidence page) {
        return new PortalFact(
                fact.id(),
                Status.FOUND,
                value,
                mark.language() == null ? signal.language() : mark.language(),
                signal.said(),
                PageMarks.line(mark.text()),
                null,
                new Evidence(page.recordId(), page.sha256(), mark.locator()));
    }

    private static String address(PortalSignals.Signal signal, PageMarks.Mark mark) {
        return signal.value() != null ? signal.value() : mark.address();
    }

    /** Two letters: {@code fr} of {@code fr-CA} and of a link that says Français. */
    private static String language(PortalSignals.Signal signal, PageMarks.Mark mark) {
        var said = signal.value() != null ? signal.value() : mark.text();
        var code = said == null
                ? ""
                : said.strip().toLowerCase(java.util.Locale.ROOT).replaceFirst("[-_].*", "");
        return code.matches("[a-z]{2}") ? code : null;
    }

    private static boolean isScriptOnly(Document page) {
        if (page.body() == null) {
            return true;
        }
        var body = page.body().clone();
        body.select("script, style, noscript, template, svg").remove();
        boolean hasScript = page.selectFirst("script") != null;
        return hasScript
                && body.text().length() < LEAST_TEXT
                && body.select("a[href]").size() < LEAST_LINKS;
    }
}
