package org.xianfeng.proof.lab;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.xianfeng.scoring.ledger.Ledgers;

/** A slow build on purpose: one round trip more for every claim, the usual way to lose a ledger's speed. */
public final class SlowLedgers implements BeanPostProcessor {
    public static final String SWITCH = "proof.slow";

    private final ObjectProvider<MongoDatabase> database;

    SlowLedgers(ObjectProvider<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Ledgers
                ? Proxy.newProxyInstance(
                        SlowLedgers.class.getClassLoader(), new Class<?>[] {Ledgers.class}, (_, method, arguments) -> {
                            if (method.getName().equals("post")) {
                                ((List<?>) arguments[0])
                                        .forEach(_ -> database.getObject().runCommand(new Document("ping", 1)));
                            }
                            try {
                                return method.invoke(bean, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        })
                : bean;
    }
}
