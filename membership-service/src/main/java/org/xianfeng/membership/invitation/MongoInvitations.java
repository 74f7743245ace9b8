package org.xianfeng.membership.invitation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.invitation.Invitation.Purpose;
import org.xianfeng.membership.invitation.Invitation.State;
import org.xianfeng.starter.store.MongoIndexing;

/** Invitations in the document store, by who is invited and by the hash of the code. */
final class MongoInvitations implements Invitations {
    private static final String CODE = "code";
    private static final String STATE = "state";
    private static final String CLAIMED_AT = "claimedAt";
    private static final int AT_A_TIME = 500;

    private final MongoCollection<Document> invitations;
    private volatile boolean indexed;

    MongoInvitations(MongoDatabase database) {
        this.invitations = database.getCollection("invitations");
    }

    @Override
    public void issue(Collection<Invitation> issued) {
        if (!indexed) {
            MongoIndexing.make(invitations, new IndexModel(Indexes.ascending(CODE), new IndexOptions().unique(true)));
            indexed = true;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Invitation invitation : issued) {
            writes.add(new ReplaceOneModel<>(
                    eq("_id", invitation.invited()), document(invitation), new ReplaceOptions().upsert(true)));
        }
        for (int from = 0; from < writes.size(); from += AT_A_TIME) {
            invitations.bulkWrite(
                    writes.subList(from, Math.min(from + AT_A_TIME, writes.size())),
                    new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public Optional<Invitation> withCode(String codeHash) {
        return Optional.ofNullable(invitations.find(eq(CODE, codeHash)).first()).map(MongoInvitations::invitation);
    }

    @Override
    public List<Invitation> of(Collection<String> invited) {
        List<Invitation> found = new ArrayList<>();
        invitations.find(in("_id", invited)).forEach(document -> found.add(invitation(document)));
        return found;
    }

    @Override
    public boolean claim(Invitation read, Instant now) {
        return invitations
                        .updateOne(
                                unchanged(read, read.state(), read.claimedAt().orElse(null)),
                                combine(set(STATE, State.CLAIMED.name()), set(CLAIMED_AT, Date.from(now))))
                        .getMatchedCount()
                == 1;
    }

    private static Bson unchanged(Invitation read, State state, @Nullable Instant claimedAt) {
        return and(
                eq("_id", read.invited()),
                eq(CODE, read.codeHash()),
                eq(STATE, state.name()),
                eq(CLAIMED_AT, claimedAt == null ? null : Date.from(claimedAt)));
    }

    @Override
    public void giveBack(Invitation claimed) {
        move(claimed, State.OPEN);
    }

    @Override
    public void use(Invitation claimed) {
        move(claimed, State.USED);
    }

    private void move(Invitation claimed, State to) {
        invitations.updateOne(
                and(eq("_id", claimed.invited()), eq(CODE, claimed.codeHash()), eq(STATE, State.CLAIMED.name())),
                combine(set(STATE, to.name()), set(CLAIMED_AT, null)));
    }

    @Override
    public void withdraw(String invited) {
        invitations.updateOne(
                and(eq("_id", invited), in(STATE, State.OPEN.name(), State.CLAIMED.name())),
                combine(set(STATE, State.WITHDRAWN.name()), set(CLAIMED_AT, null)));
    }

    @Override
    public void purge(Instant before) {
        invitations.deleteMany(lt("until", Date.from(before)));
    }

    private static Document document(Invitation invitation) {
        return new Document("_id", invitation.invited())
                .append("subject", invitation.subject())
                .append("purpose", invitation.purpose().name())
                .append(CODE, invitation.codeHash())
                .append("issuedBy", invitation.issuedBy())
                .append("issuedAt", Date.from(invitation.issuedAt()))
                .append("until", Date.from(invitation.until()))
                .append(STATE, invitation.state().name())
                .append(CLAIMED_AT, invitation.claimedAt().map(Date::from).orElse(null));
    }

    private static Invitation invitation(Document document) {
        return new Invitation(
                document.getString("_id"),
                document.getString("subject"),
                Purpose.valueOf(document.getString("purpose")),
                document.getString(CODE),
                document.getString("issuedBy"),
                document.getDate("issuedAt").toInstant(),
                document.getDate("until").toInstant(),
                State.valueOf(document.getString(STATE)),
                Optional.ofNullable(document.getDate(CLAIMED_AT)).map(Date::toInstant));
    }
}
