package org.xianfeng.membership.enrolment;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.starter.identity.NewIds;

/** Wires the changes of the roster. */
@Configuration(proxyBeanMethods = false)
class EnrolmentConfiguration {
    @Bean
    Seats seats(Organisations organisations, Rolls rolls, Clock clock) {
        return new Seats(organisations, rolls, clock);
    }

    @Bean
    RegisterMember registerMember(Members members, Seats seats, NewIds ids, Clock clock) {
        return new RegisterMember(members, seats, ids, clock);
    }

    @Bean
    TransferMember transferMember(Members members, Seats seats, Clock clock) {
        return new TransferMember(members, seats, clock);
    }

    @Bean
    RecordDeparture recordDeparture(Members members, Seats seats, Clock clock) {
        return new RecordDeparture(members, seats, clock);
    }
}
