package org.xianfeng.membership.personalstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.membership.seal.Seal;

/** A process of its own that brings files under new keys until it is killed: {@code address database secrets}. */
final class RekeyingProcess {
    private RekeyingProcess() {}

    public static void main(String[] arguments) {
        try (MongoClient client = MongoClients.create(arguments[0])) {
            MongoRekeying rekeying = rekeying(client.getDatabase(arguments[1]), Path.of(arguments[2]));
            int some = 1;
            while (some > 0) {
                some = rekeying.sealSome() + rekeying.markSome();
                System.out.println("batch");
            }
        }
    }

    static MongoRekeying rekeying(MongoDatabase database, Path secrets) {
        Clock clock = Clock.systemUTC();
        Seal seal = new Seal(secrets, clock);
        KeyedHash index = new KeyedHash(secrets, "blind-index-keys.json", clock);
        return new MongoRekeying(
                database, new MongoPersonalFiles(database, seal, index, _ -> Set.of(), clock), seal, index);
    }
}
