package org.xianfeng.membership.account;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.conferral.Conferral;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.password.PasswordRule;
import org.xianfeng.membership.password.Passwords;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.pending.FactCollections;

/** Wires the accounts. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    @Bean
    MongoAccounts accounts(FactCollections collections) {
        return new MongoAccounts(collections);
    }

    @Bean
    AccountViews accountViews(Conferral conferral, AccountViews.SecondFactorStates secondFactors) {
        return new AccountViews(conferral, secondFactors);
    }

    @Bean
    CreateAccount.Keeping createdPasswords(Passwords passwords, PasswordRule rule) {
        return new CreateAccount.Keeping(passwords, rule);
    }

    @Bean
    CreateAccount createAccount(
            Accounts accounts, Members members, CreateAccount.Keeping keeping, NewIds ids, Audit audit) {
        return new CreateAccount(accounts, members, keeping, ids, audit);
    }

    @Bean
    BlockAccount blockAccount(Accounts accounts, Audit audit, Clock clock) {
        return new BlockAccount(accounts, audit, clock);
    }

    @Bean
    EndTokens endTokens(Accounts accounts, Clock clock) {
        return new EndTokens(accounts, clock);
    }
}
