package ca.etalon.ingest.servers;

import ca.etalon.ingest.lake.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what harvested rows say in the terms in which the datasets are declared. */
final class Fields {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private Fields() {}

    /** What a reader is shown of a description as it was put in. */
    static String shown(String html) {
        return html == null
                ? null
                : squeezed(html.replaceAll("<(?:/?(?:p|ul|li|b)|/?a(?: [^>]*)?)>", " ")
                        .replace("&nbsp;", " ")
                        .replace("&agrave;", "à")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&"));
    }

    /** Text without blanks, where what separates a paragraph from a list does not matter. */
    static String squeezed(String text) {
        return text == null ? null : text.replaceAll("[\\s\u00a0]+", "");
    }

    static String licence(DeclaredDataset dataset) {
        if (dataset.licence() == null) {
            return "ABSENT";
        }
        return dataset.licence().means() == null ? "UNKNOWN" : dataset.licence().means();
    }

    /** The licence recognised, else that it is unknown or absent. */
    static String licence(Row row) {
        var licence = row.struct("licence");
        return licence.string("id") != null ? licence.string("id") : licence.string("status");
    }

    /** The format as declared, whatever the case: CKAN writes the formats it knows its own way. */
    static String format(Row distribution) {
        var said = distribution.struct("format").string("raw");
        return said == null ? null : said.toUpperCase(Locale.ROOT);
    }

    static String issued(DeclaredDataset dataset) {
        return dataset.issued() == null ? null : dataset.issued().day();
    }

    /** A portal that is not told when a dataset was issued says when its own record was made: that is not compared. */
    static String dayIssuedByThePortal(DeclaredDataset dataset, Row row) {
        return dataset.issued() == null ? null : day(row.struct("issued"));
    }

    static String period(DeclaredDataset dataset) {
        return dataset.temporal() == null
                ? null
                : dataset.temporal().from() + "/" + dataset.temporal().to();
    }

    static String day(Row date) {
        return date.date("value") == null ? null : date.date("value").toString();
    }

    static Set<String> keywords(Row row) {
        return new TreeSet<>(row.strings("keywords"));
    }

    /** West, south, east, north around all positions of a geometry or list of bounds in any notation. */
    static List<Double> box(Row row) {
        var spatial = row.string("spatial");
        if (spatial == null) {
            return null;
        }
        var numbers = NUMBER.matcher(spatial)
                .results()
                .map(match -> Double.parseDouble(match.group()))
                .toList();
        var x = numbers.stream().filter(number -> number < 0).mapToDouble(Double::doubleValue);
        var y = numbers.stream().filter(number -> number > 0).mapToDouble(Double::doubleValue);
        var wide = x.summaryStatistics();
        var high = y.summaryStatistics();
        return Arrays.asList(wide.getMin(), high.getMin(), wide.getMax(), high.getMax());
    }

    /** Where the distribution is, be it a page or a file. */
    static String url(Row distribution) {
        var download = distribution.string("download_url");
        return download != null ? download : distribution.string("access_url");
    }
}
