package org.xianfeng.scoring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.PublishedEvents;
import org.xianfeng.starter.test.ServerProxy;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TestStore;
import org.xianfeng.starter.test.TestTokens;

/** The store goes away in the middle of a day and comes back. */
@ServiceIT
@DirtiesContext
class StoreAwayIT {
    private static final ConnectionString DIRECT = new ConnectionString(TestStore.uri());
    private static final ServerAddress THERE =
            new ServerAddress(DIRECT.getHosts().getFirst());
    private static final ServerProxy STORE = new ServerProxy(THERE.getHost(), THERE.getPort());
    private static final Duration SOON = Duration.ofSeconds(1);

    @Autowired
    private Calls calls;

    @Autowired
    private EventPublisher events;

    @Autowired
    private PublishedEvents published;

    @TestConfiguration
    static class ThroughTheProxy {
        @Bean
        MongoClient mongoClient(@Qualifier("storeSettings") MongoClientSettingsBuilderCustomizer asServicesHaveIt) {
            MongoClientSettings.Builder settings =
                    MongoClientSettings.builder().applyConnectionString(throughTheProxy());
            asServicesHaveIt.customize(settings);
            return MongoClients.create(settings.build());
        }

        private static ConnectionString throughTheProxy() {
            return new ConnectionString(
                    "mongodb://" + STORE.address() + "/" + DIRECT.getDatabase() + "?directConnection=true");
        }
    }

    @Test
    void what_happens_while_the_store_is_away_is_neither_lost_nor_doubled_nor_given_up() {
        Town town = new Town(calls, events);
        town.register("an");
        events.publish(town.branch, town.meeting("before", AttendanceStatus.LATE, "an"));
        town.awaitMember("an", 50, 0);
        STORE.cut();
        for (int number = 0; number < 20; number++) {
            events.publish(town.branch, town.meeting("away-" + number, AttendanceStatus.LATE, "an", "new"));
        }
        town.register("new");
        String own = "/api/scoring/accounts/member/" + town.name("an") + "/balance";
        Calls member = calls.as(TestTokens.member(town.name("an")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> member.get(own).expectProblem(503, "unavailable"));
        Calls admin = calls.as(TestTokens.with("system-administrator@*"));
        assertThat(median(() -> member.get(own))).as("a reader is told").isLessThan(SOON);
        assertThat(median(() -> admin.with("Idempotency-Key", UUID.randomUUID().toString())
                        .post("/api/scoring/rebuilds", Map.of("dryRun", true))))
                .as("a writer is told")
                .isLessThan(SOON);
        STORE.restore();
        town.awaitMember("an", 1050, 0);
        town.awaitMember("new", 1000, 0);
        assertThat(published.all("xianfeng.activity.events.dead-letter"))
                .noneMatch(event -> town.branch.equals(event.key()));
    }

    private static Duration median(Supplier<Answer> call) {
        return Stream.generate(() -> {
                    long begun = System.nanoTime();
                    Answer answer = call.get().expectProblem(503, "unavailable");
                    Duration took = Duration.ofNanos(System.nanoTime() - begun);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    return took;
                })
                .limit(3)
                .sorted()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }
}
