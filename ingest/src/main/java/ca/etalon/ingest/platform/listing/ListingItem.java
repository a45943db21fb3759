package ca.etalon.ingest.platform.listing;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.platform.answer.ElementPath;
import ca.etalon.ingest.platform.answer.Licences;
import ca.etalon.ingest.platform.answer.SaidContact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Reads one item of a listing. Its source id is what {@code id} names, else the address of its page, else that of its first
 * file.
 *
 * @param locator its place among the items of the page
 */
record ListingItem(ListingFeed.Selectors selectors, Element item, String locator) {

    Optional<DcatDataset> read() {
        var files = files();
        var link = link();
        var id = value("id");
        id = id == null ? link : id;
        id = id == null && !files.isEmpty() ? files.get(0).downloadUrl() : id;
        if (id == null) {
            return Optional.empty();
        }
        var dataset = DcatDataset.builder(id)
                .title(title())
                .description(text("description"))
                .keywords(list("keyword"))
                .themes(list("theme"))
                .publisher(value("publisher"))
                .unit(value("unit"))
                .licence(Licences.of(value("licence")))
                .issued(value("issued"))
                .modified(value("date"))
                .frequency(value("frequency"))
                .languages(list("language"))
                .landingPage(link)
                .identifier(value("id"))
                .locator(locator + ": " + ElementPath.of(item))
                .distributions(files);
        return Optional.of(
                SaidContact.of(null, value("contact"), null).into(dataset).build());
    }

    private String value(String option) {
        return selectors.value(option, item);
    }

    private List<String> list(String option) {
        var values = selectors.values(option, item);
        return values.size() != 1
                ? values
                : Arrays.stream(values.get(0).split("[,;|]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** The address the item links to; without an option its first link. */
    private String link() {
        if (selectors.has("link")) {
            return selectors.values("link", "href", item).stream().findFirst().orElse(null);
        }
        var first = item.selectFirst("a[href]");
        return first == null || first.absUrl("href").isEmpty() ? null : first.absUrl("href");
    }

    private LocalizedText title() {
        if (selectors.has("title") || selectors.has("title.en") || selectors.has("title.fr")) {
            return text("title");
        }
        var first = item.selectFirst("a[href]");
        return tagged(first == null ? item : first, (first == null ? item : first).text());
    }

    /** A text of one language by the markup around it, or of both by an option for each. */
    private LocalizedText text(String option) {
        var en = value(option + ".en");
        var fr = value(option + ".fr");
        var element = selectors.elements(option, item).stream().findFirst();
        var any = element.isPresent() ? value(option) : en != null ? en : fr;
        if (any == null) {
            return LocalizedText.NONE;
        }
        return en == null && fr == null ? tagged(element.orElse(item), any) : new LocalizedText(any, en, fr);
    }

    private static LocalizedText tagged(Element element, String text) {
        var marked = element.closest("[lang]");
        var language = marked == null ? "" : marked.attr("lang").toLowerCase(Locale.ROOT);
        return new LocalizedText(
                text, language.startsWith("en") ? text : null, language.startsWith("fr") ? text : null);
    }

    private List<DcatDistribution> files() {
        var addresses = selectors.values("file", "href", item);
        var elements = selectors.elements("file", item);
        var formats = selectors.values("format", item);
        var files = new ArrayList<DcatDistribution>();
        for (int i = 0; i < addresses.size(); i++) {
            var isAlone = formats.size() == 1 || formats.size() != addresses.size();
            var format = formats.isEmpty() ? null : isAlone ? formats.get(0) : formats.get(i);
            var title = i < elements.size() ? elements.get(i).text() : null;
            files.add(new DcatDistribution(
                    LocalizedText.of(title == null || title.isBlank() ? null : title),
                    null,
                    addresses.get(i),
                    null,
                    format,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    locator + ", file " + (i + 1)));
        }
        return files;
    }
}
