package org.xianfeng.starter.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;

/** What of a bulk of writes met an id that somebody else has: who inserts it twice, or lost a race for a version. */
public final class TakenIds {
    private TakenIds() {}

    /** Its places in the bulk. Whatever was refused for another reason too is passed on as it was. */
    public static List<Integer> in(MongoBulkWriteException refused) {
        boolean onlyTaken = refused.getWriteConcernError() == null
                && refused.getWriteErrors().stream()
                        .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
        if (!onlyTaken) {
            throw refused;
        }
        return refused.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
    }
}
