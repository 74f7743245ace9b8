package org.xianfeng.activity.meeting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.starter.pending.FactCollections;

/** Wires where meetings are kept. */
@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {
    @Bean
    Meetings meetings(FactCollections collections) {
        return new MongoMeetings(collections.open("meetings"));
    }
}
