package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.relay.Outbox;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoMembersIT implements MembersContract {
    private final MongoDatabase database;
    private final Members members;

    MongoMembersIT(StoreKind store) {
        database = store.open();
        members = new MongoMembers(FactCollections.in(
                database,
                new WireEvents("membership", new EventJson()),
                new Outbox(100_000, 100_000),
                Clock.systemUTC()));
    }

    @Override
    public Members members() {
        return members;
    }

    @Test
    void an_index_leads_to_names_and_one_to_the_names_of_a_branch() {
        members.named(new NameQuery(NameStart.in("张").orElseThrow(), Optional.empty(), Optional.empty()), 1);
        List<List<String>> indexes = new ArrayList<>();
        database.getCollection("members")
                .listIndexes()
                .forEach(index ->
                        indexes.add(List.copyOf(index.get("key", Document.class).keySet())));
        assertThat(indexes).contains(List.of("state.name", "_id"), List.of("state.branch", "state.name", "_id"));
    }
}
