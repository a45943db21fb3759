package ca.etalon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarvestSelectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @TempDir
    Path folder;

    private Configuration configuration;

    @BeforeEach
    void portalsOfEveryKind() throws IOException {
        Files.writeString(folder.resolve("governments.yaml"), """
                governments:
                  - {id: city-on, name: {en: City, fr: Ville}, type: City, kind: municipal, tier: single, province: ON, publishes: [{portal: city, role: own}, {portal: page, role: own}, {portal: gone, role: own}, {portal: police, role: linked}]}
                  - {id: ontario, name: {en: Ontario, fr: Ontario}, type: Province, kind: provincial, tier: none, province: ON, publishes: [{portal: province, role: host}]}
                """);
        Files.writeString(folder.resolve("list.yaml"), """
                portals:
                  - {id: city, name: {en: C, fr: C}, platform: ckan, url: https://city.example}
                  - {id: page, name: {en: C, fr: C}, platform: unknown, url: https://page.example}
                  - {id: gone, name: {en: C, fr: C}, platform: ckan, url: https://gone.example, closed_on: 2025-01-01}
                  - {id: police, name: {en: P, fr: P}, platform: ckan, kind: agency, url: https://police.example}
                  - {id: province, name: {en: P, fr: P}, platform: ckan, url: https://province.example}
                  - {id: everybody, name: {en: P, fr: P}, platform: ckan, url: https://everybody.example, shared: true}
                """);
        configuration = ConfigurationLoader.load(Path.of("..", "conf"), folder.resolve("list.yaml"));
    }

    private List<String> asked(String... only) {
        return new HarvestSelection(configuration, List.of(only), DAY)
                .asked().stream().map(Portal::id).toList();
    }

    @Test
    void cataloguesOnWhichSomebodyPublishesAreAsked() {
        assertEquals(List.of("city", "everybody"), asked());
    }

    @Test
    void whatIsLeftOutIsSaidWithItsReason() {
        assertEquals(
                List.of(
                        "not asked: 1 portals of a platform that is not harvested",
                        "not asked: 1 portals not open on that day",
                        "not asked: 2 portals linked only: no catalogue on which a measured government publishes"),
                new HarvestSelection(configuration, List.of(), DAY).leftOut());
    }

    @Test
    void portalThatIsNamedIsAskedWhateverItsKind() {
        assertEquals(List.of("police", "province"), asked("police", "province"));
    }

    @Test
    void portalWithoutSoftwareCannotBeNamed() {
        assertThrows(UsageException.class, () -> asked("page"));
    }
}
