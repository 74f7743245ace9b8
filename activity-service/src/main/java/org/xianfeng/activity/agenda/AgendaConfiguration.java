package org.xianfeng.activity.agenda;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.activity.meeting.Meetings;

/** Wires how meetings are listed and shown. */
@Configuration(proxyBeanMethods = false)
class AgendaConfiguration {
    @Bean
    MeetingLists meetingLists(MongoDatabase database, Clock clock) {
        return new MongoMeetingLists(database.getCollection("meetingLists"), clock);
    }

    @Bean
    EnterInLists enterInLists(MeetingLists lists) {
        return new EnterInLists(lists);
    }

    @Bean
    ShowMeetings showMeetings(Meetings meetings, MeetingLists lists, Presences presences) {
        return new ShowMeetings(meetings, lists, presences);
    }
}
