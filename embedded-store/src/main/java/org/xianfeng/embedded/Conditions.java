package org.xianfeng.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a filter demands of a field, each demand holding beside all others. */
final class Conditions {
    private Conditions() {}

    static List<Object> on(String field, Document filter) {
        List<Object> found = new ArrayList<>();
        collect(field, filter, found);
        return found;
    }

    private static void collect(String field, Document filter, List<Object> found) {
        Object condition = filter.get(field);
        if (condition != null) {
            found.add(condition);
        }
        if (filter.get("$and") instanceof Collection<?> parts) {
            for (Object part : parts) {
                if (part instanceof Document conjunct) {
                    collect(field, conjunct, found);
                }
            }
        }
    }
}
