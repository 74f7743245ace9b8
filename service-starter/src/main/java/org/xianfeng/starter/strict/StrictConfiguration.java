package org.xianfeng.starter.strict;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Takes a JSON body for exactly what it says: no field that is not asked for, none twice, no number where a text is
 * wanted. Only for what comes in: a service that reads another's answer goes on when a field is added there. What an operator
 * sends to the actuator has no fields of its own and reads numbers as texts; it is left as it is.
 */
@AutoConfiguration
public class StrictConfiguration {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper json) {
        JacksonJsonHttpMessageConverter bodies = new JacksonJsonHttpMessageConverter(strict(json));
        bodies.registerMappersForType(Map.class, operatorsRequests -> operatorsRequests.put(APPLICATION_JSON, json));
        return converters -> converters.withJsonConverter(bodies);
    }

    @Bean
    StrictParametersController strictParameters() {
        return new StrictParametersController();
    }

    /** What the server refuses before any of our code sees it is a problem detail all the same, never a page. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerProblems.class.getName());
            }
        });
    }

    static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.DateTime, days -> days.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .addModule(StrictBodies.module())
                .build();
    }
}
