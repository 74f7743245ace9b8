package org.xianfeng.scoring.effect;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.effect.AccountEffect.PointsChange;

/**
 * Effects in the document store. Nothing but {@code _id} is ever asked for: it begins with the run and says the order, the
 * greatest difference first.
 */
public final class MongoEffects implements Effects {
    private static final int PORTION = 500;
    private static final long GREATEST = 9_999_999_999_999L;
    private static final String SUMS = "sums";
    private static final String FACTS = "facts";

    private final MongoCollection<Document> effects;

    public MongoEffects(MongoDatabase database) {
        this.effects = database.getCollection("whatIfEffects");
    }

    @Override
    public void add(String run, List<AccountEffect> changed) {
        List<Document> documents = new ArrayList<>();
        for (AccountEffect effect : changed) {
            PointsChange change = effect.change();
            documents.add(MongoEffectForm.of(effect)
                    .append("_id", id(run, FACTS, effect.account().toString())));
            if (change.differenceHundredths() != 0 && effect.account().kind() == LedgerKind.MEMBER) {
                documents.add(MongoEffectForm.of(change)
                        .append(
                                "_id",
                                ranked(
                                        run,
                                        "members",
                                        change.differenceHundredths(),
                                        effect.account().id()))
                        .append("member", effect.account().id())
                        .append("branch", effect.branchId()));
            }
        }
        insert(documents);
    }

    @Override
    public void addToBranches(String run, Map<String, BranchSums> more) {
        if (more.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> updates = more.entrySet().stream()
                .map(one -> new UpdateOneModel<Document>(
                        Filters.eq("_id", id(run, SUMS, one.getKey())),
                        Updates.combine(MongoEffectForm.of(one.getValue()).entrySet().stream()
                                .map(field -> Updates.inc(field.getKey(), (Number) field.getValue()))
                                .toList()),
                        new UpdateOptions().upsert(true)))
                .toList();
        effects.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    @Override
    public void rankBranches(String run, BiConsumer<String, BranchSums> each) {
        String prefix = id(run, SUMS, "");
        String after = "";
        List<Document> found = after(prefix, after, PORTION);
        while (!found.isEmpty()) {
            List<Document> ranked = new ArrayList<>();
            for (Document document : found) {
                after = document.getString("_id").substring(prefix.length());
                BranchSums sums = MongoEffectForm.sums(document);
                each.accept(after, sums);
                if (sums.differenceHundredths() != 0) {
                    ranked.add(MongoEffectForm.of(sums)
                            .append("_id", ranked(run, "branches", sums.differenceHundredths(), after))
                            .append("branch", after));
                }
            }
            insert(ranked);
            found = after(prefix, after, PORTION);
        }
    }

    @Override
    public List<MemberRow> members(String run, Direction direction, @Nullable String after, int most) {
        String prefix = id(run, "members." + direction, "");
        return after(prefix, after, most).stream()
                .map(found -> new MemberRow(
                        found.getString("_id").substring(prefix.length()),
                        found.getString("member"),
                        found.getString("branch"),
                        MongoEffectForm.change(found)))
                .toList();
    }

    @Override
    public List<BranchRow> branches(String run, Direction direction, @Nullable String after, int most) {
        String prefix = id(run, "branches." + direction, "");
        return after(prefix, after, most).stream()
                .map(found -> new BranchRow(
                        found.getString("_id").substring(prefix.length()),
                        found.getString("branch"),
                        MongoEffectForm.sums(found)))
                .toList();
    }

    @Override
    public Optional<AccountEffect> of(String run, Account account) {
        return Optional.ofNullable(effects.find(Filters.eq("_id", id(run, FACTS, account.toString())))
                        .first())
                .map(found -> MongoEffectForm.effect(account, found));
    }

    @Override
    public void forget(String run) {
        effects.deleteMany(between(run + "|", run + "}"));
    }

    private void insert(List<Document> documents) {
        if (!documents.isEmpty()) {
            effects.insertMany(documents, new InsertManyOptions().ordered(false));
        }
    }

    private List<Document> after(String prefix, @Nullable String after, int most) {
        String from = prefix + (after == null ? "" : after);
        String end = prefix.substring(0, prefix.length() - 1) + "}";
        return effects.find(between(from, end))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    private static Bson between(String after, String before) {
        return Filters.and(Filters.gt("_id", after), Filters.lt("_id", before));
    }

    private static String ranked(String run, String list, long difference, String what) {
        Direction direction = difference > 0 ? Direction.GAINS : Direction.LOSSES;
        String digits = Long.toString(GREATEST - Math.min(GREATEST, Math.abs(difference)));
        return id(run, list + "." + direction, "0".repeat(13 - digits.length()) + digits + "." + what);
    }

    private static String id(String run, String list, String rest) {
        return run + "|" + list + "|" + rest;
    }
}
