package ca.etalon.ingest.sample;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object in the order its members are put. */
final class Json {
    private final Map<String, Object> members = new LinkedHashMap<>();

    static Map<String, Object> of(String name, Object value, Object... more) {
        var json = new Json().put(name, value);
        for (int i = 0; i < more.length; i += 2) {
            json.put((String) more[i], more[i + 1]);
        }
        return json.members();
    }

    /** Null is written as null: a platform shows the place that nobody filled. */
    Json put(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Left out where there is no value: a platform has no such place until somebody configures it. */
    Json putIfSaid(String name, Object value) {
        return value == null || (value instanceof Collection<?> list && list.isEmpty()) ? this : put(name, value);
    }

    Map<String, Object> members() {
        return members;
    }
}
