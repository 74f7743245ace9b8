package org.xianfeng.scoring.belonging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** Belongings in the document store: one document per member, a field per revision. */
final class MongoBelongings implements Belongings, BranchOnDay {
    private final MongoCollection<Document> belongings;

    MongoBelongings(MongoDatabase database) {
        this.belongings = database.getCollection("belongings");
    }

    /** Takes them up; one that is known already changes nothing. */
    void add(List<Belonging> all) {
        if (all.isEmpty()) {
            return;
        }
        belongings.bulkWrite(
                all.stream()
                        .map(one -> new UpdateOneModel<Document>(
                                Filters.eq("_id", one.member().value()),
                                Updates.set("revisions." + one.revision(), document(one)),
                                new UpdateOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions());
    }

    @Override
    public Optional<OrganisationId> of(MemberId member, LocalDate day) {
        return Optional.ofNullable(
                        belongings.find(Filters.eq("_id", member.value())).first())
                .flatMap(found -> Belonging.branchOn(day, read(member, found)));
    }

    @Override
    public Map<MemberId, Stood> inYear(int year, Collection<MemberId> members) {
        Map<MemberId, Stood> stood = new HashMap<>();
        if (members.isEmpty()) {
            return stood;
        }
        List<String> ids = members.stream().map(MemberId::value).toList();
        for (Document found : belongings.find(Filters.in("_id", ids))) {
            MemberId member = new MemberId(found.getString("_id"));
            Belonging.inYear(year, read(member, found)).ifPresent(where -> stood.put(member, where));
        }
        return stood;
    }

    private static List<Belonging> read(MemberId member, Document found) {
        return found.get("revisions", Document.class).entrySet().stream()
                .map(entry -> belonging(member, Long.parseLong(entry.getKey()), (Document) entry.getValue()))
                .toList();
    }

    private static Document document(Belonging one) {
        return new Document("branchId", one.branch().value())
                .append("from", one.from().toString());
    }

    private static Belonging belonging(MemberId member, long revision, Document document) {
        return new Belonging(
                member,
                revision,
                new OrganisationId(document.getString("branchId")),
                LocalDate.parse(document.getString("from")));
    }
}
