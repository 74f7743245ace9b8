package org.xianfeng.activity.closing;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.activity.agenda.Presences;
import org.xianfeng.activity.meeting.Meetings;

/** Wires closing. */
@Configuration(proxyBeanMethods = false)
class ClosingConfiguration {
    @Bean
    Closings closings(MongoDatabase database) {
        return new MongoClosings(database.getCollection("closings"));
    }

    @Bean
    CloseMeeting closeMeeting(Meetings meetings, Presences presences, Closings closings, Clock clock) {
        return new CloseMeeting(meetings, presences, closings, clock);
    }

    @Bean
    ClosingSchedule closingSchedule(CloseMeeting close, Closings closings, Clock clock) {
        return new ClosingSchedule(close, closings, clock);
    }
}
