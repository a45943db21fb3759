package ca.etalon.analytics.edition;

import static ca.etalon.analytics.edition.DatasetFixture.dataset;
import static ca.etalon.analytics.edition.WorldFixture.measurement;
import static ca.etalon.analytics.edition.WorldFixture.publishes;
import static ca.etalon.analytics.link.LinkFixture.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.link.LinkFixture;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.EditionManifest.ProbeFile;
import ca.etalon.analytics.measure.LinkCount;
import ca.etalon.analytics.measure.LinkResult;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.config.Publishes.Role;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of one city with an open dataset of two files, whose links were probed on several days. */
class EditionLinksTest {
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");
    private static final String FIRST = "https://data.example.org/0/0";
    private static final String SECOND = "https://data.example.org/0/1";
    private static final Subject CITY = Subject.government("city");

    @TempDir
    Path folder;

    private static WorldFixture world() {
        return new WorldFixture()
                .portal("portal")
                .government("city", publishes("portal", Role.OWN))
                .indicator(
                        "answers",
                        "share",
                        "distribution",
                        "link",
                        "true",
                        "CASE WHEN link.verdict = 'ANSWERS' THEN true WHEN link.verdict = 'BROKEN' THEN false END")
                .share(
                        "usable",
                        "CASE WHEN links.usable_strict_answers > 0 THEN true"
                                + " WHEN links.maybe_strict_broken >= distributions.maybe_strict THEN false END");
    }

    private static Lake harvested(Path folder) {
        return new LakeFixture(folder)
                .complete(
                        "portal",
                        DAY.toString(),
                        dataset().licence(Status.OPEN).distribution("CSV", true).distribution("JSON", true))
                .lake;
    }

    private static LinkRow answers(String url, LocalDate day) {
        return link(url, true, day);
    }

    private static LinkRow broken(String url, LocalDate day) {
        return link(url, false, day);
    }

    private static List<Row> rows(Lake lake, TableSchema schema) {
        var manifest = EditionManifest.read(lake, DAY).orElseThrow();
        return TableReader.read(lake, manifest.paths(schema.name()), schema);
    }

    @Test
    void lastAnswerUpToTheEditionCounts() {
        var lake = harvested(folder);
        LinkFixture.write(lake, DAY.minusDays(30), "1", broken(FIRST, DAY.minusDays(30)));
        LinkFixture.write(
                lake,
                DAY,
                "1",
                link(FIRST, Outcome.OK, Verdict.ANSWERS, 200, DAY, "09:00:00"),
                link(FIRST, Outcome.TIMEOUT, Verdict.FAILING, null, DAY, "08:00:00"));
        LinkFixture.write(lake, DAY.plusDays(1), "1", broken(FIRST, DAY.plusDays(1)), broken(SECOND, DAY.plusDays(1)));
        world().analyse(lake, DAY.toString());

        var answers = measurement(lake, DAY.toString(), CITY, "answers");
        assertEquals(1, answers.numerator());
        assertEquals(1, answers.denominator());
        assertEquals(1, answers.unknown());
        assertEquals(1, measurement(lake, DAY.toString(), CITY, "usable").value());
    }

    @Test
    void staleAnswerIsNotObservedAndNeverBroken() {
        var lake = harvested(folder);
        var old = DAY.minusDays(61);
        LinkFixture.write(lake, old, "1", broken(FIRST, old), broken(SECOND, old));
        LinkFixture.write(lake, DAY.minusDays(60), "1", broken(SECOND, DAY.minusDays(60)));
        world().analyse(lake, DAY.toString());

        var answers = measurement(lake, DAY.toString(), CITY, "answers");
        assertEquals(0, answers.numerator());
        assertEquals(1, answers.denominator());
        assertEquals(1, answers.unknown());
        assertEquals(1, measurement(lake, DAY.toString(), CITY, "usable").unknown());
    }

    @Test
    void newProbeMakesTheEditionAgainAndItsManifestNamesTheFilesUsed() {
        var lake = harvested(folder);
        world().analyse(lake, DAY.toString());
        var before = EditionManifest.read(lake, DAY).orElseThrow();
        assertEquals(List.of(), before.probes());
        LinkFixture.write(lake, DAY, "2", answers(SECOND, DAY));
        LinkFixture.write(lake, DAY, "1", broken(FIRST, DAY));
        world().analyse(lake, DAY.toString());
        var after = EditionManifest.read(lake, DAY).orElseThrow();

        assertNotEquals(before.fingerprint(), after.fingerprint());
        assertEquals(
                List.of("probe/link/checked=2026-02-01/part-1.parquet", "probe/link/checked=2026-02-01/part-2.parquet"),
                after.probes().stream().map(ProbeFile::path).toList());
        assertTrue(world().analyse(lake, DAY.toString()).isEmpty());
    }

    @Test
    void probesAfterTheLastHarvestHaveAnEditionOfTheirOwn() {
        var lake = harvested(folder);
        LinkFixture.write(lake, DAY.minusDays(3), "1", answers(FIRST, DAY.minusDays(3)));
        assertEquals(List.of(DAY), world().analysis(lake).dates());
        LinkFixture.write(lake, DAY.plusDays(3), "1", answers(FIRST, DAY.plusDays(3)));
        assertEquals(List.of(DAY, DAY.plusDays(3)), world().analysis(lake).dates());
    }

    @Test
    void linksThatDoNotAnswerAreKeptAsEvidenceAndAllAreCountedByTheirEnd() {
        var lake = harvested(folder);
        LinkFixture.write(lake, DAY.minusDays(2), "1", answers(FIRST, DAY.minusDays(2)));
        LinkFixture.write(lake, DAY, "1", link(SECOND, Outcome.BLOCKED, Verdict.UNKNOWN, 403, DAY));
        world().analyse(lake, DAY.toString());

        var silent =
                rows(lake, LinkResult.SCHEMA).stream().map(LinkResult::from).toList();
        assertEquals(
                List.of(new LinkResult(
                        "portal", DAY, 0, 1, "city", null, SECOND, Verdict.UNKNOWN, Outcome.BLOCKED, 403, DAY)),
                silent);
        var counts = rows(lake, LinkCount.SCHEMA).stream()
                .map(LinkCount::from)
                .filter(count -> count.subjectKind() == SubjectKind.GOVERNMENT)
                .toList();
        assertEquals(
                List.of(
                        new LinkCount(
                                SubjectKind.GOVERNMENT,
                                "city",
                                Verdict.ANSWERS,
                                Outcome.OK,
                                1,
                                DAY.minusDays(2),
                                DAY.minusDays(2)),
                        new LinkCount(SubjectKind.GOVERNMENT, "city", Verdict.UNKNOWN, Outcome.BLOCKED, 1, DAY, DAY)),
                counts);
    }
}
