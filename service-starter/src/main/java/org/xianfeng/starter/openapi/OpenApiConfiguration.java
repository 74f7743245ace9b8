package org.xianfeng.starter.openapi;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.security.PublicPaths;

/** Makes the OpenAPI document the same at every start, and exact enough to generate a client from. */
@AutoConfiguration
public class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(MemberId.class, String.class)
                .replaceWithClass(OrganisationId.class, String.class);
    }

    @Bean
    RecordShapes recordShapes() {
        return new RecordShapes();
    }

    @Bean
    GlobalOperationCustomizer operationNames() {
        return new OperationNames();
    }

    @Bean
    GlobalOpenApiCustomizer everyOperation(
            @Value("${xianfeng.service}") String service, RecordShapes shapes, ObjectProvider<PublicPaths> open) {
        return new EveryOperation(
                service,
                shapes,
                open.stream().flatMap(paths -> paths.patterns().stream()).toList());
    }
}
