package org.xianfeng.membership.signinhistory;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.xianfeng.membership.session.Device;

/** One document per account, which never grows beyond its last events. */
final class MongoSignInHistory implements SignInHistory {
    private static final String EVENTS = "events";
    private static final String LAST = "last";

    private final MongoCollection<Document> histories;
    private final Clock clock;

    MongoSignInHistory(MongoDatabase database, Clock clock) {
        this.histories = database.getCollection("sign-in-history");
        this.clock = clock;
    }

    @Override
    public void add(String account, SignInEvent event) {
        histories.updateOne(
                eq("_id", account),
                Updates.combine(
                        Updates.pushEach(EVENTS, List.of(written(event)), new PushOptions().slice(-MOST)),
                        Updates.max(LAST, Date.from(event.at()))),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<SignInEvent> of(String account) {
        Document history = histories.find(eq("_id", account)).first();
        Instant oldest = clock.instant().minus(KEPT);
        return history == null
                ? List.of()
                : history.getList(EVENTS, Document.class).reversed().stream()
                        .map(MongoSignInHistory::read)
                        .filter(event -> !event.at().isBefore(oldest))
                        .toList();
    }

    @Override
    public void purge() {
        histories.deleteMany(lt(LAST, Date.from(clock.instant().minus(KEPT))));
    }

    private static Document written(SignInEvent event) {
        return new Document("id", event.id())
                .append("at", Date.from(event.at()))
                .append("kind", event.kind())
                .append("how", event.how())
                .append("agent", event.device().agent())
                .append("address", event.device().address());
    }

    private static SignInEvent read(Document event) {
        return new SignInEvent(
                event.getString("id"),
                event.getDate("at").toInstant(),
                event.getString("kind"),
                event.getString("how"),
                new Device(event.getString("agent"), event.getString("address")));
    }
}
