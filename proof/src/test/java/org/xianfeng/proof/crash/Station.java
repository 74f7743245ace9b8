package org.xianfeng.proof.crash;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.xianfeng.proof.history.History;
import org.xianfeng.proof.history.Told;
import org.xianfeng.proof.wrong.WrongConfiguration;
import org.xianfeng.scoring.ledger.Ledgers;
import org.xianfeng.scoring.ledger.MongoLedgers;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.listener.ListenerConfiguration;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.PendingConfiguration;
import org.xianfeng.starter.publishing.PublishingConfiguration;
import org.xianfeng.starter.relay.RelayConfiguration;
import org.xianfeng.starter.roster.RosterConfiguration;
import org.xianfeng.starter.schedule.ScheduleConfiguration;
import org.xianfeng.starter.settings.CoreConfiguration;
import org.xianfeng.starter.store.StoreConfiguration;
import org.xianfeng.starter.trace.TraceConfiguration;

/**
 * The process that is killed: the real relay, listeners and ledgers in one, wired as in the services, with fault points
 * around store and broker. Writes the facts of a history that standard input asks for, and says when each is written.
 */
final class Station {
    /** Small, so that journals are split all the time. */
    static final PageLimits LIMITS = new PageLimits(4, 10_000, 70_000);

    private Station() {}

    /** Everything but the scorer. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        CoreConfiguration.class,
        TraceConfiguration.class,
        MongoAutoConfiguration.class,
        StoreConfiguration.class,
        KafkaAutoConfiguration.class,
        PublishingConfiguration.class,
        RelayConfiguration.class,
        PendingConfiguration.class,
        ListenerConfiguration.class,
        ScheduleConfiguration.class,
        TaskSchedulingAutoConfiguration.class
    })
    static class Plumbing {
        @Bean
        FaultPoint faultPoint() {
            return new FaultPoint(System.getProperty("proof.crash-at", "NEVER"));
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer faultyStore(FaultPoint fault) {
            return settings -> settings.addCommandListener(new FaultyStore(fault));
        }

        @Bean
        @SuppressWarnings("unchecked")
        DefaultKafkaProducerFactoryCustomizer faultyProducers(FaultPoint fault) {
            return factory -> ((DefaultKafkaProducerFactory<Object, Object>) factory)
                    .addPostProcessor(producer -> new FaultyBroker(fault).wrap(producer));
        }

        @Bean
        @SuppressWarnings("unchecked")
        DefaultKafkaConsumerFactoryCustomizer faultyConsumers(FaultPoint fault) {
            return factory -> ((DefaultKafkaConsumerFactory<Object, Object>) factory)
                    .addPostProcessor(consumer -> new FaultyBroker(fault).wrap(consumer));
        }

        @Bean
        MongoFacts facts(FactCollections collections) {
            return collections.open("facts");
        }
    }

    /** The scorer as the scoring service wires it. */
    @Configuration(proxyBeanMethods = false)
    @Import(RuleConfiguration.class)
    @ImportAutoConfiguration(RosterConfiguration.class)
    @ComponentScan(
            basePackages = {
                "org.xianfeng.scoring.award",
                "org.xianfeng.scoring.parking",
                "org.xianfeng.scoring.placement",
                "org.xianfeng.scoring.rulebook"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Controller"))
    static class Scorer {
        @Bean
        Ledgers ledgers(MongoDatabase database, Clock clock, MeterRegistry meters) {
            return new MongoLedgers(database, "ledgerPages", clock, LIMITS, meters);
        }
    }

    public static void main(String[] arguments) throws IOException {
        String design = System.getProperty("proof.design", "engine");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Plumbing.class)
                .sources(design.equals("engine") ? Scorer.class : WrongConfiguration.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments);
        System.out.println("READY");
        List<Told> history = History.of(
                Long.getLong("proof.seed", 0),
                System.getProperty("proof.mark", "h"),
                Integer.getInteger("proof.size", 0));
        MongoFacts facts = context.getBean(MongoFacts.class);
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            write(facts, history.get(Integer.parseInt(line)));
            System.out.println("WROTE " + line);
            System.out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    /** A command that was tried again finds its fact written already. */
    private static void write(MongoFacts facts, Told told) {
        try {
            facts.insert(
                    told.id(),
                    new Document("at", told.time().toString()),
                    List.of(new NewEvent(told.data(), told.id(), told.key(), told.time())));
        } catch (IdTaken _) {
            return;
        }
    }
}
