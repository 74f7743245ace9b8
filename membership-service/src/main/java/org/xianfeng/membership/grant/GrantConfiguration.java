package org.xianfeng.membership.grant;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.account.EndTokens;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.post.PostsChanged;
import org.xianfeng.starter.listener.EventHandler;

/** Wires granting. */
@Configuration(proxyBeanMethods = false)
class GrantConfiguration {
    @Bean
    ChangeGrants changeGrants(Accounts accounts, Organisations organisations, Clock clock) {
        return new ChangeGrants(accounts, organisations, clock);
    }

    @Bean
    EventHandler memberChanges(EndTokens endTokens) {
        return new MemberChangesListener(endTokens);
    }

    /** Told before the appointment is acknowledged: who repeats one that was cut off tells it again. */
    @Bean
    PostsChanged postsChanged(EndTokens endTokens) {
        return members -> members.forEach(endTokens::of);
    }
}
