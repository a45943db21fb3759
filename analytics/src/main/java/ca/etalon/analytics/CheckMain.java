package ca.etalon.analytics;

import ca.etalon.analytics.edition.EditionSteps;
import ca.etalon.analytics.indicator.ExampleCheck;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.vocabulary.Vocabularies;
import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Checks the part of {@code conf/} that analytics reads: indicators with their expressions and examples, frameworks.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        description = {
            "Checks indicators, their expressions and examples, and frameworks.",
            "Exit code 0: sound; 2: mistakes."
        })
public final class CheckMain implements Callable<Integer> {
    @Option(
            names = "--conf",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_CONF:-conf}",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path conf;

    /** Accepted so that one command line serves the checks of all stages. */
    @Option(names = "--portals", paramLabel = "FILE|DIR", description = "Of no effect here.")
    private Path portals;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new CheckMain(), args));
    }

    @Override
    public Integer call() throws IOException {
        var problems = new ConfigProblems();
        var catalogue = IndicatorCatalogue.read(conf.resolve("indicators"), problems);
        EditionSteps.load(conf, catalogue, problems);
        Vocabularies.check(conf, problems);
        try (var spark = SparkSessions.open()) {
            var sound = IndicatorCatalogue.check(catalogue, spark, problems);
            new ExampleCheck(spark).check(sound, problems);
        }
        problems.all().forEach(System.out::println);
        long errors = problems.all().stream().filter(ConfigProblem::isError).count();
        System.out.printf(
                "analytics: %d mistakes, %d warnings%n", errors, problems.all().size() - errors);
        return errors == 0 ? CommandRunner.COMPLETE : CommandRunner.USAGE;
    }
}
