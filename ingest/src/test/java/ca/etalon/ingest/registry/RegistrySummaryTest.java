package ca.etalon.ingest.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.config.ConfigurationLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrySummaryTest {
    @TempDir
    Path folder;

    private RegistrySummary summary;

    @BeforeEach
    void smallRegistry() throws IOException {
        Files.writeString(folder.resolve("governments.yaml"), """
                governments:
                  - {id: city-on, name: {en: City, fr: Ville}, type: City, kind: municipal, tier: single, province: ON, population: 900, population_year: 2021, publishes: [{portal: city, role: own}, {portal: police, role: linked}]}
                  - {id: town-on, name: {en: Town, fr: Bourg}, type: Town, kind: municipal, tier: single, province: ON, population: 50, population_year: 2021, publishes: [{portal: shared-host, role: hosted, publishers: [Town]}]}
                  - {id: far-on, name: {en: Far, fr: Loin}, type: Town, kind: municipal, tier: single, province: ON, population: 7, population_year: 2021, publishes: [{portal: police, role: linked}]}
                  - {id: bare-qc, name: {en: Bare, fr: Nue}, type: Ville, kind: municipal, tier: lower, province: QC, searched: {on: 2026-01-01, method: by hand}}
                  - {id: ontario, name: {en: Ontario, fr: Ontario}, type: Province, kind: provincial, tier: none, province: ON, publishes: [{portal: shared-host, role: host}]}
                """);
        Files.writeString(folder.resolve("list.yaml"), """
                portals:
                  - {id: city, name: {en: C, fr: C}, platform: ckan, url: https://city.example, languages: [en], verified_on: 2026-02-02, api_source: derived}
                  - {id: shared-host, name: {en: S, fr: S}, platform: unknown, url: https://shared.example, opened_on: 2020-01-01}
                  - {id: police, name: {en: P, fr: P}, platform: ckan, kind: agency, url: https://police.example, listed_on: 2026-01-01}
                """);
        summary = new RegistrySummary(ConfigurationLoader.load(Path.of("..", "conf"), folder.resolve("list.yaml")));
    }

    @Test
    void governmentsStandByProvinceTierAndPresence() {
        assertEquals("""
                province  tier    own  hosted  not found  not searched  (linked only)  all  residents  of them covered
                ON        single    1       1          0             1              1    3        957              950
                QC        lower     0       0          1             0              0    1          0                0
                all       single    1       1          0             1              1    3        957              950
                all       lower     0       0          1             0              0    1          0                0
                all       all       1       1          1             1              1    4          –                –
                """, summary.presence());
    }

    @Test
    void hostsStandApart() {
        assertEquals("""
                kind        own  hosted  host  linked only  all
                provincial    0       0     1            0    1
                """, summary.others());
    }

    @Test
    void portalsStandByPlatformAndRoleAndKind() {
        assertEquals("""
                platform  portals  own  hosted  mirror  host  linked
                ckan            2    1       0       0     0       1
                unknown         1    0       1       0     1       0
                all             3    1       1       0     1       1
                """, summary.roles());
        assertEquals("""
                platform  portals  catalogue  services  thematic  dashboard  test  archive  agency  former
                ckan            2          1         0         0          0     0        0       1       0
                unknown         1          1         0         0          0     0        0       0       0
                all             3          2         0         0          0     0        0       1       0
                """, summary.kinds());
    }

    @Test
    void whatIsUnknownIsCounted() {
        assertEquals("""
                field          unknown  of  which
                verified_on          2   3  portals
                verified_on          1   2  catalogues
                platform             1   2  catalogues
                platform             1   3  portals
                languages            1   2  catalogues
                licence              2   2  catalogues
                opened_on            1   2  catalogues
                closed_on            0   0  former addresses
                listed_on            2   3  portals
                api_source           1   2  catalogues
                api (derived)        1   2  catalogues
                population           1   4  municipal governments
                presence             1   4  municipal governments
                """, summary.unknown());
    }
}
