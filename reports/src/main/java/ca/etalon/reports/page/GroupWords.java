package ca.etalon.reports.page;

import ca.etalon.analytics.measure.GroupDefinition;
import ca.etalon.reports.i18n.Texts;
import java.util.List;

/** The name of a group of governments: as declared, or the province or platform that its members share. */
final class GroupWords {
    private final Texts texts;
    private final List<GroupDefinition> groups;

    GroupWords(Texts texts, List<GroupDefinition> groups) {
        this.texts = texts;
        this.groups = groups;
    }

    String of(String group) {
        var parts = group.split(":", 2);
        var label = groups.stream()
                .filter(one -> one.id().equals(parts[0]))
                .map(one -> texts.of(one.label()))
                .findFirst()
                .orElse(parts[0]);
        if (parts.length == 1) {
            return label;
        }
        var member = parts[0].equals("province")
                ? Words.province(texts, parts[1])
                : parts[0].equals("platform") ? Words.platform(texts, parts[1]) : parts[1];
        return texts.get("group.member", label, member);
    }
}
