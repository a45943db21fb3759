package ca.etalon.reports.page;

import java.util.Locale;

/** The entries of the navigation, in order. */
enum Navigation {
    OVERVIEW("index.html"),
    COMPARE("compare.html"),
    GOVERNMENTS("governments/index.html"),
    INDICATORS("indicators/index.html"),
    HARVEST("harvest.html"),
    METHOD("method.html");

    private final String path;

    Navigation(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String key() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }
}
