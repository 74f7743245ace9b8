package org.xianfeng.local.outside;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.xianfeng.embedded.EmbeddedBackend;

/** Stores that a platform does not run itself. */
public enum OutsideStores {
    /** Stands in for one where there is none. */
    IN_MEMORY {
        @Override
        String address() {
            MongoServer server = new MongoServer(EmbeddedBackend.inMemory());
            server.bind("127.0.0.1", 0);
            return server.getConnectionString();
        }
    },
    /** The one at {@code MONGODB_URI}. */
    GIVEN {
        @Override
        @Nullable
        String address() {
            return System.getenv("MONGODB_URI");
        }
    };

    abstract @Nullable String address();

    /** Its address; the test counts as skipped when it is absent. */
    public String require() {
        String address = address();
        Assumptions.assumeTrue(address != null && !address.isBlank(), this + " is not present here");
        return address;
    }

    /** Drops the databases of one installation, and nothing that is not marked as its own. */
    public static void drop(String address, Claim claim) {
        try (MongoClient client = MongoClients.create(address)) {
            for (String name : client.listDatabaseNames()) {
                if (name.startsWith(claim.prefix() + "_")
                        && MongoClaims.owner(client.getDatabase(name))
                                .filter(claim.id()::equals)
                                .isPresent()) {
                    client.getDatabase(name).drop();
                }
            }
        }
    }
}
