package ca.etalon.ingest;

import ca.etalon.ingest.catalogue.UnresolvedRow;
import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.vocabulary.ColumnReport;
import ca.etalon.ingest.vocabulary.CoverageReport;
import ca.etalon.ingest.vocabulary.DateShapes;
import ca.etalon.ingest.vocabulary.LatestTables;
import ca.etalon.ingest.vocabulary.UnresolvedReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what the vocabularies of conf/vocab make of a lake, so that they grow from what portals really say. */
@Command(
        name = "vocab",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        description = "What the vocabularies make of the latest snapshots of a lake.")
public final class VocabMain implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new VocabMain(), args));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "vocab needs one of: unresolved, coverage, dates, columns");
    }

    /** The lake that a command tells of. */
    static final class LakeOption {
        @Option(
                names = "--lake",
                paramLabel = "PATH|URI",
                defaultValue = "lake",
                description = "The lake (default: ${DEFAULT-VALUE}).")
        private String location;

        LatestTables latest() {
            var tables = new LatestTables(Lake.open(location));
            if (tables.manifests().isEmpty()) {
                throw new UsageException("--lake " + location + ": holds no snapshot; harvest first");
            }
            return tables;
        }
    }

    @Command(
            name = "unresolved",
            mixinStandardHelpOptions = true,
            description = "Lists the strings that could not be decided, the most frequent first.")
    int unresolved(
            @Mixin LakeOption lake,
            @Option(names = "--kind", paramLabel = "KIND", description = "Only this kind: ${COMPLETION-CANDIDATES}.")
                    UnresolvedRow.Kind kind,
            @Option(
                            names = "--top",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "So many of each kind (default: ${DEFAULT-VALUE}).")
                    int top) {
        if (top < 1) {
            throw new UsageException("--top " + top + ": allowed is 1 or more");
        }
        System.out.print(new UnresolvedReport(lake.latest()).text(kind, top));
        return CommandRunner.COMPLETE;
    }

    @Command(
            name = "coverage",
            mixinStandardHelpOptions = true,
            description = {
                "Counts the datasets whose licence, format and frequency could be decided, by portal.",
                "A frequency such as unknown or other is decided: it says nothing of a period. What is not decided is what"
                        + " vocab unresolved lists."
            })
    int coverage(@Mixin LakeOption lake) {
        System.out.print(new CoverageReport(lake.latest()).text());
        return CommandRunner.COMPLETE;
    }

    @Command(
            name = "dates",
            mixinStandardHelpOptions = true,
            description = "Counts the shapes in which dates are written, with what became of each.")
    int dates(@Mixin LakeOption lake) {
        System.out.print(new DateShapes(lake.latest()).text());
        return CommandRunner.COMPLETE;
    }

    @Command(
            name = "columns",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the names of columns that most datasets have, with their types: as catalogues state them, and"
                            + " as probes of contents found them.")
    int columns(
            @Mixin LakeOption lake,
            @Option(
                            names = "--top",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "So many names (default: ${DEFAULT-VALUE}).")
                    int top) {
        if (top < 1) {
            throw new UsageException("--top " + top + ": allowed is 1 or more");
        }
        System.out.print(new ColumnReport(lake.latest(), Lake.open(lake.location)).text(top));
        return CommandRunner.COMPLETE;
    }
}
