package ca.etalon.ingest.sample;

import java.util.Map;

/** The first page of a portal, with the links to what it shows beside its catalogue, in the words of its languages. */
record FrontPage(Province.Site site) {

    private static final Map<String, Words> LINKS = Map.ofEntries(
            Map.entry("licence", new Words("Open data licence", "Licence d’utilisation")),
            Map.entry("policy", new Words("Open data policy", "Politique de données ouvertes")),
            Map.entry("contact", new Words("Contact us", "Nous joindre")),
            Map.entry("feedback", new Words("Give feedback", "Donnez votre avis")),
            Map.entry("request", new Words("Suggest a dataset", "Proposer un jeu de données")),
            Map.entry("api_documentation", new Words("API documentation", "Documentation de l’API")),
            Map.entry("accessibility", new Words("Accessibility", "Accessibilité")),
            Map.entry("showcase", new Words("Showcase", "Réutilisations")),
            Map.entry("events", new Words("Open data day", "Journée des données ouvertes")),
            Map.entry("guide", new Words("Publishing guide", "Guide de diffusion")),
            Map.entry("inventory", new Words("Data inventory", "Inventaire des données")),
            Map.entry("withheld", new Words("Data not released, and why", "Données non diffusées et raisons")),
            Map.entry("usage", new Words("Usage statistics", "Statistiques d’utilisation")));

    private static final Words WELCOME = new Words(
            "The data that we collect with public money are here for all to use. Pick a theme or look for a word; each "
                    + "dataset says what it holds, how often it is renewed and in which formats it can be had.",
            "Les données que nous recueillons avec des fonds publics sont à la disposition de tous. Choisissez un thème "
                    + "ou cherchez un mot ; chaque jeu de données dit ce qu’il contient, à quel rythme il est renouvelé et "
                    + "dans quels formats on l’obtient.");

    String html() {
        var language = site.speaks("en") ? "en" : "fr";
        var page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(site.name(language))
                .append("</title>\n");
        if (site.shows().contains("scripts")) {
            return page.append(
                            "<script src=\"/app.js\" defer></script>\n</head>\n<body><div id=\"app\"></div></body>\n</html>\n")
                    .toString();
        }
        if (site.shows().contains("feed")) {
            page.append("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.rss\">\n");
        }
        page.append("</head>\n<body>\n<header>\n<h1>")
                .append(site.name(language))
                .append("</h1>\n");
        if (site.shows().contains("language")) {
            page.append("<a href=\"/fr\" lang=\"fr\" hreflang=\"fr\">Français</a>\n");
        }
        if (site.shows().contains("search")) {
            page.append("<form role=\"search\" action=\"/search\"><input type=\"search\" name=\"q\"></form>\n");
        }
        page.append("</header>\n<main><p>").append(WELCOME.in(language)).append("</p></main>\n<footer>\n<ul>\n");
        for (var shown : site.shows()) {
            if (LINKS.containsKey(shown)) {
                page.append("<li><a href=\"/").append(shown.replace('_', '-')).append("\">");
                page.append(LINKS.get(shown).in(language)).append("</a></li>\n");
            }
        }
        return page.append("</ul>\n</footer>\n</body>\n</html>\n").toString();
    }
}
