package ca.etalon.ingest.platform.ckan;

import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.Said;

/** The envelope of the action API: whether the action succeeded, and its result. */
final class ActionAnswer {

    private ActionAnswer() {}

    /** @throws ProtocolException when the action did not succeed, which it says with status 200 too */
    static Said result(Said root) throws ProtocolException {
        boolean isBare = root.at("success").isAbsent() && root.at("results").isArray();
        if (isBare) {
            // The search of API versions 1 and 2 has no envelope.
            return root;
        }
        if (!root.at("success").isTrue()) {
            throw JsonAnswer.malformed(root.at("success"), "the action did not succeed: " + reason(root));
        }
        return root.at("result");
    }

    static boolean saysNotFound(Said root) {
        var kind = String.valueOf(root.at("error").text("__type"));
        return root.at("success").isFalse()
                && (kind.contains("Not Found") || reason(root).contains("Not found"));
    }

    /** A package that only its organisation may read. */
    static boolean saysNotAuthorized(Said root) {
        return root.at("success").isFalse()
                && String.valueOf(root.at("error").text("__type")).contains("Authorization");
    }

    static String reason(Said root) {
        var error = root.at("error");
        var message = error.isObject() ? error.text("message", "__type") : error.text();
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }
}
