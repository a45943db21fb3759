package ca.etalon.reports.page;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.reports.output.Csv;
import java.util.Locale;

/** What is known of the places in one framework, to take away: as stored, with the names of governments. */
enum RankCsv {
    RANKS {
        @Override
        String render(Report report, FrameworkDefinition framework) {
            var csv = new Csv(
                    "edition",
                    "framework",
                    "version",
                    "government",
                    "name_en",
                    "name_fr",
                    "nominal",
                    "mean",
                    "median",
                    "low_5",
                    "high_95",
                    "top",
                    "within_top",
                    "tie_group",
                    "draws",
                    "score",
                    "score_low",
                    "score_high",
                    "assessable");
            for (var rank : report.data().rankings().all(framework.id())) {
                var government = report.government(rank.government());
                var score = government.flatMap(one -> report.score(
                        one, FrameworkDefinition.COMPARES, framework.root().path()));
                csv.row(
                        report.data().edition(),
                        rank.framework(),
                        rank.version(),
                        rank.government(),
                        government.map(one -> one.name().en()).orElse(null),
                        government.map(one -> one.name().fr()).orElse(null),
                        rank.median() == null ? null : rank.nominal(),
                        rank.mean(),
                        rank.median(),
                        rank.low(),
                        rank.high(),
                        rank.top(),
                        rank.withinTop(),
                        rank.tieGroup(),
                        rank.draws(),
                        score.map(one -> one.value()).orElse(null),
                        score.map(one -> one.low()).orElse(null),
                        score.map(one -> one.high()).orElse(null),
                        score.map(one -> one.assessable()).orElse(null));
            }
            return csv.toString();
        }
    },
    PAIRS {
        @Override
        String render(Report report, FrameworkDefinition framework) {
            var csv = new Csv("edition", "framework", "government", "other", "above", "below");
            report.data()
                    .rankings()
                    .pairs(framework.id())
                    .forEach(pair -> csv.row(
                            report.data().edition(),
                            pair.framework(),
                            pair.government(),
                            pair.other(),
                            pair.above(),
                            pair.below()));
            return csv.toString();
        }
    },
    CHECKS {
        @Override
        String render(Report report, FrameworkDefinition framework) {
            var csv = new Csv("edition", "framework", "check", "name", "value", "low_5", "high_95");
            report.data()
                    .rankings()
                    .checks(framework.id())
                    .forEach(check -> csv.row(
                            report.data().edition(),
                            check.framework(),
                            check.check(),
                            check.name(),
                            check.value(),
                            check.low(),
                            check.high()));
            return csv.toString();
        }
    };

    abstract String render(Report report, FrameworkDefinition framework);

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path(FrameworkDefinition framework) {
        return "data/frameworks/" + framework.id() + "-" + id() + ".csv";
    }
}
