package org.xianfeng.membership.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.Organisations;
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
    CreateAccount createAccount(Accounts accounts, Members members, Passwords passwords, NewIds ids) {
        return new CreateAccount(accounts, members, passwords, ids);
    }

    @Bean
    ChangeGrants changeGrants(Accounts accounts, Organisations organisations) {
        return new ChangeGrants(accounts, organisations);
    }
}
