package ca.etalon.reports.page;

import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.i18n.Texts;
import java.util.List;
import java.util.Locale;

/** Words for declared codes: provinces, dimensions, platforms, types. One without a message is shown as it was declared. */
final class Words {
    /** Provinces and territories, which a registry may declare by code or by name. */
    private static final List<String> PROVINCES =
            List.of("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT");

    private Words() {}

    static String of(Texts texts, String group, String code) {
        if (code == null) {
            return "–";
        }
        var key = group + "." + code.replace(' ', '-');
        return texts.has(key) ? texts.get(key) : code;
    }

    static String province(Texts texts, String province) {
        if (province == null) {
            return texts.get("province.none");
        }
        var code = PROVINCES.stream()
                .filter(known -> Messages.all().stream().anyMatch(any -> isNamed(any, known, province)))
                .findFirst();
        return of(texts, "province", code.orElse(province));
    }

    private static boolean isNamed(Texts texts, String code, String name) {
        return Names.sortable(texts.get("province." + code)).equals(Names.sortable(name));
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
