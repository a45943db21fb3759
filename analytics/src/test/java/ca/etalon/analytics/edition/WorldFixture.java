package ca.etalon.analytics.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.vocabulary.Vocabularies;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.PlatformFeed;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.config.Publishes.Role;
import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Governments, portals and indicators of a test, and an analysis over them. */
final class WorldFixture {
    private static final Name NAME = new Name("Name", "Nom");

    private final List<Government> governments = new ArrayList<>();
    private final List<Portal> portals = new ArrayList<>();
    private final List<PlatformFeed> feeds = new ArrayList<>();
    private final StringBuilder indicators = new StringBuilder();
    private final List<EditionStep> steps = new ArrayList<>();
    private String code = "code";

    static Publishes publishes(String portal, Role role, String... publishers) {
        return new Publishes(portal, role, List.of(publishers), null, null);
    }

    WorldFixture government(String id, Publishes... publishes) {
        return government(id, Government.Kind.MUNICIPAL, null, publishes);
    }

    WorldFixture government(String id, Government.Kind kind, LocalDate searched, Publishes... publishes) {
        governments.add(new Government(
                id,
                null,
                NAME,
                "City",
                kind,
                Government.Tier.SINGLE,
                "XX",
                10_000L,
                2021,
                null,
                searched,
                searched == null ? null : "search",
                List.of(publishes)));
        return this;
    }

    WorldFixture portal(String id) {
        return portal(id, null);
    }

    WorldFixture portal(String id, LocalDate closedOn) {
        portals.add(new Portal(
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
                closedOn,
                null,
                Map.of()));
        return this;
    }

    WorldFixture feed(PlatformFeed feed) {
        feeds.add(feed);
        return this;
    }

    WorldFixture step(EditionStep step) {
        steps.add(step);
        return this;
    }

    WorldFixture code(String value) {
        code = value;
        return this;
    }

    /** An indicator over datasets or, with {@code value} for {@code satisfied}, a quantity. */
    WorldFixture indicator(String id, String kind, String grain, String needs, String counted, String expression) {
        var isQuantity = kind.equals("mean") || kind.equals("median");
        indicators.append("""
                - id: publishing.%s
                  version: 1
                  kind: %s
                  better: more
                  grain: %s
                  needs: [%s]
                  counted: "%s"
                  %s: "%s"
                  %s
                  label: {en: label, fr: libellé}
                  meaning: {en: meaning, fr: signification}
                  fix: {en: fix, fr: correction}
                  effort: record
                  source: test
                  examples:
                    - {given: {}, expect: 1}
                """.formatted(
                        id,
                        kind,
                        grain,
                        needs,
                        counted,
                        isQuantity ? "value" : "satisfied",
                        expression,
                        isQuantity ? "unit: days" : ""));
        return this;
    }

    /** The tables of the repository. */
    private static Vocabularies vocabularies() {
        var problems = new ConfigProblems();
        var read = Vocabularies.load(Path.of("../conf"), problems);
        assertEquals(List.of(), problems.all());
        return read;
    }

    /** A share of the parts of each government. */
    WorldFixture parts(String id, String counted, String satisfied, String of, String key, String undecided) {
        indicator(id, "share", "government", "", counted, satisfied);
        indicators.append("  parts: {of: \"%s\", %s: \"%s\"}\n".formatted(of, key, undecided));
        return this;
    }

    WorldFixture share(String id, String satisfied) {
        return indicator(id, "share", "dataset", "", "true", satisfied);
    }

    Configuration configuration() {
        var settings = new Settings(
                "agent",
                Duration.ZERO,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1,
                1,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofDays(100),
                null,
                null);
        return new Configuration(settings, governments, portals, feeds);
    }

    /** Analyses the editions of some dates, or of all; returns what was made. */
    List<EditionManifest> analyse(Lake lake, String... editions) {
        var analysis = analysis(lake);
        var work = analysis.work(
                editions.length == 0
                        ? analysis.dates()
                        : Arrays.stream(editions).map(LocalDate::parse).toList());
        return work.isNone() ? List.of() : analysis.make(work, TestSpark.session());
    }

    Analysis analysis(Lake lake) {
        try {
            var conf = Files.createTempDirectory("conf");
            Files.createDirectories(conf.resolve("indicators"));
            Files.createDirectories(conf.resolve("portals"));
            Files.writeString(conf.resolve("indicators/publishing.yaml"), indicators);
            var spark = TestSpark.session();
            var catalogue = IndicatorCatalogue.load(conf.resolve("indicators"), spark);
            var used = UsedConfiguration.of(conf, null, configuration());
            return new Analysis(lake, new AnalysisInput(configuration(), used, catalogue, steps, vocabularies(), code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The measurement of an indicator for a subject in an edition. */
    static Measurement measurement(Lake lake, String edition, Subject subject, String indicator) {
        var manifest = EditionManifest.read(lake, LocalDate.parse(edition)).orElseThrow();
        return TableReader.read(lake, manifest.paths("measurement"), Measurement.SCHEMA).stream()
                .map(Measurement::from)
                .filter(row ->
                        row.subjectKind() == subject.kind() && row.subject().equals(subject.id()))
                .filter(row -> row.indicator().equals("publishing." + indicator))
                .findFirst()
                .orElseThrow();
    }

    static List<Path> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
