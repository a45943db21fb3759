package ca.etalon.reports.page;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.FrameworkDefinition.Node;
import java.util.List;
import java.util.stream.Stream;

/** What pages say of any framework. */
final class Frameworks {
    static final String NO_POLICY = "NONE";

    private Frameworks() {}

    /** The policy that is shown where only one can be: the first declared. */
    static String policy(FrameworkDefinition framework) {
        return framework.policies().isEmpty() ? NO_POLICY : framework.policies().get(0);
    }

    /**
     * The policy of a government's own score, where a framework tells that apart from the one for comparison. Its
     * scores alone are a series over time: what is measured of all is another set in each edition, so that a score of
     * it may move though nothing of the government does.
     */
    static String policyOverTime(FrameworkDefinition framework) {
        return framework.policies().contains(NO_POLICY) ? NO_POLICY : policy(framework);
    }

    /** Whether a policy scores every record by itself: it says which of a record's distributions count. */
    static boolean scoresRecords(String policy) {
        return policy.equals("BEST") || policy.equals("MEAN");
    }

    /** The root and the nodes just below it. */
    static List<Node> top(FrameworkDefinition framework) {
        return Stream.concat(Stream.of(framework.root()), framework.root().children().stream())
                .toList();
    }

    /** Name of a framework, with its policy where there is a choice. */
    static String name(PageContext context, FrameworkDefinition framework, String policy) {
        var name = context.texts().of(framework.label());
        return framework.policies().size() < 2
                ? name
                : context.text("framework.policy", name, Words.of(context.texts(), "policy", policy));
    }
}
