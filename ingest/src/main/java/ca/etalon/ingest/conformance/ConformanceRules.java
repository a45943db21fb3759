package ca.etalon.ingest.conformance;

import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.Conformance.Form;
import ca.etalon.ingest.catalogue.ReceivedForm;
import ca.etalon.ingest.config.ConfigProblems;
import java.nio.file.Path;
import java.util.Optional;

/** The rules of every form that has some, read once and shared; they may be used by many threads. */
public record ConformanceRules(DcatUsRules dcatUs, DcatApRules dcatAp) {

    /** Reads the rules of {@code conf/vocab} and adds every mistake of them; empty where there is one. */
    public static Optional<ConformanceRules> load(Path folder, ConfigProblems problems) {
        var dcatUs = DcatUsRules.load(folder.resolve("dcat-us-1.1.json"), problems);
        var dcatAp = DcatApRules.load(folder.resolve("dcat-ap-3.ttl"), problems);
        return dcatUs.flatMap(us -> dcatAp.map(ap -> new ConformanceRules(us, ap)));
    }

    /** @param received the record, or null where its form has no rules */
    public Conformance judge(ReceivedForm received) {
        if (received instanceof ReceivedForm.DcatUs entry) {
            return dcatUs.judge(entry.record());
        }
        if (received instanceof ReceivedForm.Rdf dataset) {
            return dataset.statements().isEmpty()
                    ? Conformance.notHeld(Form.RDF)
                    : dcatAp.judge(dataset.record(), dataset.statements());
        }
        return Conformance.OF_OTHER_FORM;
    }
}
