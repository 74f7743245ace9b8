package org.xianfeng.activity.planning;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.roster.Roster;

/** Wires planning and starting. */
@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {
    @Bean
    PlanMeeting planMeeting(Meetings meetings, EnterInLists lists, Roster roster, NewIds ids, Clock clock) {
        return new PlanMeeting(meetings, lists, roster, ids, clock);
    }

    @Bean
    StartMeeting startMeeting(Meetings meetings, EnterInLists lists, Roster roster, Clock clock) {
        return new StartMeeting(meetings, lists, roster, clock);
    }
}
