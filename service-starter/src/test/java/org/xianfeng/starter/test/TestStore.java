package org.xianfeng.starter.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.util.UUID;
import org.xianfeng.embedded.EmbeddedBackend;

/** The document store of this JVM: embedded and in memory, or the one at {@code MONGODB_URI}. */
public final class TestStore {
    private static final String DATABASE =
            "xianfeng_test_" + UUID.randomUUID().toString().substring(0, 8);
    private static final String SERVER = server();

    private TestStore() {}

    /** The address of the database of this JVM, which no other JVM uses. */
    public static String uri() {
        return uri(DATABASE);
    }

    /** The address of a database on the same server. */
    public static String uri(String database) {
        int options = SERVER.indexOf('?');
        String host = options < 0 ? SERVER : SERVER.substring(0, options);
        return (host.endsWith("/") ? host : host + "/") + database + (options < 0 ? "" : SERVER.substring(options));
    }

    /** The database of this JVM, by a client of its own. */
    public static MongoDatabase database() {
        return Client.SHARED.getDatabase(DATABASE);
    }

    /** Another database on the same server, new and empty. */
    public static MongoDatabase newDatabase() {
        return Client.SHARED.getDatabase(
                "xianfeng_test_" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static String server() {
        String given = System.getenv("MONGODB_URI");
        if (given != null && !given.isBlank()) {
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> Client.SHARED.getDatabase(DATABASE).drop()));
            return given;
        }
        return embedded().getConnectionString();
    }

    /** A new embedded store in memory, with nothing in it. */
    public static MongoServer embedded() {
        MongoServer server = new MongoServer(EmbeddedBackend.inMemory());
        server.bind("127.0.0.1", 0);
        return server;
    }

    private static final class Client {
        static final MongoClient SHARED = MongoClients.create(SERVER);
    }
}
