package org.xianfeng.membership.secondfactor;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.xianfeng.membership.seal.Seal;
import org.xianfeng.membership.secret.Digest;

/** Authenticator apps in the document store: the secrets sealed, recovery codes as hashes. */
final class MongoSecondFactors implements SecondFactors {
    private static final String SECRET = "secret";
    private static final String PROPOSED = "proposed";
    private static final String PROPOSED_HASH = "proposedHash";
    private static final String STEP = "step";
    private static final String RECOVERY = "recovery";

    private final MongoCollection<Document> factors;
    private final Seal seal;

    MongoSecondFactors(MongoDatabase database, Seal seal) {
        this.factors = database.getCollection("second-factors");
        this.seal = seal;
    }

    @Override
    public Optional<AppSecret> secretOf(String account) {
        return read(account, SECRET);
    }

    @Override
    public boolean isOn(String account) {
        return factors.find(and(eq("_id", account), exists(SECRET)))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    @Override
    public Optional<AppSecret> proposed(String account) {
        return read(account, PROPOSED);
    }

    private Optional<AppSecret> read(String account, String field) {
        return Optional.ofNullable(factors.find(eq("_id", account)).first())
                .map(found -> found.get(field, Binary.class))
                .map(kept -> new AppSecret(seal.open(kept.getData(), place(account))));
    }

    @Override
    public void propose(String account, AppSecret secret) {
        factors.updateOne(
                eq("_id", account),
                combine(set(PROPOSED, underSeal(account, secret)), set(PROPOSED_HASH, Digest.of(secret.value()))),
                new UpdateOptions().upsert(true));
    }

    @Override
    public boolean confirm(String account, AppSecret secret, long step, Collection<String> recoveryHashes) {
        return factors.updateOne(
                                and(eq("_id", account), eq(PROPOSED_HASH, Digest.of(secret.value()))),
                                combine(
                                        set(SECRET, underSeal(account, secret)),
                                        set(STEP, step),
                                        set(RECOVERY, List.copyOf(recoveryHashes)),
                                        unset(PROPOSED),
                                        unset(PROPOSED_HASH)))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public boolean use(String account, long step) {
        return factors.updateOne(and(eq("_id", account), lt(STEP, step)), set(STEP, step))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public boolean useRecovery(String account, String hash) {
        return factors.updateOne(and(eq("_id", account), eq(RECOVERY, hash)), pull(RECOVERY, hash))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void replaceRecovery(String account, Collection<String> hashes) {
        factors.updateOne(and(eq("_id", account), exists(SECRET)), set(RECOVERY, List.copyOf(hashes)));
    }

    @Override
    public void remove(String account) {
        factors.deleteOne(eq("_id", account));
    }

    private Binary underSeal(String account, AppSecret secret) {
        return new Binary(seal.sealer().seal(secret.value(), place(account)));
    }

    private static String place(String account) {
        return "second-factor " + account;
    }
}
