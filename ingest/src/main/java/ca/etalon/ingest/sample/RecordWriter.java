package ca.etalon.ingest.sample;

import ca.etalon.ingest.sample.Province.AnswerShape;
import java.util.Map;

/** Gives what is said of a dataset the form of one platform. */
interface RecordWriter {
    Map<String, Object> write(SaidDataset said);

    static RecordWriter of(AnswerShape shape) {
        return switch (shape) {
            case CKAN -> new CkanWriter(false);
            case CKAN_FLUENT -> new CkanWriter(true);
            case DCAT_US -> new DcatUsWriter();
            case HUB_SEARCH -> new HubItemWriter();
            case SOCRATA -> new SocrataWriter();
            case OPENDATASOFT -> new OpendatasoftWriter();
        };
    }
}
