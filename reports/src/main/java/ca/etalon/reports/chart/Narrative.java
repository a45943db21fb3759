package ca.etalon.reports.chart;

import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.Quartiles;
import ca.etalon.reports.view.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The finding of many readings of one measure, as sentences: how many, highest, lowest, median, what is missing. */
final class Narrative {

    private record Entry(String name, Reading reading) {}

    private final Texts texts;
    private final Values values;
    private final List<Entry> valued = new ArrayList<>();
    private final List<Entry> bounded = new ArrayList<>();
    private final List<Entry> highlighted = new ArrayList<>();
    private int missing;

    Narrative(Texts texts, Values values) {
        this.texts = texts;
        this.values = values;
    }

    void add(String name, Reading reading, boolean highlight) {
        Entry entry = new Entry(name, reading);
        if (highlight) {
            highlighted.add(entry);
        }
        if (!reading.isMeasured()) {
            missing++;
        } else if (reading.value() == null) {
            bounded.add(entry);
        } else {
            valued.add(entry);
        }
    }

    String tell() {
        List<String> sentences = new ArrayList<>();
        if (valued.size() == 1) {
            Entry only = valued.get(0);
            sentences.add(texts.get(
                    "chart.finding.one",
                    only.name(),
                    values.number(only.reading().value())));
        } else if (valued.size() > 1) {
            sentences.add(spread());
        }
        if (!bounded.isEmpty()) {
            double low =
                    bounded.stream().mapToDouble(e -> e.reading().low()).min().orElseThrow();
            double high =
                    bounded.stream().mapToDouble(e -> e.reading().high()).max().orElseThrow();
            String from = values.number(low);
            String to = values.number(high);
            sentences.add(
                    from.equals(to)
                            ? texts.get("chart.finding.bounds.same", bounded.size(), from)
                            : texts.get("chart.finding.bounds", bounded.size(), from, to));
        }
        if (missing > 0) {
            sentences.add(texts.get("chart.finding.missing", missing));
        }
        for (Entry entry : highlighted) {
            sentences.add(texts.get("chart.finding.highlight", entry.name(), values.reading(entry.reading())));
        }
        return String.join(" ", sentences);
    }

    private String spread() {
        Comparator<Entry> byValue =
                Comparator.comparing(entry -> entry.reading().value());
        // Of equal ones the first by name is named, whatever the order of the rows.
        Entry lowest = valued.stream().min(byValue.thenComparing(Entry::name)).orElseThrow();
        Entry highest = valued.stream()
                .min(byValue.reversed().thenComparing(Entry::name))
                .orElseThrow();
        double median = Quartiles.of(
                        valued.stream().map(entry -> entry.reading().value()).toList())
                .orElseThrow()
                .median();
        if (lowest.reading().value().equals(highest.reading().value())) {
            return texts.get("chart.finding.equal", valued.size(), values.number(median));
        }
        return texts.get(
                "chart.finding.spread",
                valued.size(),
                highest.name(),
                values.number(highest.reading().value()),
                lowest.name(),
                values.number(lowest.reading().value()),
                values.number(median));
    }
}
