package ca.etalon.reports.i18n;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.SignDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The texts of one language, from the UTF-8 properties {@code messages_<language>} and {@code charts_<language>} beside
 * this class. Formats come from ICU's own data, so that the JDK's locale data cannot change a page.
 */
public final class Messages implements Texts {

    /** Bundles read for a language; a key belongs to one of them. */
    static final List<String> BUNDLES = List.of("messages", "charts");

    /** The sign, where the locale has the hyphen of a keyboard. */
    private static final char MINUS = '\u2212';

    public static final Texts ENGLISH = load(Locale.CANADA);
    public static final Texts FRENCH = load(Locale.CANADA_FRENCH);

    private final Locale locale;
    private final ULocale icu;
    private final Map<String, String> messages;
    private final LocalizedNumberFormatter numbers;
    private final LocalizedNumberFormatter percents;

    private Messages(Locale locale, Map<String, String> messages) {
        this.locale = locale;
        this.icu = ULocale.forLocale(locale);
        this.messages = messages;
        var symbols = DecimalFormatSymbols.getInstance(icu);
        symbols.setMinusSign(MINUS);
        this.numbers = NumberFormatter.withLocale(icu)
                .symbols(symbols)
                .roundingMode(RoundingMode.HALF_UP)
                .sign(SignDisplay.NEGATIVE);
        this.percents = numbers.unit(MeasureUnit.PERCENT);
    }

    /** Both languages, in the order they are offered. */
    public static List<Texts> all() {
        return List.of(ENGLISH, FRENCH);
    }

    static Messages load(Locale locale) {
        Map<String, String> messages = new TreeMap<>();
        for (String bundle : BUNDLES) {
            read(bundle + "_" + locale.getLanguage() + ".properties").forEach((key, value) -> {
                if (messages.put((String) key, (String) value) != null) {
                    throw new IllegalStateException("message key " + key + " is in two bundles");
                }
            });
        }
        return new Messages(locale, messages);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Keys of this language, for the test that both languages have the same. */
    Set<String> keys() {
        return messages.keySet();
    }

    String pattern(String key) {
        return messages.get(key);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    @Override
    public String get(String key, Object... args) {
        String pattern = messages.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message for key '" + key + "' in " + language());
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, icu)
                .format(args, new StringBuffer(), null)
                .toString();
    }

    @Override
    public String number(long value) {
        return numbers.format(value).toString();
    }

    @Override
    public String number(double value, int decimals) {
        return numbers.precision(Precision.maxFraction(decimals)).format(value).toString();
    }

    @Override
    public String percent(double ratio, int decimals) {
        return percents.precision(Precision.maxFraction(decimals))
                .format(ratio * 100)
                .toString();
    }

    @Override
    public String date(LocalDate date) {
        if ("en".equals(language())) {
            return format("MMMM d, y", date);
        }
        // French writes the first of a month as an ordinal, which no pattern letter gives.
        return format(date.getDayOfMonth() == 1 ? "d'er' MMMM y" : "d MMMM y", date);
    }

    @Override
    public String month(LocalDate date) {
        return format("MMM y", date);
    }

    private String format(String pattern, LocalDate date) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, icu);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
