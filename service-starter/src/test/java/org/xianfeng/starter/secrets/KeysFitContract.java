package org.xianfeng.starter.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.starter.settings.CannotStart;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class KeysFitContract {
    private final MongoDatabase database;

    @TempDir
    Path folder;

    KeysFitContract(StoreKind store) {
        database = store.open();
    }

    @Test
    void a_store_goes_on_with_the_keys_it_was_begun_with() throws IOException {
        keys("11", "a");
        hold();
        assertThatCode(this::hold).doesNotThrowAnyException();
    }

    @Test
    void a_keyset_may_change_as_long_as_a_known_key_is_left() throws IOException {
        keys("11", "a");
        hold();
        keys("11, 12", "a");
        hold();
        keys("12", "a");
        assertThatCode(this::hold).doesNotThrowAnyException();
    }

    @Test
    void a_store_of_another_installation_is_told_from_its_own() throws IOException {
        keys("11", "a");
        hold();
        keys("99", "a");
        assertThatThrownBy(this::hold)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was begun with another personal-data-keys.json")
                .hasMessageContaining("是用另一份 personal-data-keys.json 建立的");
        keys("11", "b");
        assertThatThrownBy(this::hold).hasMessageContaining("was begun with another period-seal.key");
    }

    @Test
    void a_key_for_codes_of_minutes_may_be_exchanged() throws IOException {
        keys("11", "a");
        hold();
        Files.writeString(folder.resolve("check-in-code.key"), "another");
        assertThatCode(this::hold).doesNotThrowAnyException();
        assertThat(database.getCollection("installation").find().first().toJson())
                .doesNotContain("check-in")
                .doesNotContain("secret");
    }

    @Test
    void a_store_that_is_away_keeps_nobody_from_starting() throws IOException {
        keys("11", "a");
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100")) {
            assertThatCode(() -> new MongoKeysFit(nobody.getDatabase("a")).hold(files()))
                    .doesNotThrowAnyException();
        }
    }

    private void hold() {
        new MongoKeysFit(database).hold(files());
    }

    private SecretFiles files() {
        return new SecretFiles(folder, List.of("personal-data-keys.json", "period-seal.key", "check-in-code.key"));
    }

    private void keys(String ids, String seal) throws IOException {
        StringBuilder keyset = new StringBuilder("{\"primaryKeyId\":1,\"key\":[");
        for (String id : ids.split(", ")) {
            keyset.append("{\"keyData\":{\"value\":\"secret\"},\"keyId\":%s}".formatted(id));
        }
        Files.writeString(folder.resolve("personal-data-keys.json"), keyset.append("]}"));
        Files.writeString(folder.resolve("period-seal.key"), seal.repeat(32));
        Files.writeString(folder.resolve("check-in-code.key"), "code");
    }
}
