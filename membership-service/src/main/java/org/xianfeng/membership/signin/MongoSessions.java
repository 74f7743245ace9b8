package org.xianfeng.membership.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Sessions in the document store, under the hash of their secret. */
final class MongoSessions implements Sessions {
    private static final int SECRET_BYTES = 32;

    private final MongoCollection<Document> sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MongoSessions(MongoDatabase database, Clock clock) {
        this.clock = clock;
        this.sessions = database.getCollection("sign-in-sessions");
    }

    @Override
    public String open(String account) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        sessions.insertOne(new Document("_id", Digest.of(secret))
                .append("account", account)
                .append("since", Date.from(now))
                .append("until", Date.from(now.plus(LONGEST))));
        return secret;
    }

    @Override
    public Optional<Session> find(String secret) {
        return Optional.ofNullable(sessions.find(
                                and(eq("_id", Digest.of(secret)), gt("until", Date.from(clock.instant()))))
                        .first())
                .map(session -> new Session(
                        session.getString("account"), session.getDate("since").toInstant()));
    }

    @Override
    public void close(String secret) {
        sessions.deleteOne(eq("_id", Digest.of(secret)));
    }

    @Override
    public void purge() {
        sessions.deleteMany(lte("until", Date.from(clock.instant())));
    }
}
