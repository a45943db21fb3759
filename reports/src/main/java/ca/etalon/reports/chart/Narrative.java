package ca.etalon.reports.chart;

import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The finding of many readings of one measure, as sentences: how many, highest, lowest, median, what is missing. Where
 * ranges overlap none is named the highest, and of whom nothing was observed counts for nothing.
 */
final class Narrative {

    private record Entry(String name, Reading reading) {}

    private final Texts texts;
    private final Values values;
    private final Scale scale;
    private final List<Entry> told = new ArrayList<>();
    private final List<Entry> highlighted = new ArrayList<>();
    private int unobserved;
    private int missing;

    Narrative(Texts texts, Values values, Scale scale) {
        this.texts = texts;
        this.values = values;
        this.scale = scale;
    }

    void add(String name, Reading reading, boolean highlight) {
        Entry entry = new Entry(name, reading);
        if (highlight) {
            highlighted.add(entry);
        }
        if (!reading.isMeasured()) {
            missing++;
        } else if (scale.tells(reading)) {
            told.add(entry);
        } else {
            unobserved++;
        }
    }

    String tell() {
        List<String> sentences = new ArrayList<>();
        List<Entry> bounded =
                told.stream().filter(entry -> entry.reading().value() == null).toList();
        if (told.size() == 1 && bounded.isEmpty()) {
            Entry only = told.get(0);
            sentences.add(texts.get(
                    "chart.finding.one",
                    only.name(),
                    values.number(only.reading().value())));
        } else if (told.size() > 1) {
            sentences.add(spread());
        }
        if (!bounded.isEmpty()) {
            sentences.add(ranges(bounded));
        }
        if (unobserved > 0) {
            sentences.add(texts.get("chart.finding.unobserved", unobserved));
        }
        if (missing > 0) {
            sentences.add(texts.get("chart.finding.missing", missing));
        }
        for (Entry entry : highlighted) {
            sentences.add(texts.get("chart.finding.highlight", entry.name(), values.reading(entry.reading())));
        }
        return String.join(" ", sentences);
    }

    private String ranges(List<Entry> bounded) {
        String from = values.number(
                bounded.stream().mapToDouble(e -> e.reading().low()).min().orElseThrow());
        String to = values.number(
                bounded.stream().mapToDouble(e -> e.reading().high()).max().orElseThrow());
        return from.equals(to)
                ? texts.get("chart.finding.bounds.same", bounded.size(), from)
                : texts.get("chart.finding.bounds", bounded.size(), from, to);
    }

    private String spread() {
        Spread spread =
                Spread.of(told.stream().map(Entry::reading).toList(), scale).orElseThrow();
        if (spread.lows().min() == spread.highs().max()) {
            return texts.get("chart.finding.equal", told.size(), values.reading(spread.median()));
        }
        return texts.get("chart.finding.spread", told.size(), highest(), lowest(), values.reading(spread.median()));
    }

    /** The one whose low bound no other exceeds for sure; of equal ones the first by name, whatever their order. */
    private String highest() {
        Entry first =
                first(Comparator.comparing((Entry entry) -> entry.reading().least())
                        .thenComparing(entry -> entry.reading().most())
                        .reversed());
        return told.stream()
                        .allMatch(other -> other == first
                                || other.reading().most() <= first.reading().least())
                ? texts.get("chart.finding.highest", first.name(), said(first))
                : texts.get("chart.finding.highest.open");
    }

    private String lowest() {
        Entry first =
                first(Comparator.comparing((Entry entry) -> entry.reading().most())
                        .thenComparing(entry -> entry.reading().least()));
        return told.stream()
                        .allMatch(other -> other == first
                                || other.reading().least() >= first.reading().most())
                ? texts.get("chart.finding.lowest", first.name(), said(first))
                : texts.get("chart.finding.lowest.open");
    }

    /** The value as it is stated, or the range where there is none. */
    private String said(Entry entry) {
        Double value = entry.reading().value();
        return value == null ? values.bounds(entry.reading()) : values.number(value);
    }

    private Entry first(Comparator<Entry> order) {
        return told.stream().min(order.thenComparing(Entry::name)).orElseThrow();
    }
}
