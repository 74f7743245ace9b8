package org.xianfeng.starter.store;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.xianfeng.starter.settings.CannotStart;

/**
 * Gives the service's database: one address, majority writes, and short waits so that an outage is told within a second
 * and its end is seen as soon. Only at the start a store that is starting as well is waited for.
 */
@AutoConfiguration(
        before = MongoAutoConfiguration.class,
        beforeName = "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration")
public class StoreConfiguration {
    private static final int CONNECTIONS = 50;
    private static final Duration TOLD_WITHIN = Duration.ofMillis(700);
    private static final Duration AT_THE_START = Duration.ofSeconds(3);

    @Bean
    MongoClientSettingsBuilderCustomizer storeSettings() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(TOLD_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS).maxWaitTime(2, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails connection) {
        ConnectionString address = connection.getConnectionString();
        String database = address.getDatabase();
        if (database == null) {
            throw new CannotStart(
                    "spring.mongodb.uri（SPRING_MONGODB_URI）没有写明数据库名，例如 mongodb://host:27017/xianfeng_scoring。",
                    "spring.mongodb.uri (SPRING_MONGODB_URI) names no database: mongodb://host:27017/xianfeng_scoring, for example.");
        }
        MongoDatabase opened = client.getDatabase(database);
        FirstAnswer.await(opened, AT_THE_START);
        return opened;
    }

    @Bean
    HealthIndicator mongoHealthIndicator(MongoDatabase database, MongoConnectionDetails connection) {
        return new MongoPing(
                database, String.join(",", connection.getConnectionString().getHosts()));
    }
}
