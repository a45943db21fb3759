package ca.etalon.reports.page;

import ca.etalon.reports.i18n.Texts;

/**
 * What a page needs to say itself in one language.
 *
 * @param path of the page below the folder of its language
 */
record PageContext(Report report, Texts texts, String path) {

    String text(String key, Object... args) {
        return texts.get(key, args);
    }

    /** A relative link to a page of the same language. */
    String to(String target) {
        return "../".repeat(depth()) + target;
    }

    /** A relative link to the same page in the other language. */
    String inOther(Texts other) {
        return "../".repeat(depth() + 1) + other.language() + "/" + path;
    }

    /** A relative link to a file that both languages share. */
    String shared(String target) {
        return "../".repeat(depth() + 1) + target;
    }

    private int depth() {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    /** The edition as a date in words. */
    String edition() {
        return texts.date(report.data().edition());
    }
}
