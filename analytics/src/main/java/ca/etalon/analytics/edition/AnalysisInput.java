package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.EditionManifest.Input;
import ca.etalon.analytics.measure.EditionManifest.ProbeFile;
import ca.etalon.analytics.vocabulary.Vocabularies;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifests;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What all editions of an analysis share.
 *
 * @param code version of the program
 */
public record AnalysisInput(
        Configuration configuration,
        UsedConfiguration used,
        IndicatorCatalogue catalogue,
        List<EditionStep> steps,
        Vocabularies vocabularies,
        String code) {

    public AnalysisInput {
        steps = List.copyOf(steps);
    }

    List<DatasetScorer> scorers() {
        return steps.stream().flatMap(step -> step.scorers().stream()).toList();
    }

    /** Where the sums of a step's scorers stand among those of all steps. */
    IntStream scorersOf(int step) {
        int first = steps.subList(0, step).stream()
                .mapToInt(earlier -> earlier.scorers().size())
                .sum();
        return IntStream.range(first, first + steps.get(step).scorers().size());
    }

    /** The snapshots of a plan with the digests of their manifests. */
    List<Input> inputs(Lake lake, EditionPlan plan) {
        return plan.used().stream()
                .map(choice -> {
                    var manifest = choice.manifest();
                    var path = Manifests.path(manifest.snapshot(), manifest.portal(), manifest.rev());
                    return new Input(
                            manifest.portal(),
                            manifest.snapshot(),
                            manifest.rev(),
                            choice.status(),
                            path,
                            Sha256.of(lake.read(path)));
                })
                .toList();
    }

    /**
     * Digest of everything an edition is made from.
     *
     * @param earlier fingerprints of the editions before it, with which it is compared
     * @param probes files of probed links that it uses
     */
    String fingerprint(Lake lake, EditionPlan plan, Map<LocalDate, String> earlier, List<ProbeFile> probes) {
        var inputs = inputs(lake, plan).stream().map(Input::toString).collect(Collectors.joining("\n"));
        var choices = plan.portals().stream()
                .map(choice -> choice.portal() + " " + choice.status() + " " + choice.reason())
                .collect(Collectors.joining("\n"));
        var history = plan.history().stream()
                .map(manifest -> manifest.portal() + " " + manifest.snapshot() + " " + manifest.rev())
                .collect(Collectors.joining("\n"));
        var links = probes.stream().map(ProbeFile::toString).collect(Collectors.joining("\n"));
        return Sha256.of(String.join(
                "\n",
                plan.edition().toString(),
                code,
                used.digest(),
                inputs,
                choices,
                history,
                earlier.toString(),
                links));
    }
}
