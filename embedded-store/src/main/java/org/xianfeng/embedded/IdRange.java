package org.xianfeng.embedded;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Between which ids, both included, everything lies that a filter can want. Text only: other ids are not in the same
 * order in the file as in an answer.
 */
record IdRange(@Nullable String from, @Nullable String to) {
    static final String ID = "_id";
    static final IdRange ALL = new IdRange(null, null);

    static IdRange of(Document filter) {
        IdRange range = ALL;
        for (Object condition : Conditions.on(ID, filter)) {
            if (condition instanceof Document operators) {
                range = range.andFrom(operators.get("$gt"))
                        .andFrom(operators.get("$gte"))
                        .andTo(operators.get("$lt"))
                        .andTo(operators.get("$lte"));
            }
        }
        return range;
    }

    boolean isBounded() {
        return from != null || to != null;
    }

    boolean isEmpty() {
        return from != null && to != null && from.compareTo(to) > 0;
    }

    private IdRange andFrom(@Nullable Object bound) {
        return bound instanceof String text && (from == null || text.compareTo(from) > 0)
                ? new IdRange(text, to)
                : this;
    }

    private IdRange andTo(@Nullable Object bound) {
        return bound instanceof String text && (to == null || text.compareTo(to) < 0) ? new IdRange(from, text) : this;
    }
}
