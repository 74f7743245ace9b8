package org.xianfeng.starter.settings;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.xianfeng.starter.identity.NewIds;

/** Gives the clock, which ticks in milliseconds as the store and the events do, and new ids. */
@AutoConfiguration
public class CoreConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }

    @Bean
    @ConditionalOnMissingBean
    NewIds newIds() {
        return NewIds.ofRequests();
    }
}
