package org.xianfeng.grievance.census;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.grievance.need.Needs;

/** Wires the census. */
@Configuration(proxyBeanMethods = false)
class CensusConfiguration {
    @Bean
    CensusSchedule censusSchedule(Needs needs, Clock clock, MeterRegistry metrics) {
        return new CensusSchedule(needs, clock, metrics);
    }
}
