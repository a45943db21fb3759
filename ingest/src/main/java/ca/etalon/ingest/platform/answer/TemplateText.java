package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Placeholders ({@code {{orgContactEmail}}}) that a portal published unfilled, in the fields that are passed on as said.
 * Those in titles, descriptions and dates are found where these are read for their meaning.
 */
final class TemplateText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]{0,200}}}");

    private TemplateText() {}

    /** One issue per field that holds a placeholder. */
    static List<HarvestIssue> issues(DcatDataset dataset) {
        return fields(dataset).entrySet().stream()
                .filter(field -> field.getValue() != null
                        && field.getValue().contains("{{")
                        && PLACEHOLDER.matcher(field.getValue()).find())
                .map(field -> new HarvestIssue(
                        IssueCode.TEMPLATE_TEXT,
                        dataset.locator(),
                        field.getKey() + ": " + placeholder(field.getValue())))
                .toList();
    }

    private static Map<String, String> fields(DcatDataset dataset) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("keyword", String.join(" ", dataset.keywords()));
        fields.put("publisher", dataset.publisher());
        fields.put("contact", String.join(" ", text(dataset.contactName()), text(dataset.contactEmail())));
        fields.put("licence", dataset.licence().raw());
        fields.put("frequency", dataset.frequency());
        fields.put("spatial", dataset.spatial());
        fields.put("temporal", dataset.temporal());
        return fields;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String placeholder(String text) {
        var matcher = PLACEHOLDER.matcher(text);
        return matcher.find() ? matcher.group() : text;
    }
}
