package org.xianfeng.membership.member;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.pending.FactCollections;

/** Wires the roster. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {
    @Bean
    Members members(FactCollections collections) {
        return new MongoMembers(collections);
    }

    @Bean
    ListMembers listMembers(Members members, Rolls rolls, Clock clock) {
        return new ListMembers(members, rolls, clock);
    }
}
