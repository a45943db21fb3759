package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.Province.Format;
import ca.etalon.ingest.sample.Province.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a publisher says of a dataset on a portal, before any platform gives it a form. Texts are null where nothing is
 * said.
 *
 * @param id of 32 hexadecimal digits
 * @param language the first language, the only one where a platform has one place
 * @param slug the title as part of an address
 * @param description in both languages only where it is translated; so is {@code title}
 * @param department the unit in charge
 * @param columns none where none are stated
 * @param looseDates whether dates are written as one likes
 */
record SaidDataset(
        Site site,
        Chance chance,
        String id,
        String language,
        Words publisher,
        Words title,
        String slug,
        Words description,
        Words theme,
        List<String> keywordsEn,
        List<String> keywordsFr,
        String shape,
        List<Column> columns,
        Licence licence,
        LocalDate issued,
        LocalDate modified,
        String frequency,
        String department,
        String email,
        boolean looseDates,
        List<Format> formats) {

    /**
     * A column as it is stated.
     *
     * @param name in the data; the title is for people
     * @param description null where none is given
     * @param type text, number, date or place
     */
    record Column(String name, String title, String description, String type) {}

    /** A licence as it is stated. */
    record Licence(String id, String title, String url) {}

    String firstTitle() {
        return title.in(language);
    }

    String firstDescription() {
        return description == null ? null : description.in(language);
    }

    String firstPublisher() {
        return publisher.in(language);
    }

    List<String> keywords() {
        return language.equals("fr") ? keywordsFr : keywordsEn;
    }

    boolean isSpatial() {
        return List.of("point", "line", "area").contains(shape);
    }

    /** Rows, for what has rows. */
    long rows() {
        return 40 + chance.below(60_000, "rows");
    }

    /** A date as the publisher writes it: mostly in standard form. */
    String dated(LocalDate date) {
        if (looseDates) {
            switch (chance.below(8, "date")) {
                case 0:
                    return date.toString().replace('-', '/');
                case 1:
                    return String.format(
                            Locale.ROOT, "%02d/%02d/%d", date.getMonthValue(), date.getDayOfMonth(), date.getYear());
                default:
            }
        }
        return instant(date);
    }

    /** A date as software writes it. */
    String instant(LocalDate date) {
        var hour = date.equals(site.touched()) ? "10" : two("hour", 24);
        return date + "T" + hour + ":" + two("minute", 60) + ":" + two("second", 60) + ".000Z";
    }

    private String two(String part, int bound) {
        int value = chance.below(bound, part);
        return value < 10 ? "0" + value : Integer.toString(value);
    }

    /** Identifier in the form of a UUID. */
    String uuid() {
        return String.join(
                "-",
                id.substring(0, 8),
                id.substring(8, 12),
                id.substring(12, 16),
                id.substring(16, 20),
                id.substring(20));
    }
}
