package org.xianfeng.membership.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.StaleVersion;

/** Accounts for tests of rules. */
public final class InMemoryAccounts implements Accounts {
    private final TreeMap<String, Account> accounts = new TreeMap<>();
    private final List<String> changed = new ArrayList<>();

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Account> withLogin(Login login) {
        return accounts.values().stream()
                .filter(account -> account.login().equals(login))
                .findFirst();
    }

    @Override
    public List<Account> after(Optional<String> id, int limit) {
        return accounts.tailMap(id.orElse(""), id.isEmpty()).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void add(Account account) {
        if (accounts.containsKey(account.id())
                || withLogin(account.login()).isPresent()
                || !of(account.member().stream().toList()).isEmpty()) {
            throw new IdTaken("accounts", account.id());
        }
        accounts.put(account.id(), account);
    }

    @Override
    public Map<MemberId, Account> of(Collection<MemberId> members) {
        return accounts.values().stream()
                .filter(account -> account.member().filter(members::contains).isPresent())
                .collect(Collectors.toMap(account -> account.member().orElseThrow(), Function.identity()));
    }

    /** The accounts whose tokens were ended, each time. */
    public List<String> changed() {
        return changed;
    }

    @Override
    public void replace(Account next, Instant at) {
        if (accounts.get(next.id()).version() != next.version() - 1) {
            throw new StaleVersion("accounts", next.id());
        }
        accounts.put(next.id(), next);
        changed.add(next.id());
    }
}
