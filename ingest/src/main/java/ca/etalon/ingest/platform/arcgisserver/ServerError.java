package ca.etalon.ingest.platform.arcgisserver;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.Said;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An error as the server writes it: in the body of an answer whose HTTP status says success. */
record ServerError(long code, String message) {

    /** 498: the token is not valid; 499: there is none; the others as in HTTP. */
    private static final Set<Long> SIGN_IN = Set.of(401L, 403L, 498L, 499L);

    static Optional<ServerError> in(Said root) {
        var error = root.at("error");
        if (error.isObject()) {
            var code = error.at("code").whole();
            var message = error.text("message");
            var details = error.at("details").joined();
            var said = message == null ? details : message;
            return Optional.of(new ServerError(code == null ? 0 : code, said == null ? "no reason given" : said));
        }
        if ("error".equalsIgnoreCase(root.text("status"))) {
            var messages = root.at("messages").joined();
            return Optional.of(new ServerError(0, messages == null ? "no reason given" : messages));
        }
        return error.text() == null ? Optional.empty() : Optional.of(new ServerError(0, error.text()));
    }

    boolean asksToSignIn() {
        return SIGN_IN.contains(code) || message.toLowerCase(Locale.ROOT).contains("token required");
    }

    /** Whether the entry is listed and does not run any more. */
    boolean saysGone() {
        var said = message.toLowerCase(Locale.ROOT);
        return code == 404
                || code == 410
                || said.contains("not started")
                || said.contains("not found")
                || said.contains("does not exist");
    }

    ProtocolException refusal(String locator) {
        return new ProtocolException(
                asksToSignIn() ? IssueCode.LOGIN_REQUIRED : IssueCode.HTTP_STATUS, locator, "answered " + this);
    }

    @Override
    public String toString() {
        return (code == 0 ? "an error" : Long.toString(code)) + ": "
                + message.lines().findFirst().orElse("");
    }
}
