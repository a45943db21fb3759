package ca.etalon.reports.page;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.reports.input.PortalSnapshot;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What the next harvest does about a portal that was not received whole; in words by the message {@code next.<NAME>}. */
enum NextRun {
    /** A fault that may pass. */
    ASK_AGAIN,
    /** What seldom passes until one side changes: an address that leads nowhere, an answer that cannot be read as declared. */
    NEEDS_A_LOOK,
    /** The total and the records disagree, or nothing states a total. */
    COUNT_AGAIN,
    /** A mass disappearance is seen twice before it is believed. */
    CONFIRM,
    /** The owner does not let us. */
    NOT_ALLOWED,
    /** The portal is closed. */
    CLOSED;

    /** A refusal, but for those that ask for patience. */
    private static final Pattern LASTING = Pattern.compile("answered 4(?!08|25|29)\\d\\d");

    static NextRun after(PortalSnapshot snapshot) {
        var reason = snapshot.row().reason();
        var detail = snapshot.row().reasonDetail();
        if (IssueCode.HTTP_STATUS.name().equals(reason)
                && detail != null
                && LASTING.matcher(detail).find()) {
            return NEEDS_A_LOOK;
        }
        return Arrays.stream(IssueCode.values())
                .filter(code -> code.name().equals(reason))
                .findFirst()
                .map(NextRun::after)
                .orElse(ASK_AGAIN);
    }

    static NextRun after(IssueCode reason) {
        return switch (reason) {
            case HOST_UNKNOWN,
                    TLS_FAILED,
                    ANSWER_MALFORMED,
                    ANSWER_IS_HTML,
                    ANSWER_EMPTY,
                    ANSWER_TOO_LARGE,
                    PAGING_ENDLESS,
                    ADDRESS_REFUSED,
                    NOT_RECORDED -> NEEDS_A_LOOK;
            case TOTAL_DIFFERS, TOTAL_UNVERIFIED -> COUNT_AGAIN;
            case DISAPPEARANCE_UNCONFIRMED -> CONFIRM;
            case ROBOTS_DISALLOWED, LOGIN_REQUIRED -> NOT_ALLOWED;
            default -> ASK_AGAIN;
        };
    }
}
