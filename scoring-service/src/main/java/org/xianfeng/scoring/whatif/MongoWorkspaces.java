package org.xianfeng.scoring.whatif;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.award.MongoKnownEvents;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.ledger.MongoLedgers;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.starter.store.TakenIds;

/** Workspaces as collections whose names begin with the run. */
final class MongoWorkspaces implements Workspaces {
    private static final String PREFIX = "whatif.";

    private final MongoDatabase database;
    private final Clock clock;

    MongoWorkspaces(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Workspace open(String run) {
        String name = PREFIX + run;
        return new Workspace(
                new MongoLedgers(database, name, clock, PageLimits.STANDARD, new SimpleMeterRegistry()),
                new MongoKnownEvents(database, name + ".known"),
                new Concerned(database.getCollection(name + ".accounts")));
    }

    @Override
    public void drop(String run) {
        names().stream()
                .filter(name -> runOf(name).equals(run))
                .forEach(name -> database.getCollection(name).drop());
    }

    /** Looks at the names first: whatever is opened after that is left alone. */
    @Override
    public void dropAllBut(Supplier<Set<String>> open) {
        List<String> names = names();
        Set<String> kept = open.get();
        names.stream()
                .filter(name -> !kept.contains(runOf(name)))
                .forEach(name -> database.getCollection(name).drop());
    }

    private List<String> names() {
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        names.removeIf(name -> !name.startsWith(PREFIX));
        return names;
    }

    private static String runOf(String name) {
        String rest = name.substring(PREFIX.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    /** One document per account; those that were added lately are not sent again. */
    private static final class Concerned implements Accounts {
        private static final int MOST_REMEMBERED = 100_000;

        private final MongoCollection<Document> accounts;
        private final Cache<Account, Boolean> added =
                Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

        Concerned(MongoCollection<Document> accounts) {
            this.accounts = accounts;
        }

        @Override
        public void add(Collection<Account> all) {
            List<Document> documents = all.stream()
                    .filter(account -> added.getIfPresent(account) == null)
                    .map(account -> new Document("_id", account.toString()))
                    .toList();
            try {
                if (!documents.isEmpty()) {
                    accounts.insertMany(documents, new InsertManyOptions().ordered(false));
                }
            } catch (MongoBulkWriteException some) {
                TakenIds.in(some);
            }
            all.forEach(account -> added.put(account, true));
        }

        @Override
        public long count() {
            return accounts.countDocuments();
        }

        @Override
        public List<Account> after(@Nullable Account account, int most) {
            Bson rest = account == null ? new Document() : Filters.gt("_id", account.toString());
            return accounts.find(rest)
                    .sort(Sorts.ascending("_id"))
                    .limit(most)
                    .map(found -> account(found.getString("_id")))
                    .into(new ArrayList<>());
        }

        private static Account account(String text) {
            int colon = text.indexOf(':');
            String kind = text.substring(0, colon);
            String id = text.substring(colon + 1);
            return kind.equals(LedgerKind.MEMBER.toString()) ? Account.member(id) : Account.branch(id);
        }
    }
}
