package org.xianfeng.scoring.effect;

import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/** Wires what runs found out. */
@Configuration(proxyBeanMethods = false)
class EffectConfiguration {
    @Bean
    Effects effects(MongoDatabase database) {
        return new MongoEffects(database);
    }

    /** A direction in the address of a request, by its word. */
    @Bean
    Converter<String, Effects.Direction> directions() {
        return new Converter<>() {
            @Override
            public Effects.Direction convert(String word) {
                return Arrays.stream(Effects.Direction.values())
                        .filter(direction -> direction.toString().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no direction"));
            }
        };
    }
}
