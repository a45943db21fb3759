package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.Province.Publisher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data of one publisher over the months. First come its subjects as they are now, then past years; what is added
 * later are the next in that order, and what fades is drawn from the first.
 */
final class Collection {
    private static final int LAST_YEAR = 2024;
    private static final int FIRST_YEAR = 2008;

    private final Publisher publisher;
    private final List<Item> items;
    private final List<Integer> fading;

    /**
     * One dataset, whoever carries it and however well it is described.
     *
     * @param number its place in the collection
     * @param year where it is one year of a series, or null
     * @param bornIn the month it is published in; 0 = before or in the first
     */
    record Item(String collection, int number, Subject subject, Integer year, int bornIn) {

        Chance chance() {
            return new Chance(collection + '#' + number);
        }

        Words title() {
            var title = subject.title();
            return year == null ? title : new Words(title.en() + ", " + year, title.fr() + ", " + year);
        }

        String rhythm() {
            return year == null ? subject.rhythm() : "static";
        }
    }

    Collection(Publisher publisher, List<Subject> subjects, int months) {
        this.publisher = publisher;
        var drawn = subjects.stream()
                .filter(subject -> subject.owner().equals(publisher.subjects()))
                .sorted(Comparator.comparing(subject -> chance(subject.title().en())))
                .toList();
        this.items = numbered(Stream.concat(current(drawn), pastYears(drawn)).toList(), months);
        inventory(subjects).ifPresent(items::add);
        this.fading = IntStream.range(0, publisher.size())
                .boxed()
                .sorted(Comparator.comparing(number -> chance("fades" + number)))
                .toList();
    }

    /** What there is in a month, counted from 0. */
    List<Item> in(int month) {
        var faded = Set.copyOf(fading.subList(0, publisher.fades() * month));
        int most = publisher.most() == 0 ? items.size() : publisher.most();
        return items.stream()
                .filter(item -> item.bornIn() <= month && item.number() < most && !faded.contains(item.number()))
                .toList();
    }

    private List<Item> numbered(List<Item> all, int months) {
        var numbered = new ArrayList<Item>();
        int last = publisher.size() + publisher.grows() * (months - 1);
        if (last > all.size()) {
            throw new IllegalStateException(
                    publisher.collection() + " needs " + last + " subjects, and there are " + all.size());
        }
        for (int number = 0; number < last; number++) {
            var item = all.get(number);
            int bornIn = number < publisher.size() ? 0 : 1 + (number - publisher.size()) / publisher.grows();
            numbered.add(new Item(publisher.collection(), number, item.subject(), item.year(), bornIn));
        }
        return numbered;
    }

    /** The inventory is there from the first month and stands behind all that it lists. */
    private Optional<Item> inventory(List<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> publisher.inventory() != null && subject.isInventory())
                .findFirst()
                .map(subject -> new Item(publisher.collection(), items.size(), subject, null, 0));
    }

    private Stream<Item> current(List<Subject> subjects) {
        return subjects.stream().map(subject -> item(subject, null));
    }

    private Stream<Item> pastYears(List<Subject> subjects) {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> LAST_YEAR + FIRST_YEAR - year)
                .flatMap(year -> subjects.stream().filter(Subject::hasYears).map(subject -> item(subject, year)));
    }

    private Item item(Subject subject, Integer year) {
        return new Item(publisher.collection(), 0, subject, year, 0);
    }

    private double chance(String purpose) {
        return new Chance(publisher.collection()).of(purpose);
    }
}
