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
 * @param whole whether the end of the page was seen
 */
record DescribedDatasets(
        List<SchemaThing> datasets,
        List<SchemaThing> references,
        List<HarvestIssue> unreadable,
        boolean whole,
        List<HarvestIssue> issues) {

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
        for (var markup : MarkupItems.values()) {
            if (found.datasets.isEmpty()) {
                for (var element : markup.ofType(page.document(), "Dataset")) {
                    found.walk(new SchemaThing(new Said(markup.json(element), ElementPath.of(element)), Map.of()), 0);
                }
            }
        }
        return found.result(unreadable, page.whole(), page.issues());
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

        void block(Said root) {
            var things = new HashMap<String, Said>();
            for (var top : root.items()) {
                things(top, things);
                top.at("@graph").items().forEach(thing -> things(thing, things));
            }
            root.items().forEach(top -> walk(new SchemaThing(top, things), 0));
        }

        private static void things(Said thing, Map<String, Said> things) {
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
            return new DescribedDatasets(datasets, references, unreadable, whole, issues);
        }
    }
}
