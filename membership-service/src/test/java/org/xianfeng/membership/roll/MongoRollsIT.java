package org.xianfeng.membership.roll;

import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoRollsIT implements RollsContract {
    private final MongoDatabase database;
    private final Rolls rolls;

    MongoRollsIT(StoreKind store) {
        database = store.open();
        rolls = new MongoRolls(database);
    }

    @Override
    public Rolls rolls() {
        return rolls;
    }

    @Override
    public void fill(String owner, List<String> ids) {
        Document people = new Document();
        ids.forEach(id -> people.append(id, new Document("formal", true).append("at", Date.from(NOON))));
        database.getCollection("rolls")
                .insertOne(new Document("_id", owner)
                        .append("lines", ids.size())
                        .append("members", ids.size())
                        .append("formal", ids.size())
                        .append("people", people));
    }
}
