package org.xianfeng.proof.lab;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.xianfeng.scoring.rule.RuleConfiguration;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ListenerConfiguration;
import org.xianfeng.starter.pending.PendingConfiguration;
import org.xianfeng.starter.publishing.PublishingConfiguration;
import org.xianfeng.starter.relay.RelayConfiguration;
import org.xianfeng.starter.roster.RosterConfiguration;
import org.xianfeng.starter.schedule.ScheduleConfiguration;
import org.xianfeng.starter.settings.CoreConfiguration;
import org.xianfeng.starter.store.StoreConfiguration;
import org.xianfeng.starter.trace.TraceConfiguration;

/** The listeners of a service with its settings, in this process, without its HTTP; the scorer or whatever stands in its place. */
public final class Listening {
    private Listening() {}

    /** What every service has. */
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
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        @SuppressWarnings("unchecked")
        DefaultKafkaConsumerFactoryCustomizer timed(Stopwatch stopwatch) {
            return factory -> ((DefaultKafkaConsumerFactory<Object, Object>) factory)
                    .addPostProcessor(consumer -> stopwatch.around(consumer));
        }
    }

    /** The scorer, as the scoring service wires it. */
    @Configuration(proxyBeanMethods = false)
    @Import(RuleConfiguration.class)
    @ImportAutoConfiguration(RosterConfiguration.class)
    @ComponentScan(
            basePackages = {
                "org.xianfeng.scoring.award",
                "org.xianfeng.scoring.effect",
                "org.xianfeng.scoring.parking",
                "org.xianfeng.scoring.ledger",
                "org.xianfeng.scoring.placement",
                "org.xianfeng.scoring.rebuild",
                "org.xianfeng.scoring.replay",
                "org.xianfeng.scoring.rulebook",
                "org.xianfeng.scoring.whatif"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Controller(\\$.*)?"))
    static class Scorer {}

    /** Starts the scorer, and leaves it running. */
    public static ConfigurableApplicationContext scorer(String broker, String store, Map<String, String> more) {
        return scorer(broker, store, new Stopwatch(Long.MAX_VALUE, () -> 0), more);
    }

    public static ConfigurableApplicationContext scorer(
            String broker, String store, Stopwatch stopwatch, Map<String, String> more) {
        return scorer(broker, store, stopwatch, more, _ -> {});
    }

    /** Starts the scorer with something added to it. */
    public static ConfigurableApplicationContext scorer(
            String broker,
            String store,
            Stopwatch stopwatch,
            Map<String, String> more,
            Consumer<GenericApplicationContext> added) {
        return start(broker, store, stopwatch, more, List.of(Plumbing.class, Scorer.class), added);
    }

    /** Starts a handler in the place of the scorer, in its group. */
    public static ConfigurableApplicationContext other(
            String broker, String store, Stopwatch stopwatch, EventHandler handler) {
        return start(
                broker,
                store,
                stopwatch,
                Map.of(),
                List.of(Plumbing.class),
                context -> context.registerBean("handler", EventHandler.class, () -> handler));
    }

    private static ConfigurableApplicationContext start(
            String broker,
            String store,
            Stopwatch stopwatch,
            Map<String, String> more,
            List<Class<?>> sources,
            Consumer<GenericApplicationContext> added) {
        List<String> settings = new ArrayList<>(List.of(
                "--xianfeng.service=scoring",
                "--xianfeng.roster.enabled=true",
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.mongodb.uri=" + store));
        more.forEach((name, value) -> settings.add("--" + name + "=" + value));
        ApplicationContextInitializer<GenericApplicationContext> with = context -> {
            context.registerBean(Stopwatch.class, () -> stopwatch);
            if (Boolean.getBoolean(SlowLedgers.SWITCH)) {
                context.registerBean(SlowLedgers.class);
            }
            added.accept(context);
        };
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(with)
                .run(settings.toArray(String[]::new));
    }
}
