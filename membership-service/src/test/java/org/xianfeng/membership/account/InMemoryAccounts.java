package org.xianfeng.membership.account;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.StaleVersion;

/** Accounts for tests of rules. */
public final class InMemoryAccounts implements Accounts {
    private final TreeMap<String, Account> accounts = new TreeMap<>();

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
        if (accounts.containsKey(account.id()) || withLogin(account.login()).isPresent()) {
            throw new IdTaken("accounts", account.id());
        }
        accounts.put(account.id(), account);
    }

    @Override
    public void replace(Account next) {
        if (accounts.get(next.id()).version() != next.version() - 1) {
            throw new StaleVersion("accounts", next.id());
        }
        accounts.put(next.id(), next);
    }
}
