package org.xianfeng.starter.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.trace.CurrentTrace;
import tools.jackson.databind.json.JsonMapper;

/** Refusals in the caller's language, bounded bodies, and correlation ids. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
public class ProblemConfiguration {
    private static final int BEFORE_SECURITY = -200;

    @Bean
    ProblemTexts problemTexts(MessageSource messages, CurrentTrace trace) {
        return new ProblemTexts(messages, trace);
    }

    @Bean
    Refusals refusals(ObjectProvider<MeterRegistry> meters) {
        return new Refusals(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    ProblemWriter problemWriter(ProblemTexts texts, Refusals refusals, JsonMapper json) {
        return new ProblemWriter(texts, refusals, json);
    }

    @Bean
    ProblemController problemController(ProblemTexts texts, MessageSource messages, Refusals refusals) {
        return new ProblemController(texts, new Expectations(messages), refusals);
    }

    @Bean
    FallbackController fallbackController(ProblemWriter problems) {
        return new FallbackController(problems);
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter() {
        FilterRegistrationBean<CorrelationFilter> filter =
                new FilterRegistrationBean<>(new CorrelationFilter(NewIds.random()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            ProblemWriter problems,
            @Value("${xianfeng.http.body-limit:1MB}") DataSize body,
            @Value("${xianfeng.http.upload-limit:21MB}") DataSize upload) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(problems, body, upload));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }
}
