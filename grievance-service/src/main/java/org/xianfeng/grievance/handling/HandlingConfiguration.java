package org.xianfeng.grievance.handling;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.grievance.agenda.Agenda;
import org.xianfeng.grievance.deadline.Deadlines;
import org.xianfeng.grievance.deadline.Windows;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.register.NeedRegister;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.roster.Roster;

/** Wires what handlers do. */
@Configuration(proxyBeanMethods = false)
class HandlingConfiguration {
    @Bean
    AcceptNeed acceptNeed(Needs needs, Deadlines deadlines, Clock clock) {
        return new AcceptNeed(needs, deadlines, clock);
    }

    @Bean
    DispatchNeed dispatchNeed(Needs needs, NeedRegister register, Roster roster, Clock clock) {
        return new DispatchNeed(needs, register, roster, clock);
    }

    @Bean
    RecordWork recordWork(Needs needs, Clock clock) {
        return new RecordWork(needs, clock);
    }

    @Bean
    ResolveNeed resolveNeed(Needs needs, Agenda agenda, Roster roster, Windows windows, Clock clock) {
        return new ResolveNeed(needs, agenda, roster, windows, clock);
    }

    @Bean
    HandlingSteps handlingSteps(AcceptNeed accept, DispatchNeed dispatch, RecordWork work, ResolveNeed resolve) {
        return new HandlingSteps(accept, dispatch, work, resolve);
    }

    @Bean
    NeedAccess needAccess(Access access) {
        return new NeedAccess(access::allows);
    }
}
