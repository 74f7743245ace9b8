package org.xianfeng.starter.relay;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.xianfeng.starter.publishing.PublishingConfiguration;
import org.xianfeng.starter.store.StoreConfiguration;

/** The outbox and its relay. */
@AutoConfiguration(after = {StoreConfiguration.class, PublishingConfiguration.class})
@EnableConfigurationProperties(RelayProperties.class)
public class RelayConfiguration {
    @Bean
    Outbox outbox(RelayProperties settings) {
        return new Outbox(settings.notes(), settings.most());
    }
}
