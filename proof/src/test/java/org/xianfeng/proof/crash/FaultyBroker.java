package org.xianfeng.proof.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Knows the steps at the broker by the calls to producer and consumer. */
final class FaultyBroker {
    private static final String ANNOUNCEMENTS = "xianfeng.scoring.events";
    private final FaultPoint fault;

    FaultyBroker(FaultPoint fault) {
        this.fault = fault;
    }

    @SuppressWarnings("unchecked")
    Producer<Object, Object> wrap(Producer<Object, Object> real) {
        return (Producer<Object, Object>) Proxy.newProxyInstance(
                FaultyBroker.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("send") || arguments.length != 2) {
                        return call(() -> method.invoke(real, arguments));
                    }
                    boolean announces =
                            ((ProducerRecord<?, ?>) arguments[0]).topic().equals(ANNOUNCEMENTS);
                    Callback answer = (Callback) arguments[1];
                    fault.at(announces ? Step.ANNOUNCE_BEGUN : Step.RELAY_SENDS);
                    Callback stopping = (metadata, failure) -> {
                        fault.at(announces ? Step.ANNOUNCED : Step.RELAY_ACKNOWLEDGED);
                        answer.onCompletion(metadata, failure);
                    };
                    return call(() -> method.invoke(real, arguments[0], stopping));
                });
    }

    @SuppressWarnings("unchecked")
    Consumer<Object, Object> wrap(Consumer<Object, Object> real) {
        return (Consumer<Object, Object>) Proxy.newProxyInstance(
                FaultyBroker.class.getClassLoader(), new Class<?>[] {Consumer.class}, (_, method, arguments) -> {
                    boolean commits = method.getName().equals("commitSync");
                    if (commits) {
                        fault.at(Step.COMMIT_BEGUN);
                    }
                    Object answer = call(() -> method.invoke(real, arguments));
                    if (commits) {
                        fault.at(Step.COMMITTED);
                    } else if (answer instanceof ConsumerRecords<?, ?> records && !records.isEmpty()) {
                        fault.at(Step.BATCH_POLLED);
                    }
                    return answer;
                });
    }

    private interface Call {
        Object now() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.now();
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
