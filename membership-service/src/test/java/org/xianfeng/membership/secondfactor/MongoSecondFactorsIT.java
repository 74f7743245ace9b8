package org.xianfeng.membership.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.membership.seal.Seal;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoSecondFactorsIT implements SecondFactorsContract {
    @TempDir
    static Path secrets;

    private final MongoDatabase database;
    private final SecondFactors factors;

    MongoSecondFactorsIT(StoreKind store) {
        database = store.open();
        factors = new MongoSecondFactors(database, new Seal(secrets, "keys.json", Clock.systemUTC()));
    }

    @Override
    public SecondFactors factors() {
        return factors;
    }

    @Test
    void the_store_has_no_secret() {
        factors.propose("a-1", SECRET);
        factors.confirm("a-1", SECRET, 100, java.util.List.of());
        factors.propose("a-1", SECRET);
        database.getCollection("second-factors")
                .find()
                .forEach(document -> assertThat(document.toJson()).doesNotContain(SECRET.value()));
    }
}
