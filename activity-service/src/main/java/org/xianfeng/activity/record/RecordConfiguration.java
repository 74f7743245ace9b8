package org.xianfeng.activity.record;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.activity.agenda.EnterInLists;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.starter.roster.Roster;

/** Wires the recording of meetings of the past. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
    @Bean
    RecordMeeting recordMeeting(Meetings meetings, EnterInLists lists, Roster roster, Clock clock) {
        return new RecordMeeting(meetings, lists, roster, clock);
    }
}
