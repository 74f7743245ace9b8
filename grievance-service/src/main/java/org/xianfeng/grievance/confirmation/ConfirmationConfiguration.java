package org.xianfeng.grievance.confirmation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.grievance.agenda.Agenda;
import org.xianfeng.grievance.contact.Contacts;
import org.xianfeng.grievance.deadline.Deadlines;
import org.xianfeng.grievance.deadline.Windows;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.security.PublicPaths;

/** Wires what askers do, and what happens when they are silent. */
@Configuration(proxyBeanMethods = false)
class ConfirmationConfiguration {
    @Bean
    PublicPaths askerPaths() {
        return PublicPaths.of(
                "POST /api/grievance/needs/tracking",
                "POST /api/grievance/needs/tracking/confirmation",
                "POST /api/grievance/needs/tracking/reopening");
    }

    @Bean
    AskerSteps askerSteps(Needs needs, Deadlines deadlines, Windows windows, Roster roster, Clock clock) {
        return new AskerSteps(
                new ShowNeed(roster, windows),
                new ConfirmNeed(needs, clock),
                new ReopenNeed(needs, deadlines, windows, clock));
    }

    @Bean
    WorkOffAgenda workOffAgenda(Agenda agenda, Needs needs, Contacts contacts, Windows windows, Clock clock) {
        return new WorkOffAgenda(agenda, needs, contacts, windows, clock);
    }

    @Bean
    LapseSchedule lapseSchedule(WorkOffAgenda agenda) {
        return new LapseSchedule(agenda);
    }
}
