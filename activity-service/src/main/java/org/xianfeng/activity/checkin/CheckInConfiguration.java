package org.xianfeng.activity.checkin;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.activity.closing.CloseMeeting;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.starter.secrets.KeyFile;

/** Wires check-in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckInProperties.class)
class CheckInConfiguration {
    @Bean
    CheckIns checkIns(MongoDatabase database) {
        return new MongoCheckIns(database.getCollection("checkIns"));
    }

    @Bean
    CheckInCodes checkInCodes(@Value("${xianfeng.secrets-directory}") Path secrets) {
        return new CheckInCodes(new KeyFile(secrets.resolve("check-in-code.key")));
    }

    @Bean
    RecordCheckIn.CheckInTimes checkInTimes(Clock clock, CheckInProperties properties) {
        return new RecordCheckIn.CheckInTimes(clock, properties.window());
    }

    @Bean
    RecordCheckIn recordCheckIn(
            Meetings meetings,
            CheckIns checkIns,
            CheckInCodes codes,
            CloseMeeting closing,
            RecordCheckIn.CheckInTimes times) {
        return new RecordCheckIn(meetings, checkIns, codes, closing, times);
    }
}
