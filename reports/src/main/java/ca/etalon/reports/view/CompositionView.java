package ca.etalon.reports.view;

import java.util.List;

/**
 * What the whole of each government's catalogue is made of: formats, licence status.
 *
 * @param counted what is counted, in the plural: datasets, distributions
 * @param parts in the order they are stacked
 */
public record CompositionView(String id, String title, String counted, List<Part> parts, List<Row> rows)
        implements View {

    /** One part of the whole. */
    public record Part(String id, String name, Tone tone) {}

    /** What colour says of a part. */
    public enum Tone {
        /** As good as it gets; {@code GOOD_VARIANT} nearly so. */
        GOOD,
        GOOD_VARIANT,
        MIDDLING,
        POOR,
        /** Not observed: hatched. */
        UNKNOWN,
        /** Nothing stated, or all the rest: pale grey. */
        NONE,
        /** No judgement: the next colour of the palette. */
        PLAIN
    }

    /** One government; one count per part, all zero where it has nothing. */
    public record Row(String id, String name, List<Long> counts) {

        public Row {
            counts = List.copyOf(counts);
            if (counts.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("counts of " + id + " are not negative");
            }
        }

        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    public CompositionView {
        View.check(id, title);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.counts().size() != parts.size()) {
                throw new IllegalArgumentException("row " + row.id() + " needs " + parts.size() + " counts");
            }
        }
    }
}
