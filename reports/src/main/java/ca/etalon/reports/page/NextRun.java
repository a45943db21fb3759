package ca.etalon.reports.page;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.reports.input.PortalSnapshot;
import java.util.Arrays;

/** What the next harvest does about a portal that was not received whole; in words by the message {@code next.<NAME>}. */
enum NextRun {
    /** A fault that may pass. */
    ASK_AGAIN,
    /** What came cannot be read as declared, and will not until one side changes. */
    NEEDS_A_LOOK,
    /** The total and the records disagree, or nothing states a total. */
    COUNT_AGAIN,
    /** A mass disappearance is seen twice before it is believed. */
    CONFIRM,
    /** The owner does not let us. */
    NOT_ALLOWED,
    /** The portal is closed. */
    CLOSED;

    static NextRun after(PortalSnapshot snapshot) {
        var reason = snapshot.row().reason();
        return Arrays.stream(IssueCode.values())
                .filter(code -> code.name().equals(reason))
                .findFirst()
                .map(NextRun::after)
                .orElse(ASK_AGAIN);
    }

    static NextRun after(IssueCode reason) {
        return switch (reason) {
            case ANSWER_MALFORMED,
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
