package org.xianfeng.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinnedTest {
    private static final Document SEVERAL = new Document("$in", List.of("a", "b"));

    @Test
    void what_named_the_documents_is_not_asked_again() {
        assertThat(Pinned.besides(new Document("_id", "a"), "_id")).isEqualTo(new Document());
        assertThat(Pinned.besides(new Document("_id", SEVERAL).append("v", 3), "_id"))
                .isEqualTo(new Document("v", 3));
    }

    @Test
    void whatever_else_is_asked_of_the_field_stays() {
        Document elsewhere =
                new Document("_id", new Document("$gt", "b")).append("$and", List.of(new Document("_id", "a")));
        Document more = new Document("_id", new Document(SEVERAL).append("$gte", "b"));
        assertThat(Pinned.besides(elsewhere, "_id")).isEqualTo(elsewhere);
        assertThat(Pinned.besides(more, "_id")).isEqualTo(more);
    }
}
