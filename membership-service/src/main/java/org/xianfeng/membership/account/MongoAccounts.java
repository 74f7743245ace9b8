package org.xianfeng.membership.account;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.password.PasswordHash;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.StoredFact;
import org.xianfeng.starter.store.MongoIndexing;

/** Accounts in the document store; no two with one login. */
final class MongoAccounts implements Accounts {
    private static final String LOGIN = "state.login";
    private static final String MEMBER = "state.member";

    private final MongoFacts facts;
    private volatile boolean unique;

    MongoAccounts(FactCollections collections) {
        this.facts = collections.open("accounts");
    }

    /** Before the first account is added; asking for an index that is there does nothing. */
    private void makeUnique() {
        if (!unique) {
            MongoIndexing.make(
                    facts.documents(),
                    new IndexModel(Indexes.ascending(LOGIN), new IndexOptions().unique(true)),
                    new IndexModel(
                            Indexes.ascending(MEMBER),
                            new IndexOptions().unique(true).sparse(true)));
            unique = true;
        }
    }

    @Override
    public Optional<Account> find(String id) {
        return facts.find(id).map(MongoAccounts::read);
    }

    @Override
    public Optional<Account> withLogin(Login login) {
        return Optional.ofNullable(
                        facts.documents().find(eq(LOGIN, login.value())).first())
                .map(document -> read(facts.read(document)));
    }

    @Override
    public Map<MemberId, Account> of(Collection<MemberId> members) {
        Map<MemberId, Account> found = new LinkedHashMap<>();
        facts.documents()
                .find(in(MEMBER, members.stream().map(MemberId::value).toList()))
                .forEach(document -> {
                    Account account = read(facts.read(document));
                    account.member().ifPresent(member -> found.put(member, account));
                });
        return found;
    }

    @Override
    public List<Account> after(Optional<String> id, int limit) {
        List<Account> found = new ArrayList<>();
        facts.documents()
                .find(id.map(last -> gt("_id", last)).orElse(empty()))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(document -> found.add(read(facts.read(document))));
        return found;
    }

    @Override
    public void add(Account account) {
        makeUnique();
        facts.insert(account.id(), state(account), List.of());
    }

    @Override
    public void replace(Account next, Instant at) {
        facts.replace(next.id(), next.version() - 1, state(next), List.of(next.changed(at)));
    }

    private static Document state(Account account) {
        Document state = new Document("login", account.login().value())
                .append("displayName", account.displayName().inFull())
                .append("password", account.password().value())
                .append("grants", account.grants().stream().map(Grant::toString).toList())
                .append("memberRevision", account.state().memberRevision());
        account.state().blocked().ifPresent(reason -> state.append("blocked", reason));
        account.member().ifPresent(member -> state.append("member", member.value()));
        return state;
    }

    private static Account read(StoredFact fact) {
        Document state = fact.state();
        return new Account(
                fact.id(),
                new Login(state.getString("login")),
                MemberName.in(state.getString("displayName")).orElseThrow(),
                Optional.ofNullable(state.getString("member")).map(MemberId::new),
                new PasswordHash(state.getString("password")),
                state.getList("grants", String.class).stream()
                        .map(Grant::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                new AccountState(Optional.ofNullable(state.getString("blocked")), state.get("memberRevision", 0L)),
                fact.version());
    }
}
