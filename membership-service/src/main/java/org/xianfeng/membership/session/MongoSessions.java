package org.xianfeng.membership.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.xianfeng.membership.secret.Digest;
import org.xianfeng.starter.store.MongoIndexing;

/** Sessions in the document store, under the hash of their secret, which is also their id. */
final class MongoSessions implements Sessions {
    private static final int SECRET_BYTES = 32;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final MongoCollection<Document> sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean indexed;

    MongoSessions(MongoDatabase database, Clock clock) {
        this.clock = clock;
        this.sessions = database.getCollection("sign-in-sessions");
    }

    @Override
    public String open(String account, Device device, boolean secondFactor) {
        if (!indexed) {
            MongoIndexing.make(sessions, new IndexModel(Indexes.ascending("account")));
            indexed = true;
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        sessions.insertOne(new Document("_id", Digest.of(secret))
                .append("account", account)
                .append("agent", device.agent())
                .append("address", device.address())
                .append("secondFactor", secondFactor)
                .append("since", Date.from(now))
                .append("lastUsed", Date.from(now))
                .append("until", Date.from(now.plus(LONGEST))));
        of(account).stream().skip(MOST).forEach(this::close);
        return secret;
    }

    @Override
    public Optional<Session> find(String secret) {
        return withId(Digest.of(secret));
    }

    @Override
    public Optional<Session> withId(String id) {
        return Optional.ofNullable(sessions.find(and(eq("_id", id), open())).first())
                .map(MongoSessions::session);
    }

    @Override
    public List<Session> of(String account) {
        List<Session> found = new ArrayList<>();
        sessions.find(and(eq("account", account), open()))
                .sort(Sorts.descending("since"))
                .forEach(document -> found.add(session(document)));
        return found;
    }

    private Bson open() {
        return gt("until", Date.from(clock.instant()));
    }

    @Override
    public void used(Session session) {
        Instant now = clock.instant();
        if (session.lastUsed().plus(NOTED_EVERY).isBefore(now)) {
            sessions.updateOne(eq("_id", session.id()), Updates.max("lastUsed", Date.from(now)));
        }
    }

    @Override
    public void strengthen(String id) {
        sessions.updateOne(eq("_id", id), Updates.set("secondFactor", true));
    }

    @Override
    public void close(Session session) {
        sessions.deleteOne(eq("_id", session.id()));
    }

    @Override
    public void purge() {
        sessions.deleteMany(lte("until", Date.from(clock.instant())));
    }

    private static Session session(Document document) {
        return new Session(
                document.getString("_id"),
                document.getString("account"),
                new Device(document.get("agent", "?"), document.get("address", "?")),
                document.getBoolean("secondFactor", false),
                document.getDate("since").toInstant(),
                document.get("lastUsed", document.getDate("since")).toInstant(),
                document.getDate("until").toInstant());
    }
}
