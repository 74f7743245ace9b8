package org.xianfeng.scoring.frozen;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.starter.store.TakenIds;

/** Frozen accounts in the document store, one document each; nothing but {@code _id} is ever asked for. */
public final class MongoFrozenAccounts implements FrozenAccounts {
    private static final HexFormat HEX = HexFormat.of();

    private final MongoCollection<Document> accounts;
    private final PeriodSeal seal;

    public MongoFrozenAccounts(MongoDatabase database, PeriodSeal seal) {
        this.accounts =
                database.getCollection("frozenAccounts").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.seal = seal;
    }

    @Override
    public void keep(String freezing, List<FrozenAccount> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            accounts.insertMany(
                    some.stream().map(one -> document(freezing, one)).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            TakenIds.in(refused);
        }
    }

    @Override
    public List<Kept> after(String freezing, @Nullable Account account, int most) {
        String first = account == null ? freezing + "|" : id(freezing, account);
        return accounts.find(Filters.and(Filters.gt("_id", first), Filters.lt("_id", freezing + "}")))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(found -> kept(freezing, found))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Kept> find(String freezing, Account account) {
        return Optional.ofNullable(
                        accounts.find(Filters.eq("_id", id(freezing, account))).first())
                .map(found -> kept(freezing, found));
    }

    @Override
    public void forget(String freezing) {
        accounts.deleteMany(Filters.and(Filters.gt("_id", freezing + "|"), Filters.lt("_id", freezing + "}")));
    }

    private static String id(String freezing, Account account) {
        return freezing + "|" + account;
    }

    private Document document(String freezing, FrozenAccount frozen) {
        return new Document("_id", id(freezing, frozen.account()))
                .append("ledger", frozen.account().kind().name())
                .append("account", frozen.account().id())
                .append("branch", frozen.branchId())
                .append("confirmed", frozen.confirmedHundredths())
                .append("provisional", frozen.provisionalHundredths())
                .append(
                        "pages",
                        frozen.pages().stream()
                                .map(mark -> new Document("block", mark.page().block())
                                        .append("period", mark.page().period())
                                        .append("entries", mark.entries())
                                        .append("chain", new Binary(HEX.parseHex(mark.chain()))))
                                .toList())
                .append("seal", new Binary(HEX.parseHex(seal.of(frozen.canonical(freezing)))));
    }

    private Kept kept(String freezing, Document found) {
        Account account = new Account(LedgerKind.valueOf(found.getString("ledger")), found.getString("account"));
        FrozenAccount frozen = new FrozenAccount(
                account,
                found.getString("branch"),
                found.getLong("confirmed"),
                found.getLong("provisional"),
                found.getList("pages", Document.class).stream()
                        .map(mark -> new FrozenAccount.PageMark(
                                new PageId(account, mark.getString("block"), mark.getString("period")),
                                mark.getLong("entries"),
                                HEX.formatHex(mark.get("chain", Binary.class).getData())))
                        .toList());
        boolean isItself = found.getString("_id").equals(id(freezing, account));
        String signature = HEX.formatHex(found.get("seal", Binary.class).getData());
        return new Kept(frozen, isItself && seal.isOf(frozen.canonical(freezing), signature));
    }
}
