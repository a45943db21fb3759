package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.config.ConfigurationLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code conf/platforms} and the code name the same feeds, and each field that cannot be stated says why. */
class PlatformConfTest {

    private static final Path CONF = Path.of("../conf/platforms");

    static Stream<PortalPlatform> platforms() {
        return Platforms.all().stream();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void feedsAreDeclaredInTheOrderTheyAreTried(PortalPlatform platform) throws IOException {
        Map<String, Object> conf = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(platform));
        assertEquals(platform.name(), conf.get("platform"));
        var declared = ((List<?>) conf.get("feeds"))
                .stream().map(feed -> ((Map<?, ?>) feed).get("name")).toList();
        assertEquals(
                platform.feeds().stream().map(CatalogFeed::name).toList(),
                declared,
                "the feeds of " + platform.name() + " in conf/platforms and in the code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portals", "recordings", "recordings-pieces"})
    void configurationLoadsAndItsPortalsHavePlatforms(String portals) {
        var configuration =
                ConfigurationLoader.load(Path.of("../conf"), Path.of("../conf").resolve(portals));
        for (var portal : configuration.portals()) {
            // A platform without feeds is declared for the registry alone.
            var isDeclared = configuration.feeds().stream()
                    .anyMatch(feed -> feed.platform().equals(portal.platform()));
            assertEquals(
                    isDeclared,
                    Platforms.byName(portal.platform()).isPresent(),
                    () -> portal.id() + ": " + portal.platform());
        }
        assertEquals(
                Platforms.all().stream().mapToInt(p -> p.feeds().size()).sum(),
                configuration.feeds().size());
    }

    private static String text(PortalPlatform platform) throws IOException {
        return Files.readString(CONF.resolve(platform.name() + ".yaml"));
    }
}
