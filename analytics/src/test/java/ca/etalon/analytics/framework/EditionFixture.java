package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.EditionResult;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.indicator.ResultProjection;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Reason;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An edition of which only the measurements are said. */
public final class EditionFixture {
    public static final LocalDate EDITION = LocalDate.of(2026, 1, 1);
    private static final Name NAME = new Name("Name", "Nom");

    private final IndicatorCatalogue catalogue;
    private final List<Government> governments = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Measurement> ofRecords = new ArrayList<>();
    private final Map<Subject, Long> datasets = new TreeMap<>();
    private final Map<String, SortedMap<Long, Long>> quantities = new TreeMap<>();

    public EditionFixture(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public EditionFixture government(String id, long counted) {
        return government(id, Government.Kind.MUNICIPAL, counted);
    }

    EditionFixture government(String id, Government.Kind kind, long counted) {
        governments.add(governmentOf(id, kind, List.of()));
        if (counted > 0) {
            datasets.put(Subject.government(id), counted);
        }
        return this;
    }

    /** A measured share of the government added last. */
    public EditionFixture share(String indicator, double numerator, long denominator, long unknown) {
        return add(
                indicator, MeasurementStatus.MEASURED, numerator / denominator, numerator, denominator, unknown, null);
    }

    /** A share of the government added last of which only the range is known. */
    EditionFixture range(String indicator, double numerator, long denominator, long unknown) {
        return add(
                indicator, MeasurementStatus.NOT_OBSERVABLE, null, numerator, denominator, unknown, Reason.BOUNDS_ONLY);
    }

    /** A share of one part that was found, and could not have been told to be missing. */
    EditionFixture good(String indicator) {
        return add(indicator, MeasurementStatus.MEASURED, 1.0, 1.0, 1L, 0L, Reason.ABSENCE_UNTOLD);
    }

    /** A measured mean of the government added last, by its quantities. */
    public EditionFixture mean(String indicator, double... rows) {
        var subject = Subject.government(governments.get(governments.size() - 1).id());
        var counts = quantities.computeIfAbsent(subject + indicator, key -> new TreeMap<>());
        double sum = 0;
        for (double row : rows) {
            counts.merge(Math.round(row * ResultProjection.QUANTITY_SCALE), 1L, Long::sum);
            sum += row;
        }
        return share(indicator, sum, rows.length, 0);
    }

    /** What the share added last is by record, where that differs from the data products. */
    EditionFixture byRecord(double numerator, long denominator, long unknown) {
        share(measurements.get(measurements.size() - 1).indicator(), numerator, denominator, unknown);
        measurements.remove(measurements.size() - 1);
        ofRecords.remove(ofRecords.size() - 2);
        return this;
    }

    EditionFixture without(String indicator, MeasurementStatus status, String reason) {
        return add(indicator, status, null, null, 0L, 0L, reason);
    }

    private EditionFixture add(
            String indicator,
            MeasurementStatus status,
            Double value,
            Double numerator,
            Long denominator,
            Long unknown,
            String reason) {
        var subject = Subject.government(governments.get(governments.size() - 1).id());
        var measurement = new Measurement(
                subject.kind(),
                subject.id(),
                EDITION,
                indicator,
                1,
                status,
                value,
                numerator,
                denominator,
                unknown,
                reason);
        measurements.add(measurement);
        ofRecords.add(measurement);
        return this;
    }

    public EditionResult result() {
        var rows = governments.stream()
                .map(government -> new GovernmentEdition(
                        government.id(),
                        "OWN",
                        "COMPLETE",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        0,
                        0,
                        0,
                        EDITION,
                        EDITION))
                .toList();
        return new EditionResult(
                EDITION,
                configuration(governments, List.of()),
                catalogue,
                measurements,
                ofRecords,
                rows,
                List.of(),
                datasets,
                datasets,
                (subject, indicator) -> quantities.getOrDefault(subject + indicator.id(), new TreeMap<>()),
                List.of());
    }

    static Configuration configuration(List<Government> governments, List<Portal> portals) {
        var second = Duration.ofSeconds(1);
        var settings = new Settings(
                "agent", Duration.ZERO, 1, second, second, second, 1, 1, 1, second, second, second, null, null);
        return new Configuration(settings, governments, portals, List.of());
    }

    static Government governmentOf(String id, Government.Kind kind, List<ca.etalon.ingest.config.Publishes> publishes) {
        return new Government(
                id, null, NAME, "City", kind, Government.Tier.SINGLE, "XX", 1000L, 2021, null, null, null, publishes);
    }

    static Portal portalOf(String id) {
        return new Portal(
                id,
                NAME,
                "platform",
                URI.create("https://" + id + ".example.org"),
                null,
                null,
                List.of("en"),
                Portal.Robots.OBEY,
                null,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }
}
