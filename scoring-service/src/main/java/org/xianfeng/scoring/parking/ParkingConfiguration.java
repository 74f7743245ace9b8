package org.xianfeng.scoring.parking;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.award.JudgeEvent;
import org.xianfeng.scoring.award.PostClaims;
import org.xianfeng.scoring.award.Waiting;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.roster.Roster;

/** Wires the place where events wait. */
@Configuration(proxyBeanMethods = false)
class ParkingConfiguration {
    @Bean
    ParkedEvents parkedEvents(MongoDatabase database, EventJson json) {
        return new MongoParkedEvents(database, json);
    }

    @Bean
    WaitingEvents waitingEvents(ParkedEvents parked) {
        return new WaitingEvents(parked);
    }

    @Bean
    ReleaseParked releaseParked(ParkedEvents parked, JudgeEvent judge, PostClaims post, Roster roster) {
        return new ReleaseParked(parked, judge, post, roster);
    }

    @Bean
    Waiting waiting(ParkedEvents parked, ReleaseParked release, Roster roster, Clock clock) {
        return new ParkEvents(parked, release, roster, clock);
    }

    @Bean
    EventHandler releaseOnRegistration(ReleaseParked release) {
        return new ReleaseOnRegistration(release);
    }

    @Bean
    ParkingSchedule parkingSchedule(ReleaseParked release, ParkedEvents parked, Clock clock, MeterRegistry meters) {
        return new ParkingSchedule(release, parked, clock, meters);
    }
}
