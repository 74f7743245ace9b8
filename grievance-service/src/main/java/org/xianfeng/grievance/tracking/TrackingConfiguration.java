package org.xianfeng.grievance.tracking;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.xianfeng.grievance.indexing.MongoIndexes;

/** Wires keys and tries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrackingProperties.class)
class TrackingConfiguration {
    @Bean
    Keys keys(MongoDatabase database) {
        return new MongoKeys(database.getCollection("need_keys"));
    }

    @Bean
    Tries tries(MongoDatabase database) {
        return new MongoTries(database.getCollection("tries"));
    }

    @Bean
    TryLimits tryLimits(TrackingProperties properties) {
        return new TryLimits(
                properties.triesPerNumber(),
                properties.triesPerAddress(),
                properties.registrationsPerAddress(),
                properties.span());
    }

    @Bean
    FindByKey findByKey(Keys keys, Tries tries, TryLimits limits, Clock clock) {
        return new FindByKey(keys, tries, limits, clock);
    }

    @Bean
    LimitRegistrations limitRegistrations(Tries tries, TryLimits limits, Clock clock) {
        return new LimitRegistrations(tries, limits, clock);
    }

    @Bean
    ClientAddress clientAddress(TrackingProperties properties) {
        List<IpAddressMatcher> gateways =
                properties.gateways().stream().map(IpAddressMatcher::new).toList();
        return new ClientAddress(peer -> gateways.stream().anyMatch(gateway -> gateway.matches(peer)));
    }

    @Bean
    TrackingSchedule trackingSchedule(Tries tries, Clock clock) {
        return new TrackingSchedule(tries, clock);
    }

    @Bean
    MongoIndexes triesIndexes() {
        return MongoIndexes.on("tries", Indexes.ascending("spanEnd"));
    }
}
