package ca.etalon.reports.chart;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.view.Better;
import ca.etalon.reports.view.CompositionView;
import ca.etalon.reports.view.CompositionView.Part;
import ca.etalon.reports.view.CompositionView.Tone;
import ca.etalon.reports.view.CoverageView;
import ca.etalon.reports.view.CoverageView.Presence;
import ca.etalon.reports.view.DistributionView;
import ca.etalon.reports.view.Group;
import ca.etalon.reports.view.HeatMapView;
import ca.etalon.reports.view.HistoryView;
import ca.etalon.reports.view.HistoryView.State;
import ca.etalon.reports.view.Mark;
import ca.etalon.reports.view.PlacesView;
import ca.etalon.reports.view.ProfileView;
import ca.etalon.reports.view.Quartiles;
import ca.etalon.reports.view.RankingView;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fictional views of every kind, small and large, with all that is awkward: long names, gaps, bounds, no value. */
final class DemoViews {

    static final List<Group> GROUPS = List.of(
            new Group("large", "Plus de 250 000 habitants"),
            new Group("medium", "De 50 000 à 250 000 habitants"),
            new Group("small", "Moins de 50 000 habitants"));

    private static final List<String> NAMES = List.of(
            "Grand-Lac",
            "Baie-des-Épinettes",
            "Harbourview",
            "Northgate",
            "Saint-Élie-de-la-Rivière-aux-Outardes",
            "Municipalité régionale de comté de la Haute-Vallée-des-Chutes",
            "Cedar Flats",
            "Port Ashby",
            "Westmere",
            "Regional Municipality of Three Rivers",
            "Pointe-à-la-Frégate",
            "Elk Crossing");

    private DemoViews() {}

    static String name(int i) {
        return NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : " " + (i / NAMES.size() + 1));
    }

    /** Numbers that look drawn at random and are always the same. */
    static double share(int i, int salt) {
        long x = (i + 1) * 2654435761L + salt * 40503L;
        x ^= x >>> 13;
        x *= 1274126177L;
        x ^= x >>> 16;
        return Math.floorMod(x, 1000) / 1000.0;
    }

    static Reading reading(int i, int salt) {
        double value = share(i, salt);
        return switch (Math.floorMod(i * 7 + salt * 3, 11)) {
            case 4 -> Reading.missing(MeasurementStatus.NOT_OBSERVABLE);
            case 7 -> Reading.missing(MeasurementStatus.NOT_APPLICABLE);
            case 2 -> Reading.of(value, value * 0.7, Math.min(1, value + 0.2));
            default -> Reading.of(value);
        };
    }

    static RankingView ranking(int n) {
        List<RankingView.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double value = share(i, 1);
            Reading reading =
                    switch (i % 12) {
                        case 7 -> Reading.missing(MeasurementStatus.NOT_OBSERVABLE);
                        case 3 -> Reading.between(0, 0.4 + value / 2);
                        case 10 -> Reading.of(value);
                        default -> Reading.of(value, value * 0.75, Math.min(1, value + 0.15));
                    };
            rows.add(new RankingView.Row("g" + i, name(i), GROUPS.get(i % 3).id(), reading, i == 2));
        }
        return new RankingView(
                "ranking-" + n,
                "Part des produits de données réellement ouverts",
                "Licence ouverte, format ouvert et lisible par machine, lien actif, sans connexion",
                Scale.PERCENT,
                Better.MORE,
                GROUPS,
                rows,
                List.of(new Mark("médiane nationale", 0.47)));
    }

    static ProfileView profile() {
        List<ProfileView.Row> rows = new ArrayList<>();
        List<String> sections = List.of("Publication", "Normes", "Ouverture");
        List<String> labels = List.of(
                "Mise à jour selon la fréquence déclarée",
                "Description utile (plus de 100 caractères, différente du titre)",
                "Mots-clés",
                "Point de contact");
        int i = 0;
        for (String section : sections) {
            for (String label : labels) {
                List<Double> peers = new ArrayList<>();
                for (int p = 0; p < 9; p++) {
                    peers.add(share(p, i));
                }
                rows.add(new ProfileView.Row(
                        "i" + i,
                        label,
                        section,
                        reading(i, 2),
                        i == 6 ? null : Quartiles.of(peers).orElseThrow()));
                i++;
            }
        }
        return new ProfileView(
                "profile",
                "Baie-des-Épinettes et ses pairs",
                "Baie-des-Épinettes",
                GROUPS.get(1).name(),
                Scale.PERCENT,
                rows);
    }

    static DistributionView distribution(int n) {
        List<DistributionView.Point> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double value = share(i, 5);
            Reading reading = i % 13 == 5
                    ? Reading.missing(MeasurementStatus.NOT_OBSERVABLE)
                    : Reading.of(i % 5 == 0 ? 1 : value * value);
            points.add(new DistributionView.Point(
                    "g" + i, name(i), GROUPS.get(i % 3).id(), reading, i == 3));
        }
        return new DistributionView(
                "distribution-" + n,
                "Répartition : sous licence ouverte",
                "Part des jeux de données sous licence ouverte",
                Scale.PERCENT,
                GROUPS,
                points);
    }

    static HistoryView history(int n, boolean highlight) {
        List<HistoryView.Series> series = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            List<HistoryView.Point> points = new ArrayList<>();
            for (int m = 0; m < 8; m++) {
                LocalDate date = LocalDate.of(2026, 1, 5).plusMonths(m).plusDays((m * 7) % 11);
                double value = Math.min(1, 0.2 + share(s, 9) * 0.6 + m * 0.02 * (s % 3));
                if (s % 3 == 0 && m == 3) {
                    points.add(new HistoryView.Point(date, State.MISSING, Reading.missing(MeasurementStatus.FAILED)));
                } else if (s % 3 == 1 && m == 5) {
                    points.add(new HistoryView.Point(date, State.PARTIAL, Reading.of(value * 0.8)));
                } else {
                    points.add(new HistoryView.Point(
                            date,
                            State.COMPLETE,
                            s == 0 ? Reading.of(value, value * 0.9, Math.min(1, value * 1.1)) : Reading.of(value)));
                }
            }
            series.add(new HistoryView.Series("s" + s, name(s), highlight && s == 4, points));
        }
        return new HistoryView(
                "history-" + n,
                "Évolution : données réellement ouvertes",
                "Part des produits de données",
                Scale.PERCENT,
                series,
                List.of(new HistoryView.Event(LocalDate.of(2026, 4, 2), "changement de plateforme")));
    }

    /** The headline while links are not probed: only bounds. */
    static HistoryView bounds() {
        List<HistoryView.Series> series = new ArrayList<>();
        for (int s = 0; s < 2; s++) {
            List<HistoryView.Point> points = new ArrayList<>();
            for (int m = 0; m < 6; m++) {
                points.add(new HistoryView.Point(
                        LocalDate.of(2026, 1, 31).plusMonths(m),
                        State.COMPLETE,
                        Reading.between(0, 0.3 + 0.05 * m + 0.2 * s)));
            }
            series.add(
                    new HistoryView.Series("r" + s, s == 0 ? "Lecture stricte" : "Lecture inclusive", s == 0, points));
        }
        return new HistoryView(
                "history-bounds", "Réellement ouvert", "Part des produits", Scale.PERCENT, series, List.of());
    }

    static HistoryView counts() {
        List<HistoryView.Point> points = new ArrayList<>();
        for (int m = 0; m < 5; m++) {
            points.add(new HistoryView.Point(
                    LocalDate.of(2024, 1, 31).plusMonths(5L * m), State.COMPLETE, Reading.of(1180 + 61 * m)));
        }
        return new HistoryView(
                "history-counts",
                "Datasets over time",
                "Datasets in the catalogue",
                Scale.open(ca.etalon.reports.view.Unit.COUNT),
                List.of(new HistoryView.Series("a", "Harbourview", true, points)),
                List.of());
    }

    static List<HeatMapView> heat(int n, int columns) {
        List<String> labels = List.of(
                "Sous licence ouverte",
                "Format ouvert et lisible par machine",
                "Téléchargement direct",
                "Fréquence de mise à jour déclarée",
                "Mots-clés",
                "Point de contact",
                "Dates normalisées (ISO 8601)");
        List<HeatMapView.Column> heads = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            String section = c < columns / 3 ? "Ouverture" : c < 2 * columns / 3 ? "Normes" : "Publication";
            heads.add(new HeatMapView.Column("c" + c, labels.get(c % labels.size()), section));
        }
        List<HeatMapView.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Reading> readings = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                readings.add(
                        i == 4 && c == 2 ? Reading.missing(MeasurementStatus.FAILED) : reading(i * 3 + c * c, c + 1));
            }
            rows.add(new HeatMapView.Row("g" + i, name(i), readings));
        }
        return HeatMapView.sheets(
                "heat-" + n + "-" + columns,
                "Tous les indicateurs d’un coup d’œil",
                "Part des jeux de données qui satisfont l’indicateur",
                Scale.PERCENT,
                heads,
                rows);
    }

    static CompositionView licences(int n) {
        List<Part> parts = List.of(
                new Part("open", "Ouverte", Tone.GOOD),
                new Part("variant", "Variante ouverte", Tone.GOOD_VARIANT),
                new Part("restricted", "Restreinte", Tone.POOR),
                new Part("unknown", "Inconnue", Tone.UNKNOWN),
                new Part("absent", "Aucune licence", Tone.NONE));
        return composition("licences-" + n, "Statut des licences", n, parts);
    }

    static CompositionView formats(int n) {
        List<Part> parts = new ArrayList<>();
        for (String format : List.of("CSV", "GeoJSON", "Shapefile", "KML", "XLSX", "PDF", "API Esri REST")) {
            parts.add(new Part(format.toLowerCase(java.util.Locale.ROOT), format, Tone.PLAIN));
        }
        parts.add(new Part("other", "Autres", Tone.NONE));
        return composition("formats-" + n, "Formats des distributions", n, parts);
    }

    private static CompositionView composition(String id, String title, int n, List<Part> parts) {
        List<CompositionView.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Long> counts = new ArrayList<>();
            for (int p = 0; p < parts.size(); p++) {
                counts.add(i == 6 ? 0L : Math.round(share(i, p + 20) * share(i, p + 40) * 400));
            }
            rows.add(new CompositionView.Row("g" + i, name(i), counts));
        }
        return new CompositionView(id, title, "jeux de données", parts, rows);
    }

    static CoverageView coverage(int n) {
        List<CoverageView.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(new CoverageView.Row(
                    "p" + i,
                    List.of("Ensemble", "Ontario", "Québec", "Terre-Neuve-et-Labrador")
                            .get(i),
                    Map.of(
                            Presence.OWN,
                            38L + i,
                            Presence.HOSTED,
                            12L,
                            Presence.NOT_FOUND,
                            61L,
                            Presence.NOT_SEARCHED,
                            333L),
                    Map.of(
                            Presence.OWN,
                            18_200_000L,
                            Presence.HOSTED,
                            1_400_000L,
                            Presence.NOT_FOUND,
                            2_100_000L,
                            Presence.NOT_SEARCHED,
                            6_800_000L)));
        }
        return new CoverageView("coverage-" + n, "Qui publie, et pour combien de personnes", rows);
    }

    /** Ranks in tie groups of one to five, with intervals as wide as the groups. */
    static PlacesView places(int n) {
        List<PlacesView.Row> rows = new ArrayList<>();
        int group = 0;
        int left = 0;
        int size = 1;
        for (int i = 0; i < n; i++) {
            if (left == 0) {
                group++;
                size = Math.min(n - i, 1 + group * 3 % 5);
                left = size;
            }
            left--;
            double low = Math.max(1, i + 1 - (size - 1) * share(i, 3) * 2);
            double high = Math.min(n, i + 1 + (size - 1) * share(i, 4) * 2);
            int nominal = Math.max(1, Math.min(n, i + 1 + (i % 4 == 1 ? 1 : 0)));
            rows.add(new PlacesView.Row(
                    "g" + i,
                    name(i),
                    nominal,
                    i + 1,
                    Math.floor(low),
                    Math.ceil(high),
                    i < 10 ? 1 - i * i / 100.0 : 0,
                    Character.toString('A' + (group - 1) % 26)));
        }
        return new PlacesView("places-" + n, "Indice Étalon : rang de chaque gouvernement", 10, rows);
    }

    /** One of each kind and size. */
    static List<View> all() {
        List<View> views = new ArrayList<>(List.of(
                ranking(12),
                ranking(300),
                profile(),
                distribution(12),
                distribution(300),
                history(4, false),
                history(20, true),
                counts(),
                bounds(),
                licences(12),
                formats(12),
                coverage(1),
                coverage(4),
                places(12),
                places(300)));
        views.addAll(heat(12, 12));
        views.addAll(heat(100, 30));
        return views;
    }
}
