package ca.etalon.ingest.platform.schemaorg;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.ElementPath;
import ca.etalon.ingest.platform.answer.HtmlAnswer;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.Said;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The datasets that one page describes: in its blocks of JSON-LD, else in its microdata, else in its RDFa. An answer that is
 * JSON-LD itself is read as one block. What a context refers to is not fetched: the terms of schema.org are known.
 *
 * @param datasets things of type Dataset, each once
 * @param references datasets that are only pointed at, with neither name nor description
 * @param unreadable blocks of JSON-LD that are not JSON
 * @param isOther whether the page says that it is something else, which furniture of the site (its organisation, its search,
 *     its breadcrumbs) does not say
 * @param whole whether the end of the page was seen
 */
record DescribedDatasets(
        List<SchemaThing> datasets,
        List<SchemaThing> references,
        List<HarvestIssue> unreadable,
        boolean isOther,
        boolean whole,
        List<HarvestIssue> issues) {

    /** What a page is that is no page of a dataset. */
    private static final Set<String> OTHERS = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "Blog",
            "Event",
            "JobPosting",
            "FAQPage",
            "AboutPage",
            "ContactPage");

    /** What can lead from a thing to the datasets it speaks of. */
    private static final List<String> PATHS =
            List.of("@graph", "dataset", "mainEntity", "itemListElement", "item", "about", "hasPart");

    private static final int DEEPEST = 6;

    static DescribedDatasets of(PageBody body) throws ProtocolException {
        if (isJson(body)) {
            var answer = JsonAnswer.of(body);
            var found = new Finding();
            found.block(answer.root());
            return found.result(List.of(), true, answer.issues());
        }
        var page = HtmlAnswer.of(body);
        var found = new Finding();
        var unreadable = blocks(page, body, found);
        var texts = new MarkedText();
        for (var markup : MarkupItems.values()) {
            found.isOther |= markup.hasAny(page.document(), OTHERS);
            if (found.datasets.isEmpty()) {
                for (var element : markup.ofType(page.document(), "Dataset")) {
                    found.walk(
                            new SchemaThing(new Said(markup.json(element, texts), ElementPath.of(element)), Map.of()),
                            0);
                }
            }
        }
        return found.result(unreadable, page.whole(), texts.isCut() ? cut(page, body) : page.issues());
    }

    private static List<HarvestIssue> cut(HtmlAnswer page, PageBody body) {
        var issues = new ArrayList<>(page.issues());
        issues.add(new HarvestIssue(
                IssueCode.RECORD_MALFORMED,
                body.uri().toString(),
                "markup with more text than is read: " + MarkedText.MOST_OF_A_PROPERTY + " characters of a property, "
                        + MarkedText.MOST_OF_A_PAGE + " of a page"));
        return issues;
    }

    private static boolean isJson(PageBody body) {
        return body.mediaType().endsWith("json");
    }

    private static List<HarvestIssue> blocks(HtmlAnswer page, PageBody body, Finding found) {
        var unreadable = new ArrayList<HarvestIssue>();
        var scripts = page.document().select("script[type^=application/ld+json]");
        for (int i = 0; i < scripts.size(); i++) {
            var place = "script[" + (i + 1) + "]";
            try {
                found.block(new Said(json(scripts.get(i), body).root().node(), place));
            } catch (ProtocolException malformed) {
                unreadable.add(new HarvestIssue(
                        IssueCode.RECORD_MALFORMED, body.uri() + " " + place, "JSON-LD: " + malformed.getMessage()));
            }
        }
        return unreadable;
    }

    private static JsonAnswer json(Element script, PageBody body) throws ProtocolException {
        // Templates of the XHTML days wrap scripts in comments.
        var text = script.data()
                .strip()
                .replaceFirst("^(//\\s*)?<!\\[CDATA\\[|^<!--", "")
                .replaceFirst("(//\\s*)?\\]\\]>$|-->$", "");
        return JsonAnswer.of(new PageBody(
                body.uri(), "application/ld+json", StandardCharsets.UTF_8, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The walk through the blocks of one page. */
    private static final class Finding {
        private final List<SchemaThing> datasets = new ArrayList<>();
        private final List<SchemaThing> references = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private boolean isOther;

        void block(Said root) {
            var things = new HashMap<String, Said>();
            for (var top : root.items()) {
                note(top, things);
                top.at("@graph").items().forEach(thing -> note(thing, things));
            }
            root.items().forEach(top -> walk(new SchemaThing(top, things), 0));
        }

        private void note(Said thing, Map<String, Said> things) {
            isOther |= thing.isObject() && OTHERS.stream().anyMatch(new SchemaThing(thing, things)::is);
            if (thing.isObject() && thing.text("@id") != null && thing.node().size() > 1) {
                things.putIfAbsent(thing.text("@id"), thing);
            }
        }

        void walk(SchemaThing thing, int depth) {
            if (!thing.said().isObject()
                    || depth > DEEPEST
                    || !seen.add(thing.said().pointer())) {
                return;
            }
            if (thing.is("Dataset")) {
                boolean isNamed = thing.text("name", "headline", "description") != null;
                (isNamed ? datasets : references).add(thing);
                return;
            }
            for (var path : PATHS) {
                thing.all(path).forEach(next -> walk(next, depth + 1));
            }
        }

        DescribedDatasets result(List<HarvestIssue> unreadable, boolean whole, List<HarvestIssue> issues) {
            return new DescribedDatasets(datasets, references, unreadable, isOther, whole, issues);
        }
    }
}
