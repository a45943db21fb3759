package ca.etalon.ingest.probe;

import ca.etalon.ingest.fetch.ProbeAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells an answer that is a web page, and which kind of page keeps robots or strangers out. */
final class WebPage {
    private static final Pattern BEGINNING =
            Pattern.compile("^\\W*<(?:!doctype\\s+html|html|head|body)\\b.*", Pattern.DOTALL);
    private static final Pattern LOGIN =
            Pattern.compile("(?:^|.*[/.])(?:login|logon|log-in|signin|sign-in|oauth2?|saml2?|sso|adfs)(?:[/.;].*|$)");

    /** Words of the pages that ask a browser to prove itself. */
    private static final List<String> CHALLENGES = List.of(
            "challenge-platform",
            "cf-chl",
            "just a moment...",
            "attention required! | cloudflare",
            "_incapsula_resource",
            "captcha-delivery",
            "px-captcha",
            "pardon our interruption",
            "sucuri_cloudproxy",
            "awswafcookiedomainlist",
            "enable javascript and cookies to continue",
            "g-recaptcha");

    private WebPage() {}

    /** By its media type and, as far as there are any, its first bytes; who calls data a page does not make it one. */
    static boolean isPage(ProbeAnswer answer) {
        var text = text(answer);
        var isCalledPage = isCalledPage(answer);
        if (text.isBlank()) {
            return isCalledPage;
        }
        return isCalledPage
                ? text.strip().startsWith("<")
                : BEGINNING.matcher(text).matches();
    }

    static boolean isCalledPage(ProbeAnswer answer) {
        var type = answer.contentType().mediaType();
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    static boolean isChallenge(ProbeAnswer answer) {
        if (answer.header("cf-mitigated") != null || answer.header("x-amzn-waf-action") != null) {
            return true;
        }
        var text = text(answer);
        return isCalledPage(answer) && CHALLENGES.stream().anyMatch(text::contains);
    }

    /** A page that a redirect led to, whose address says that one has to log in. */
    static boolean isLogin(ProbeAnswer answer) {
        var path = answer.answered().getPath();
        return path != null && LOGIN.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }

    private static String text(ProbeAnswer answer) {
        var text = new String(answer.first(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
