package org.xianfeng.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoIndexingContract {
    private static final int INSTANCES = 3;
    private static final IndexModel LOGIN = new IndexModel(Indexes.ascending("login"), new IndexOptions().unique(true));
    private static final IndexModel MEMBER = new IndexModel(
            Indexes.ascending("member"), new IndexOptions().unique(true).sparse(true));
    private static final IndexModel BRANCH = new IndexModel(Indexes.ascending("branch", "name"));
    private static final List<String> RIGHT = List.of("_id", "branch,name", "login unique", "member unique sparse");

    private final MongoCollection<Document> accounts;

    MongoIndexingContract(StoreKind store) {
        MongoDatabase database = store.open();
        accounts = database.getCollection("accounts");
    }

    @RepeatedTest(3)
    void three_instances_that_start_at_once_make_them_once_on_an_empty_store() throws Exception {
        startAtOnce();
        assertThat(indexes()).isEqualTo(RIGHT);
    }

    @RepeatedTest(3)
    void three_instances_that_start_at_once_replace_those_of_an_older_release() throws Exception {
        accounts.insertMany(List.of(
                new Document("login", "a").append("branch", "b"), new Document("login", "c").append("member", "m")));
        accounts.createIndex(Indexes.ascending("login"));
        accounts.createIndex(Indexes.ascending("member"));
        accounts.createIndex(Indexes.ascending("branch", "name"), new IndexOptions().sparse(true));
        accounts.createIndex(Indexes.ascending("kept"));
        startAtOnce();
        List<String> right = new ArrayList<>(RIGHT);
        right.add(2, "kept");
        assertThat(indexes()).isEqualTo(right);
        assertThatThrownBy(() -> accounts.insertOne(new Document("login", "a"))).isInstanceOf(MongoException.class);
        accounts.insertOne(new Document("login", "d"));
        assertThat(accounts.countDocuments()).isEqualTo(3);
    }

    @Test
    void a_start_after_that_changes_nothing() {
        make();
        List<Document> first = accounts.listIndexes().into(new ArrayList<>());
        make();
        assertThat(accounts.listIndexes().into(new ArrayList<>())).isEqualTo(first);
    }

    @Test
    void documents_that_break_what_an_index_demands_are_told_and_kept() {
        accounts.insertMany(List.of(new Document("login", "a"), new Document("login", "a")));
        assertThatThrownBy(this::make).isInstanceOf(MongoException.class);
        assertThat(accounts.countDocuments()).isEqualTo(2);
    }

    private void make() {
        MongoIndexing.make(accounts, LOGIN, MEMBER, BRANCH);
    }

    private void startAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(INSTANCES);
        try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                all.add(instances.submit(() -> {
                    start.await();
                    make();
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** What they are on and what they demand, in the order of the alphabet. */
    private List<String> indexes() {
        List<String> all = new ArrayList<>();
        accounts.listIndexes()
                .forEach(index -> all.add(
                        String.join(",", index.get("key", Document.class).keySet())
                                + (index.getBoolean("unique", false) ? " unique" : "")
                                + (index.getBoolean("sparse", false) ? " sparse" : "")));
        return all.stream().sorted().toList();
    }
}
