package ca.etalon.ingest.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.ConfigProblems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingLoaderTest {
    @TempDir
    Path folder;

    @TempDir
    Path root;

    private final ConfigProblems problems = new ConfigProblems();

    private void fails(String fact, Optional<Path> givenRoot, int line) throws IOException {
        var loaded = new Recordings(folder).load(problems, givenRoot);
        assertEquals(List.of(), loaded, "a recording with a mistake is left out");
        assertEquals(1, problems.errors().size(), problems.errors().toString());
        var problem = problems.errors().get(0).toString();
        assertTrue(problem.contains(fact), problem);
        assertTrue(problem.contains("one.yaml:" + line + ":"), problem);
    }

    @Test
    void everyPartOfAnAnswerIsRead() throws IOException {
        new Recordings(root).lines("below/a.jsonl", 1);
        new Recordings(folder)
                .file("governments.yaml", "governments: []")
                .file("etalon.yaml", "delay: PT0S")
                .file("beside.json", "{}")
                .with("one", """
                        - path: /d
                          query: {page: 2}
                          file: ./beside.json
                          media_type: application/json
                          status: 203
                          headers: {X-Odd: 'yes'}
                          times: 2
                          delay: PT1S
                          truncate: 10
                          validators: false
                        - {records: [below/a.jsonl, ./beside.json], paged_as: hub-v3, record_at: /data, advertised: 9, endless: true}
                        """);
        var answers = new Recordings(folder)
                .load(problems, Optional.of(root))
                .get(0)
                .snapshots()
                .get(0)
                .answers();
        assertEquals(List.of(), problems.all());
        assertEquals(
                new RecordedAnswer(
                        "/d",
                        Map.of("page", "2"),
                        new RecordedAnswer.FileContent(folder.resolve("beside.json"), true),
                        new RecordedAnswer.Manner(
                                203, "application/json", Map.of("x-odd", "yes"), Duration.ofSeconds(1), 10, false),
                        2),
                answers.get(0));
        assertEquals(
                new RecordedAnswer.LooseContent(
                        List.of(root.resolve("below/a.jsonl"), folder.resolve("beside.json")),
                        PagedAs.HUB_V3,
                        "/data",
                        9L,
                        true),
                answers.get(1).content());
    }

    @Test
    void missingRootSaysHowToGiveIt() throws IOException {
        new Recordings(folder).with("one", "- {path: /d, file: a/b.json}\n- {path: /e, file: a/c.json}");
        fails("pass --recordings-root DIR or set ETALON_RECORDINGS=DIR", Optional.empty(), 5);
        assertTrue(problems.errors().get(0).toString().contains("a/b.json"));
    }

    @Test
    void missingFileNamesFileAndRoot() throws IOException {
        new Recordings(folder).with("one", "- {path: /d, file: a/b.json}");
        fails("no file a/b.json under " + root, Optional.of(root), 5);
        assertTrue(problems.errors().get(0).toString().contains("--recordings-root DIR"));
    }

    @Test
    void fileOutsideOfTheRootIsRefused() throws IOException {
        new Recordings(folder).with("one", "- {path: /d, file: ../secret.json}");
        fails("leaves " + root, Optional.of(root), 5);
    }

    @Test
    void unknownPagingNamesWhatIsAllowed() throws IOException {
        new Recordings(folder).lines("a.jsonl", 1).with("one", "- {records: ./a.jsonl, paged_as: ckan}");
        fails("ckan-package-search", Optional.empty(), 5);
    }

    @Test
    void answerNeedsAPathUnlessThePagingHasOne() throws IOException {
        new Recordings(folder).with("one", "- {body: x}");
        fails("path: is missing", Optional.empty(), 5);
    }

    @Test
    void unknownKeyIsRefused() throws IOException {
        new Recordings(folder).with("one", "- {path: /d, body: x, statsu: 200}");
        fails("statsu", Optional.empty(), 5);
    }

    @Test
    void dateOfASnapshotStandsOnce() throws IOException {
        new Recordings(folder).file("one.yaml", """
                        portal: {id: one, name: {en: A, fr: A}, platform: ckan, url: 'https://one.example', languages: [en]}
                        snapshots:
                          - {date: 2026-01-31, answers: [{path: /d, body: x}]}
                          - {date: 2026-01-31, answers: [{path: /d, body: y}]}
                        """);
        fails("a second time", Optional.empty(), 4);
    }

    @Test
    void portalIsRecordedOnce() throws IOException {
        new Recordings(folder).with("one", "- {path: /d, body: x}");
        new Recordings(folder).file("two.yaml", """
                        portal: {id: one, name: {en: A, fr: A}, platform: ckan, url: 'https://one.example', languages: [en]}
                        snapshots:
                          - {date: 2026-01-31, answers: [{path: /d, body: x}]}
                        """);
        new Recordings(folder).load(problems, Optional.empty());
        assertTrue(problems.errors().get(0).toString().contains("is the portal of one.yaml too"));
    }
}
