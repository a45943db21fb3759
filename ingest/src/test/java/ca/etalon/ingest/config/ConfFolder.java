package ca.etalon.ingest.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small conf folder on disk: a city, a town below its region, two portals. Tests overwrite what they are about. */
final class ConfFolder {
    static final String SETTINGS = """
            user_agent: Etalon/0.1
            delay: PT1S
            hosts: 8
            connect_timeout: PT15S
            read_timeout: PT1M
            call_timeout: PT10M
            max_bytes: 268_435_456
            max_pages: 5000
            retries: 4
            backoff: PT1S
            max_backoff: PT2M
            max_age: P400D
            """;
    static final String GOVERNMENTS = """
            governments:
              - {id: city-on, sgc: 3506008, name: {en: City, fr: Ville}, type: City, kind: municipal, tier: single, province: ON, population: 900, population_year: 2021, publishes: [{portal: city, role: own}]}
              - {id: region-on, sgc: 3526, name: {en: Region, fr: Région}, type: Region, kind: municipal, tier: upper, province: ON, population: 1500, population_year: 2021, publishes: [{portal: shared-host, role: own}]}
              - {id: town-on, sgc: 3526003, name: {en: Town, fr: Bourg}, type: Town, kind: municipal, tier: lower, province: ON, population: 600, population_year: 2021, upper_tier: region-on, publishes: [{portal: shared-host, role: hosted, publishers: [Town of Town]}]}
            """;
    static final String PORTALS = """
            portals:
              - {id: city, name: {en: City data, fr: Données}, platform: ckan, url: https://data.city.example, languages: [en, fr]}
              - {id: shared-host, name: {en: Region data, fr: Données}, platform: arcgis-hub, url: https://data.region.example, languages: [en]}
            """;

    private final Path conf;

    ConfFolder(Path parent) {
        this.conf = parent.resolve("conf");
        write("etalon.yaml", SETTINGS);
        write("governments.yaml", GOVERNMENTS);
        write("portals/canada.yaml", PORTALS);
        write(
                "platforms/ckan.yaml",
                "platform: ckan\nfeeds: [{name: package-search, fields: {frequency: not-configured}}]\n"
                        + "configure: {en: Add it., fr: Ajoutez-le.}\nwhy: {frequency: {en: No field., fr: Aucun champ.}}\n");
        write("platforms/arcgis-hub.yaml", "platform: arcgis-hub\nfeeds: [{name: dcat-us-1.1}]\n");
    }

    Path path() {
        return conf;
    }

    ConfFolder write(String file, String text) {
        try {
            var path = conf.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwrites a line, counted from 1, of a text that stands above. */
    static String withLine(String text, int line, String replacement) {
        var lines = text.split("\n");
        lines[line - 1] = replacement;
        return String.join("\n", lines) + "\n";
    }

    Configuration load() {
        return ConfigurationLoader.load(conf, null);
    }

    /** All problems, with the folder's own path left out. */
    List<String> problems() {
        return problems(null);
    }

    List<String> problems(Path portals) {
        var prefix = conf.toString() + "/";
        return new ConfigurationCheck(List.of())
                .check(conf, portals).stream()
                        .filter(ConfigProblem::isError)
                        .map(problem -> problem.toString().replace(prefix, ""))
                        .toList();
    }
}
