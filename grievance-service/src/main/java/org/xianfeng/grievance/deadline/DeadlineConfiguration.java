package org.xianfeng.grievance.deadline;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.contracts.grievance.NeedPriority;

/** Wires the deadlines. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineProperties.class)
class DeadlineConfiguration {
    @Bean
    Deadlines deadlines(DeadlineProperties properties) {
        Map<NeedPriority, Deadlines.Target> targets = new EnumMap<>(NeedPriority.class);
        properties
                .deadlines()
                .forEach((priority, of) ->
                        targets.put(priority, new Deadlines.Target(of.firstAnswer(), of.resolution(), of.source())));
        return new Deadlines(targets);
    }

    @Bean
    Windows windows(DeadlineProperties properties) {
        DeadlineProperties.Windows windows = properties.windows();
        return new Windows(windows.confirmation(), windows.reopening(), windows.reopenings(), windows.source());
    }
}
