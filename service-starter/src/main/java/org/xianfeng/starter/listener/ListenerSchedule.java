package org.xianfeng.starter.listener;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Starts and stops the consumers. An outage holds a consumer up with its partitions kept, for as long as it takes; a
 * broker that is away when the service starts does not keep the service from starting.
 */
final class ListenerSchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerSchedule.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    /** So late at most is the end of an outage seen; an attempt costs one search for a server. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration AFTER_REFUSED_SIGN_IN = Duration.ofSeconds(10);

    private final Groups groups;
    private final ConsumerFactory<Object, Object> consumers;
    private final int concurrency;
    private final List<ConcurrentMessageListenerContainer<Object, Object>> containers = new ArrayList<>();
    private volatile boolean running;
    private @Nullable Thread starter;

    ListenerSchedule(Groups groups, ConsumerFactory<Object, Object> consumers, int concurrency) {
        this.groups = groups;
        this.consumers = consumers;
        this.concurrency = concurrency;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            groups.all().forEach(group -> containers.add(container(group)));
            starter = Thread.ofVirtual().name("listener-start").start(this::startAll);
        }
    }

    private void startAll() {
        for (ConcurrentMessageListenerContainer<Object, Object> container : List.copyOf(containers)) {
            Duration pause = FIRST_PAUSE;
            while (running && !container.isRunning()) {
                try {
                    container.start();
                } catch (RuntimeException failure) {
                    LOG.warn("{} cannot start yet: {}", container.getGroupId(), failure.toString());
                    container.stop();
                    sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        }
    }

    private ConcurrentMessageListenerContainer<Object, Object> container(HandledBatches group) {
        ContainerProperties settings = new ContainerProperties(group.topics().toArray(String[]::new));
        settings.setGroupId(group.group());
        settings.setClientId(group.group());
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setMissingTopicsFatal(false);
        settings.setAuthExceptionRetryInterval(AFTER_REFUSED_SIGN_IN);
        settings.setMessageListener(new BatchListener(group));
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(group.group() + "-");
        threads.setVirtualThreads(true);
        settings.setListenerTaskExecutor(threads);
        ConcurrentMessageListenerContainer<Object, Object> container =
                new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setBeanName(group.group());
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(tryForEver());
        return container;
    }

    private static DefaultErrorHandler tryForEver() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        pauses.setMaxElapsedTime(Long.MAX_VALUE);
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        handler.setLogLevel(KafkaException.Level.TRACE);
        // Nothing that gets here may be skipped: what can never succeed is with the dead letters already.
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread starting = starter;
        if (starting != null) {
            starting.interrupt();
        }
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
