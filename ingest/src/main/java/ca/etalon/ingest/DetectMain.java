package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.detect.DetectionReport;
import ca.etalon.ingest.detect.Detector;
import ca.etalon.ingest.detect.PoliteWeb;
import ca.etalon.ingest.fetch.HostResolver;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.recording.RecordingLoader;
import ca.etalon.ingest.recording.RecordingServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds out what runs a portal and prints its entry. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        sortOptions = false,
        description = {
            "Says of any page of a portal: platform, version, endpoint, feeds that answer, advertised total, what",
            "robots.txt says, and the entry for conf/portals.",
            "Exit code 0: found; 3: no platform that is known, or none that a feed confirms; 2: usage."
        })
public final class DetectMain implements Callable<Integer> {
    @Parameters(paramLabel = "URL", description = "Any page of the portal.")
    private String url;

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_CONF:-conf}",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path conf;

    @Option(
            names = "--portals",
            paramLabel = "DIR",
            description = "Ask the recordings of this folder, served on this machine, instead of the web.")
    private Path recordings;

    @Mixin
    private RecordingOptions recordingOptions;

    @Option(
            names = "--documented-api",
            description = "Ask the documented endpoints of an API also where robots.txt disallows them.")
    private boolean documentedApi;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new DetectMain(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var address = ScalarKind.WEB_ADDRESS.read(url.contains("://") ? url : "https://" + url);
        if (address == null) {
            throw new UsageException(url + " is not " + ScalarKind.WEB_ADDRESS.noun() + "; allowed: "
                    + ScalarKind.WEB_ADDRESS.allowed());
        }
        if (recordings != null) {
            return detectRecorded(address);
        }
        var configuration = ConfigurationLoader.load(conf, null);
        if (configuration.settings().contact() == null) {
            throw new UsageException(conf.resolve("etalon.yaml")
                    + ": contact: is not set; whoever asks real portals must say who asks, such as"
                    + " contact: opendata@example.ca");
        }
        return detect(address, configuration, Optional.empty());
    }

    private int detectRecorded(URI address) throws IOException, InterruptedException {
        if (!RecordingLoader.isFolderOfRecordings(recordings)) {
            throw new UsageException("--portals " + recordings + ": is no folder; allowed: a folder of recordings");
        }
        var loaded = recordingOptions.load(conf, recordings);
        try (var server = RecordingServer.start(loaded)) {
            server.setDate(LocalDate.MAX);
            return detect(address, ConfigurationLoader.load(conf, recordings), Optional.of(server.resolver()));
        }
    }

    private int detect(URI address, Configuration configuration, Optional<HostResolver> resolver)
            throws InterruptedException {
        var robots = documentedApi ? Portal.Robots.DOCUMENTED_API : Portal.Robots.OBEY;
        var settings = configuration.settings();
        try (var client = new PoliteClient(
                settings,
                resolver,
                Path.of(System.getProperty("java.io.tmpdir")),
                Clock.systemUTC(),
                Sleeper.real(),
                () -> ThreadLocalRandom.current().nextDouble())) {
            var detector = new Detector(
                    new PoliteWeb(client, settings),
                    Platforms.all(),
                    ConfigurationLoader.signs(conf),
                    robots,
                    asked -> System.err.println("asking " + asked));
            var detection = detector.detect(address);
            new DetectionReport(detection, robots).lines().forEach(System.out::println);
            return detection.found() != null && detection.found().isConfirmed()
                    ? CommandRunner.COMPLETE
                    : CommandRunner.NOT_COMPLETE;
        } catch (TransportException unanswered) {
            System.err.println("etalon: " + unanswered.getMessage());
            return CommandRunner.NOT_COMPLETE;
        }
    }
}
