package org.xianfeng.grievance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.xianfeng.grievance.need.NeedId;
import org.xianfeng.starter.store.Outages;

/** What holds for all features: schedules outlive an outage, and ids are strings to those who read the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GrievanceConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(GrievanceConfiguration.class);

    static {
        SpringDocUtils.getConfig().replaceWithClass(NeedId.class, String.class);
    }

    @Bean
    SimpleAsyncTaskSchedulerCustomizer scheduleFailures() {
        return scheduler -> scheduler.setErrorHandler(GrievanceConfiguration::told);
    }

    /** An outage is one line and is tried again; anything else is an error with its trace. */
    private static void told(Throwable failure) {
        if (Outages.isOutage(failure)) {
            LOG.warn("a scheduled task waits for the store: {}", failure.toString());
        } else {
            LOG.error("a scheduled task failed", failure);
        }
    }
}
