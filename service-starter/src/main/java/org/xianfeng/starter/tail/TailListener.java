package org.xianfeng.starter.tail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.xianfeng.contracts.EventData;

/**
 * Keeps one follower at a topic while the service runs. Whatever cuts it short, it begins anew in a moment; nothing is
 * committed, so a follower takes what arrives twice for once.
 */
public final class TailListener<T extends EventData> implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TailListener.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ConsumerFactory<Object, Object> consumers;
    private final String client;
    private final TailedFact<T> fact;
    private final Clock clock;
    private final OpenTail.Follower<T> follower;
    private final BrokerState broker;
    private volatile boolean running;
    private volatile Optional<Consumer<Object, Object>> reading = Optional.empty();
    private CountDownLatch stopped = new CountDownLatch(0);

    /** @param client how this reader is called towards the broker */
    public TailListener(
            ConsumerFactory<Object, Object> consumers,
            String client,
            TailedFact<T> fact,
            Clock clock,
            OpenTail.Follower<T> follower) {
        this.consumers = consumers;
        this.client = client;
        this.fact = fact;
        this.clock = clock;
        this.follower = follower;
        this.broker = BrokerState.of(
                client, consumers.getConfigurationProperties().get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** The topic it reads. */
    public String topic() {
        return fact.topic();
    }

    /** Why the broker does not do what it is asked; empty when it does. */
    public String reasonOfTheBroker() {
        return broker.reason();
    }

    @Override
    public synchronized void start() {
        running = true;
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name(client).start(() -> followUntil(end));
    }

    private void followUntil(CountDownLatch end) {
        do {
            try (Consumer<Object, Object> consumer = consumers.createConsumer(null, client, null, new Properties())) {
                reading = Optional.of(consumer);
                TailClient<T> tail = new TailClient<>(consumer, fact, clock, () -> running);
                broker.answers();
                follower.follow(tail);
            } catch (KafkaException failure) {
                if (running) {
                    broker.isAway(failure);
                }
            } catch (RuntimeException failure) {
                LOG.warn("{} is followed anew in a moment: {}", fact.topic(), failure.toString());
            } finally {
                reading = Optional.empty();
            }
        } while (!within(PAUSE, end));
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopped.countDown();
        reading.ifPresent(Consumer::wakeup);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static boolean within(Duration wait, CountDownLatch end) {
        try {
            return end.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
