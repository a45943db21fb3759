package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.Collection.Item;
import ca.etalon.ingest.sample.Province.AnswerShape;
import ca.etalon.ingest.sample.Province.Format;
import ca.etalon.ingest.sample.Province.Publisher;
import ca.etalon.ingest.sample.Province.Site;
import ca.etalon.ingest.sample.SaidDataset.Column;
import ca.etalon.ingest.sample.SaidDataset.Licence;
import ca.etalon.ingest.sample.Weights.Profile;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says of a dataset what its publisher, by its profile, says of it on a portal in a month. */
final class Speaker {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[^a-z0-9]+");

    private static final double TOUCHED = 0.93;

    private final Province province;
    private final Calendar calendar;
    private final Site site;
    private final Publisher publisher;
    private final Profile profile;
    private final int month;

    Speaker(Province province, Site site, Publisher publisher, int month) {
        this.province = province;
        this.calendar = new Calendar(province.months());
        this.site = site;
        this.publisher = publisher;
        this.profile = province.profiles().get(publisher.profile());
        this.month = month;
    }

    SaidDataset say(Item item) {
        var language = publisher.name().language();
        var subject = item.subject();
        var theme = province.themes().get(subject.theme());
        var rhythm = province.rhythms().get(item.rhythm());
        var translation = translation(item);
        var keywords = choice("keywords", item);
        return new SaidDataset(
                site,
                item.chance(),
                new Chance(site.id() + '/' + item.collection() + '#' + item.number()).hex(32, "id"),
                language,
                publisher.name(),
                translation.equals("neither") ? only(item.title(), language) : item.title(),
                slug(item.title().in(language)),
                description(item, language, translation.equals("both")),
                theme.label(),
                keywords(keywords, theme.words("en"), item.subject().title().en()),
                keywords(keywords, theme.words("fr"), item.subject().title().fr()),
                subject.shape(),
                columns(item, language),
                licence(choice("licence", item), language),
                calendar.issued(item),
                touched(item, calendar.modified(item, rhythm.days(), updates(item), month)),
                choice("frequency", item).equals("stated")
                        ? rhythm.spelled(profile.spelling(), language, item.chance())
                        : null,
                choice("contact", item).equals("none") ? null : theme.label().in(language),
                choice("contact", item).equals("email")
                        ? "opendata@" + site.host().substring(site.host().indexOf('.') + 1)
                        : null,
                profile.spelling().equals("loose"),
                formats(item));
    }

    /** The day on which the whole portal was touched, for nearly all that had been changed before. */
    private LocalDate touched(Item item, LocalDate modified) {
        var touched = site.touched();
        boolean isTouched = touched != null
                && !touched.isAfter(province.months().get(month))
                && modified.isBefore(touched)
                && item.chance().of("touched") < TOUCHED;
        return isTouched ? touched : modified;
    }

    /** A platform shows the columns of a table by itself; whether they are described is up to the publisher. */
    private List<Column> columns(Item item, String language) {
        if (!profile.has("columns")) {
            return List.of();
        }
        var described = choice("columns", item);
        var columns = new ArrayList<Column>();
        for (var kind : province.columns().of(item.subject())) {
            var title = kind.name().in(language);
            boolean isDescribed = described.equals("described") || described.equals("some") && columns.size() % 3 == 0;
            var says = isDescribed ? kind.says().in(language) : null;
            columns.add(new Column(slug(title).replace('-', '_'), title, says, kind.type()));
        }
        return columns;
    }

    private static String slug(String title) {
        var letters = Normalizer.normalize(title.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFD);
        var ascii = ACCENTS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
        return NOT_IN_ADDRESSES.matcher(ascii).replaceAll("-");
    }

    private String choice(String trait, Item item) {
        return profile.choose(trait, item.chance(), month);
    }

    private String updates(Item item) {
        return item.subject().isInventory() ? publisher.inventory() : choice("updates", item);
    }

    private String translation(Item item) {
        var hasPlace = site.as() == AnswerShape.CKAN_FLUENT && publisher.name().isBilingual();
        return hasPlace ? choice("translation", item) : "neither";
    }

    private static Words only(Words words, String language) {
        return language.equals("fr") ? new Words(null, words.fr()) : new Words(words.en(), null);
    }

    private Words description(Item item, String language, boolean isTranslated) {
        var full = province.shapes().get(item.subject().shape()).with("{title}", item.title());
        var said =
                switch (choice("description", item)) {
                    case "full" -> full;
                    case "short" -> new Words(firstSentence(full.en()), firstSentence(full.fr()));
                    case "html" -> new Words(html(full.en()), html(full.fr()));
                    case "template" -> new Words("{{description}}", "{{description}}");
                    default -> null;
                };
        return said == null || isTranslated ? said : only(said, language);
    }

    private static String firstSentence(String text) {
        return text.substring(0, text.indexOf(". ") + 1);
    }

    private String html(String text) {
        var first = firstSentence(text);
        return "<p style='margin:0'>" + first + "</p><div><br /></div><ul><li>"
                + text.substring(first.length()).strip() + "</li></ul><a href='" + site.url() + "/about'>"
                + site.host() + "</a>";
    }

    private static List<String> keywords(String choice, List<String> words, String title) {
        if (choice.equals("none")) {
            return List.of();
        }
        var keywords = new ArrayList<>(choice.equals("one") ? words.subList(0, 1) : words);
        if (choice.equals("many")) {
            keywords.add(title.toLowerCase(Locale.ROOT));
        }
        return keywords;
    }

    private Licence licence(String choice, String language) {
        var text = province.licences().get(choice);
        if (text == null) {
            return null;
        }
        var title = text.title().with("{publisher}", publisher.name()).in(language);
        return new Licence(text.id(), title, text.url().replace("{url}", site.url()));
    }

    private List<Format> formats(Item item) {
        var shape = item.subject().shape();
        var bundle = province.fixed().get(shape);
        if (bundle == null) {
            bundle = choice(shape.equals("table") ? "table" : "geo", item);
        }
        return province.bundle(bundle);
    }
}
