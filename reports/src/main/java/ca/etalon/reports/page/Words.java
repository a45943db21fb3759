package ca.etalon.reports.page;

import ca.etalon.reports.i18n.Texts;
import java.util.Locale;

/** Words for declared codes: provinces, dimensions, platforms, types. One without a message is shown as it was declared. */
final class Words {
    private Words() {}

    static String of(Texts texts, String group, String code) {
        if (code == null) {
            return "–";
        }
        var key = group + "." + code.replace(' ', '-');
        return texts.has(key) ? texts.get(key) : code;
    }

    static String province(Texts texts, String province) {
        return province == null ? texts.get("province.none") : of(texts, "province", province);
    }

    static String platform(Texts texts, String platform) {
        return of(texts, "platform", platform);
    }

    static String dimension(Texts texts, String dimension) {
        return of(texts, "dimension", dimension);
    }

    /** A type is declared in words ({@code Regional municipality}). */
    static String type(Texts texts, String type) {
        if (type == null) {
            return "–";
        }
        var key = "type." + type.toLowerCase(Locale.ROOT).replace(' ', '-');
        return texts.has(key) ? texts.get(key) : type;
    }
}
