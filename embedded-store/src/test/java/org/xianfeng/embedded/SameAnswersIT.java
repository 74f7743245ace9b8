package org.xianfeng.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;

/** Whatever is asked, in whatever order, the store that goes by ids answers as the one that scans. */
class SameAnswersIT {
    private static TwoStores stores;

    @BeforeContainer
    static void open() {
        stores = new TwoStores();
    }

    @AfterContainer
    static void close() {
        stores.close();
    }

    @Property(tries = 300)
    void every_history_of_commands_is_answered_alike(@ForAll("histories") List<Question> history) {
        stores.ours().drop();
        stores.scanning().drop();
        for (var store : List.of(stores.ours(), stores.scanning())) {
            store.createIndex(
                    new Document("name", 1), new IndexOptions().unique(true).sparse(true));
        }
        for (Question question : history) {
            assertThat(Question.answer(question, stores.ours()))
                    .as(question.toString())
                    .isEqualTo(Question.answer(question, stores.scanning()));
        }
        Document byId = new Document("_id", 1);
        assertThat(stores.ours().find().sort(byId).into(new ArrayList<>()))
                .isEqualTo(stores.scanning().find().sort(byId).into(new ArrayList<>()));
    }

    /** Half of them of documents whose ids are all text, as those of the services are. */
    @Provide
    Arbitrary<List<Question>> histories() {
        return Arbitraries.oneOf(histories(texts()), histories(ids()));
    }

    private static Arbitrary<List<Question>> histories(Arbitrary<Object> ids) {
        Arbitrary<Question> inserts = Combinators.combine(ids, versions(), names())
                .as((id, version, name) -> new Question.Insert(
                        new Document("_id", id).append("v", version).append("name", name)));
        Arbitrary<Question> questions = filters()
                .flatMap(filter -> Arbitraries.<Question>oneOf(
                        Arbitraries.of(
                                new Question.Update(filter, false, false),
                                new Question.Update(filter, true, false),
                                new Question.Replace(filter, false),
                                new Question.FindAndUpdate(filter, false),
                                new Question.Delete(filter, false),
                                new Question.Delete(filter, true),
                                new Question.Count(filter)),
                        Combinators.combine(
                                        Arbitraries.of(
                                                new Document(),
                                                new Document("_id", 1),
                                                new Document("_id", -1),
                                                new Document("v", -1).append("_id", 1)),
                                        Arbitraries.integers().between(0, 3),
                                        Arbitraries.integers().between(0, 4))
                                .as((order, skip, limit) -> new Question.Find(filter, order, skip, limit))));
        Arbitrary<Question> compareAndSets = Combinators.combine(ids, versions(), Arbitraries.of(0, 1, 2))
                .as((id, version, kind) -> {
                    Document filter = new Document("_id", id).append("v", version);
                    return switch (kind) {
                        case 0 -> new Question.Update(filter, false, true);
                        case 1 -> new Question.Replace(filter, true);
                        default -> new Question.FindAndUpdate(filter, true);
                    };
                });
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, inserts),
                        net.jqwik.api.Tuple.of(4, questions),
                        net.jqwik.api.Tuple.of(2, compareAndSets))
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    private static Arbitrary<Object> texts() {
        return Arbitraries.of("a", "b", "b:1", "b:2", "c");
    }

    private static Arbitrary<Object> ids() {
        return Arbitraries.of("a", "b", "b:1", "b:2", "c", 1, 2L, 2.0);
    }

    private static Arbitrary<Integer> versions() {
        return Arbitraries.integers().between(0, 2);
    }

    private static Arbitrary<Object> names() {
        return Arbitraries.<Object>of("x", "y", "z").injectNull(0.4);
    }

    private static Arbitrary<Document> filters() {
        Arbitrary<Object> bounds = Arbitraries.of("a", "b", "b:", "b;", "c", 1);
        Arbitrary<Object> several = ids().list().ofMaxSize(3).map(list -> (Object) new Document("$in", list));
        Arbitrary<Object> ranges = Combinators.combine(
                        Arbitraries.of("$gt", "$gte"), bounds, Arbitraries.of("$lt", "$lte"), bounds)
                .as((from, low, to, high) -> (Object) new Document(from, low).append(to, high));
        Arbitrary<Object> half = Combinators.combine(Arbitraries.of("$gt", "$gte", "$lt", "$lte", "$ne", "$eq"), bounds)
                .as((operator, bound) -> (Object) new Document(operator, bound));
        Arbitrary<Object> severalBeyond =
                several.map(list -> (Object) new Document((Document) list).append("$gte", "b"));
        Arbitrary<Document> byId = Arbitraries.oneOf(ids(), several, severalBeyond, ranges, half)
                .map(condition -> new Document("_id", condition));
        Arbitrary<Document> byName = Arbitraries.of("x", "w", new Document("$in", List.of("x", "w")))
                .map(condition -> new Document("name", condition));
        Arbitrary<Document> version = versions().map(number -> new Document("v", new Document("$gte", number)));
        Arbitrary<Document> nothing = Arbitraries.just(new Document());
        return Combinators.combine(
                        Arbitraries.oneOf(byId, byName, nothing),
                        Arbitraries.oneOf(version, byId, nothing),
                        Arbitraries.of(true, false))
                .as((one, other, beside) -> both(one, other, beside));
    }

    /** Both filters, side by side in a list or the second in a list beside the first. */
    private static Document both(Document one, Document other, boolean beside) {
        if (other.isEmpty()) {
            return one;
        }
        return beside ? new Document(one).append("$and", List.of(other)) : new Document("$and", List.of(one, other));
    }
}
