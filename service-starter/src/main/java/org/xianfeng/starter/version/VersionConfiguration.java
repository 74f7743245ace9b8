package org.xianfeng.starter.version;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code ETag} on what can change, {@code If-Match} on what changes it. */
@AutoConfiguration
public class VersionConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ExpectedVersion.class);
    }

    @Bean
    VersionTagController versionTagController() {
        return new VersionTagController();
    }

    @Bean
    WebMvcConfigurer expectedVersionArguments(@Value("${xianfeng.if-match.required:true}") boolean required) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ExpectedVersionArgument(required));
            }
        };
    }

    @Bean
    GlobalOperationCustomizer ifMatchInOpenApi(@Value("${xianfeng.if-match.required:true}") boolean required) {
        return (operation, method) -> {
            expected(method)
                    .map(parameter -> new HeaderParameter()
                            .name("If-Match")
                            .description("所修改内容的版本，即读取时的 ETag / the ETag of what is to be changed, as it was read")
                            .required(required && !parameter.hasParameterAnnotation(Voluntary.class))
                            .schema(new StringSchema()))
                    .ifPresent(operation::addParametersItem);
            return operation;
        };
    }

    private static java.util.Optional<MethodParameter> expected(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == ExpectedVersion.class)
                .findFirst();
    }
}
