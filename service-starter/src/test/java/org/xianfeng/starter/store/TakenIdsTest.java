package org.xianfeng.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakenIdsTest {
    private static final int DUPLICATE_KEY = 11_000;
    private static final int TOO_LARGE = 10_334;

    @Test
    void places_whose_ids_are_taken_are_told() {
        assertThat(TakenIds.in(refused(null, error(2, DUPLICATE_KEY), error(5, DUPLICATE_KEY))))
                .containsExactly(2, 5);
    }

    @Test
    void whatever_failed_for_another_reason_too_is_passed_on() {
        MongoBulkWriteException other = refused(null, error(2, DUPLICATE_KEY), error(5, TOO_LARGE));
        assertThatThrownBy(() -> TakenIds.in(other)).isSameAs(other);
        MongoBulkWriteException unsafe =
                refused(new WriteConcernError(64, "WriteConcernFailed", "not on most", new BsonDocument()));
        assertThatThrownBy(() -> TakenIds.in(unsafe)).isSameAs(unsafe);
    }

    private static BulkWriteError error(int place, int code) {
        return new BulkWriteError(code, "refused", new BsonDocument(), place);
    }

    private static MongoBulkWriteException refused(@Nullable WriteConcernError concern, BulkWriteError... errors) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(), List.of(errors), concern, new ServerAddress(), Set.of());
    }
}
