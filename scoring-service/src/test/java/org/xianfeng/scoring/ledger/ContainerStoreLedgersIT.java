package org.xianfeng.scoring.ledger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.mongodb.MongoDBContainer;

/** The suite on MongoDB 8 in a container, where an engine runs that has the image already. */
@EnabledIf("imageIsPresent")
class ContainerStoreLedgersIT extends MongoLedgersContract {
    private static final String IMAGE = "mongo:8";
    private static MongoDBContainer container;
    private static MongoClient client;

    static boolean imageIsPresent() throws InterruptedException {
        try {
            Process inspect = new ProcessBuilder("docker", "image", "inspect", IMAGE)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return inspect.waitFor(10, TimeUnit.SECONDS) && inspect.exitValue() == 0;
        } catch (IOException noEngine) {
            return false;
        }
    }

    @BeforeAll
    static void start() {
        container = new MongoDBContainer(IMAGE);
        container.start();
        client = MongoClients.create(container.getConnectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        container.stop();
    }

    @Override
    protected MongoClient client() {
        return client;
    }
}
