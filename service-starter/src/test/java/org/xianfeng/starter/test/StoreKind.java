package org.xianfeng.starter.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.mongodb.MongoDBContainer;

/** The stores that a contract suite runs on. */
public enum StoreKind {
    /** In this JVM, in memory. */
    EMBEDDED {
        @Override
        String address() {
            return TestStore.embedded().getConnectionString();
        }
    },
    /** Whatever speaks the protocol at {@code MONGODB_URI}. */
    GIVEN {
        @Override
        @Nullable
        String address() {
            return System.getenv("MONGODB_URI");
        }
    },
    /** MongoDB by Testcontainers; never pulled, because a test must not hang on a registry. */
    MONGODB_CONTAINER {
        @Override
        @Nullable
        String address() {
            return imageIsPresent() ? started() : null;
        }

        private String started() {
            MongoDBContainer container = new MongoDBContainer(IMAGE);
            container.start();
            return container.getConnectionString();
        }

        /** Asked of the command, because Testcontainers itself waits minutes for an image of its own that no registry gives. */
        private boolean imageIsPresent() {
            try {
                Process asked = new ProcessBuilder("docker", "image", "inspect", IMAGE)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return asked.waitFor(10, TimeUnit.SECONDS) && asked.exitValue() == 0;
            } catch (IOException _) {
                return false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    };

    private static final String IMAGE = "mongo:8";
    private static final Map<StoreKind, String> STARTED = new ConcurrentHashMap<>();
    private static final Map<StoreKind, MongoClient> CLIENTS = new ConcurrentHashMap<>();
    private static final String ABSENT = "";

    /** Where it is; none when it is absent here. */
    abstract @Nullable String address();

    /** A new and empty database; the test counts as skipped when the store is absent. */
    public MongoDatabase open() {
        String address = STARTED.computeIfAbsent(this, kind -> {
            String found = kind.address();
            return found == null || found.isBlank() ? ABSENT : found;
        });
        Assumptions.assumeFalse(address.equals(ABSENT), this + " is not present here");
        return CLIENTS.computeIfAbsent(this, _ -> MongoClients.create(address))
                .getDatabase("xianfeng_test_" + UUID.randomUUID().toString().substring(0, 8));
    }
}
