package org.xianfeng.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindByIdIT {
    private static final int DOCUMENTS = 5_000;
    private static final int COMMANDS = 50;
    private TwoStores stores;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        stores = new TwoStores();
        things = stores.ours();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void who_lost_the_race_for_a_page_is_told_by_its_place_in_the_bulk() {
        things.insertMany(List.of(page("a", 3), page("b", 1)));
        List<WriteModel<Document>> bulk = List.of(set("a", 2), set("b", 1), set("c", 0));
        assertThatThrownBy(() -> things.bulkWrite(bulk, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, refused -> {
                    assertThat(refused.getWriteErrors())
                            .extracting(BulkWriteError::getIndex)
                            .containsExactly(0);
                    assertThat(refused.getWriteErrors())
                            .extracting(BulkWriteError::getCode)
                            .containsExactly(11000);
                });
        assertThat(things.find().sort(Sorts.ascending("_id")).into(new ArrayList<>()))
                .containsExactly(page("a", 3), page("b", 2), page("c", 1));
    }

    @Test
    void a_document_with_several_values_of_a_unique_field_is_found_once() {
        things.createIndex(new Document("name", 1), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", "a").append("name", List.of("x", "y")));
        assertThat(things.find(Filters.in("name", "x", "y")).into(new ArrayList<>()))
                .hasSize(1);
        assertThat(things.updateMany(Filters.in("name", "x", "y"), Updates.inc("v", 1))
                        .getMatchedCount())
                .isEqualTo(1);
    }

    @Test
    void a_condition_beside_the_id_a_range_of_ids_and_an_order_by_id_cost_no_look_at_every_document() {
        for (MongoCollection<Document> store : List.of(stores.ours(), stores.scanning())) {
            store.insertMany(IntStream.range(0, DOCUMENTS)
                    .mapToObj(number -> page("m:%05d".formatted(number), 1))
                    .toList());
        }
        assertThat(timeOf(stores.ours())).isLessThan(timeOf(stores.scanning()).dividedBy(5));
    }

    private static Duration timeOf(MongoCollection<Document> store) {
        long began = System.nanoTime();
        for (int number = 0; number < COMMANDS; number++) {
            String id = "m:%05d".formatted(number * 97 % DOCUMENTS);
            store.updateOne(Filters.and(Filters.eq(id), Filters.gte("v", 1)), Updates.inc("v", 1));
            store.find(Filters.and(Filters.gt("_id", id), Filters.lt("_id", "m;")))
                    .sort(Sorts.ascending("_id"))
                    .limit(20)
                    .into(new ArrayList<>());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static WriteModel<Document> set(String id, int read) {
        return new ReplaceOneModel<>(
                Filters.and(Filters.eq(id), Filters.eq("v", read)),
                new Document("v", read + 1),
                new ReplaceOptions().upsert(true));
    }

    private static Document page(String id, int version) {
        return new Document("_id", id).append("v", version);
    }
}
