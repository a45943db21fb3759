package ca.etalon.reports.page;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.FrameworkDefinition.Node;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.PlatformFeed;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a feed hides by the fields that it does not state: indicators, and points of frameworks. */
record HiddenFields(PlatformFeed feed) {
    private static final String DISTRIBUTION = "distribution";

    /** Fields of one kind, in the order of their names. */
    List<String> fields(Observability how) {
        return feed.fields().entrySet().stream()
                .filter(field -> field.getValue() == how)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Fields that an indicator needs and the feed does not state, of one kind; what is said of files needs files. */
    List<String> fields(IndicatorDefinition indicator, Observability how) {
        var files = indicator.grain().equals(DISTRIBUTION) ? Stream.of(DISTRIBUTION) : Stream.<String>of();
        return Stream.concat(files, indicator.needs().stream())
                .distinct()
                .filter(field -> feed.of(field) == how)
                .toList();
    }

    /** By whose doing an indicator is hidden: what the platform cannot state goes before what nobody configured. */
    Observability of(IndicatorDefinition indicator) {
        if (!fields(indicator, Observability.PLATFORM_CANNOT).isEmpty()) {
            return Observability.PLATFORM_CANNOT;
        }
        return fields(indicator, Observability.NOT_CONFIGURED).isEmpty()
                ? Observability.STATED
                : Observability.NOT_CONFIGURED;
    }

    /** Indicators hidden in one way. */
    List<IndicatorDefinition> indicators(Report report, Observability how) {
        return report.indicators().stream()
                .filter(indicator -> of(indicator) == how)
                .toList();
    }

    /** Points of a framework that rest on indicators hidden in one way. */
    double points(Report report, FrameworkDefinition framework, Observability how) {
        return points(report, framework.root(), most(framework), how);
    }

    /** Points that a framework has in all. */
    static double most(FrameworkDefinition framework) {
        return framework.root().max() == null ? 0 : framework.root().max();
    }

    /** A child has its own points where points are added, and its share of its parent's where they are averaged. */
    private double points(Report report, Node node, double worth, Observability how) {
        if (node.indicator() != null) {
            return Optional.of(node.indicator())
                            .flatMap(report.data().definitions()::indicator)
                            .filter(indicator -> of(indicator) == how)
                            .isPresent()
                    ? worth
                    : 0;
        }
        double sum = 0;
        for (Node child : node.children()) {
            double own = child.weight() != null ? worth * child.weight() : child.max() == null ? 0 : child.max();
            sum += points(report, child, own, how);
        }
        return sum;
    }
}
