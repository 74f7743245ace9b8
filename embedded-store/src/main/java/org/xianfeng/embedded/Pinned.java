package org.xianfeng.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a filter that says exactly which values some fields have. */
final class Pinned {
    private Pinned() {}

    /** A filter of these fields alone that every wanted document matches too; none when one of them is left open. */
    static @Nullable Document by(Document filter, List<String> fields) {
        Document pinned = new Document();
        for (String field : fields) {
            Object value = value(filter, field, fields.size() == 1);
            if (value == null) {
                return null;
            }
            pinned.put(field, value);
        }
        return pinned;
    }

    /**
     * What a filter asks of documents that were found by what it pins this field to. Asking once more would compare every
     * one of them with every value named.
     */
    static Document besides(Document filter, String field) {
        Object condition = filter.get(field);
        boolean pins = isPlain(condition)
                || condition instanceof Document operators
                        && operators.size() == 1
                        && value(new Document(field, operators), field, true) != null;
        if (!pins) {
            return filter;
        }
        Document rest = filter.clone();
        rest.remove(field);
        return rest;
    }

    private static @Nullable Object value(Document filter, String field, boolean alsoSeveral) {
        for (Object condition : Conditions.on(field, filter)) {
            if (isPlain(condition)) {
                return condition;
            }
            if (condition instanceof Document operators && !BsonRegularExpression.isRegularExpression(condition)) {
                if (isPlain(operators.get("$eq"))) {
                    return operators.get("$eq");
                }
                if (alsoSeveral && operators.get("$in") instanceof Collection<?> several && arePlain(several)) {
                    return new Document("$in", several);
                }
            }
        }
        return null;
    }

    private static boolean arePlain(Collection<?> values) {
        return values.stream().allMatch(Pinned::isPlain);
    }

    private static boolean isPlain(@Nullable Object value) {
        return Missing.isNeitherNullNorMissing(value)
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value);
    }
}
