package org.xianfeng.activity.correction;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.activity.meeting.Meetings;

/** Wires corrections. */
@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {
    @Bean
    CorrectAttendance correctAttendance(Meetings meetings, Clock clock) {
        return new CorrectAttendance(meetings, clock);
    }
}
