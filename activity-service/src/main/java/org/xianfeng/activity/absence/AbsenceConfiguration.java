package org.xianfeng.activity.absence;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.activity.agenda.Presences;
import org.xianfeng.activity.meeting.Meetings;

/** Wires leave and exemptions. */
@Configuration(proxyBeanMethods = false)
class AbsenceConfiguration {
    @Bean
    GrantAbsence grantAbsence(Meetings meetings, Presences presences, Clock clock) {
        return new GrantAbsence(meetings, presences, clock);
    }
}
