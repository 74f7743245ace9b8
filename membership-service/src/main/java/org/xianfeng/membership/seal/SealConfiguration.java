package org.xianfeng.membership.seal;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the keys; their files are read or made when first used, not while the service is put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealProperties.class)
class SealConfiguration {
    @Bean
    Seal seal(SealProperties settings, Clock clock) {
        return new Seal(settings.secretsDirectory(), clock);
    }

    @Bean
    KeyedHash blindIndex(SealProperties settings, Clock clock) {
        return new KeyedHash(settings.secretsDirectory(), "blind-index-keys.json", clock);
    }
}
