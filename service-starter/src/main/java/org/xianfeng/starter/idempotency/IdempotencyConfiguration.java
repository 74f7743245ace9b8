package org.xianfeng.starter.idempotency;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.time.Clock;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xianfeng.starter.problem.ProblemConfiguration;
import org.xianfeng.starter.problem.ProblemWriter;
import org.xianfeng.starter.store.StoreConfiguration;

/** Takes {@code Idempotency-Key} on every POST that changes something, and says so in the OpenAPI document. */
@AutoConfiguration(after = {StoreConfiguration.class, ProblemConfiguration.class})
@EnableConfigurationProperties(IdempotencyProperties.class)
public class IdempotencyConfiguration {
    private static final int AFTER_SECURITY = -50;

    @Bean
    MongoKeyedRequests keyedRequests(MongoDatabase database, IdempotencyProperties settings, Clock clock) {
        return new MongoKeyedRequests(database, settings.lease(), clock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            MongoKeyedRequests requests,
            IdempotencyProperties settings,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            ProblemWriter problems,
            ObjectProvider<MeterRegistry> meters) {
        AnswerOnce once = new AnswerOnce(
                requests, new IdempotencyMetrics(meters.getIfAvailable(SimpleMeterRegistry::new)), settings.patience());
        FilterRegistrationBean<IdempotencyFilter> filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(once, handlers, problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    IdempotencySchedule idempotencySchedule(MongoKeyedRequests requests, IdempotencyProperties settings, Clock clock) {
        return new IdempotencySchedule(requests, settings.keptFor(), clock);
    }

    @Bean
    GlobalOperationCustomizer idempotencyKeyInOpenApi() {
        return (operation, method) -> takesKey(method)
                ? operation.addParametersItem(new HeaderParameter()
                        .name(IdempotencyKey.HEADER)
                        .description("幂等键：同一次提交重试时使用同一个值 / the same value when the same submission is sent again")
                        .required(false)
                        .schema(new StringSchema().minLength(16).maxLength(130)))
                : operation;
    }

    private static boolean takesKey(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), PostMapping.class)
                && !method.hasMethodAnnotation(ChangesNothing.class);
    }
}
