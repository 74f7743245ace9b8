package org.xianfeng.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.starter.test.TestStore;

@ExtendWith(OutputCaptureExtension.class)
class MongoPingTest {
    @Test
    void an_outage_is_told_once_by_a_sentence_however_often_the_probe_asks(CapturedOutput log) {
        MongoServer server = TestStore.embedded();
        try (MongoClient client =
                MongoClients.create(server.getConnectionString() + "/?serverSelectionTimeoutMS=500")) {
            await().ignoreExceptions()
                    .until(() -> client.getDatabase("a").runCommand(new Document("ping", 1)), Objects::nonNull);
            MongoPing ping = new MongoPing(client.getDatabase("a"), "store:27017");
            assertThat(ping.health().getStatus()).isEqualTo(Status.UP);
            server.shutdownNow();
            assertThat(ping.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(ping.health().getDetails()).containsEntry("reason", "the store at store:27017 does not answer");
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("the store at store:27017 does not answer")))
                .hasSize(1);
        assertThat(log).doesNotContain("\tat com.mongodb");
    }
}
