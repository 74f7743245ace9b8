package org.xianfeng.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.UUID;
import org.bson.Document;

/** Our store and the library's own, which scans, side by side: whatever is asked, they must answer alike. */
final class TwoStores implements AutoCloseable {
    private final MongoServer ourServer = serving(EmbeddedBackend.inMemory());
    private final MongoServer scanningServer = serving(H2Backend.inMemory().version(ServerVersion.MONGO_5_0));
    private final MongoClient ourClient = MongoClients.create(ourServer.getConnectionString());
    private final MongoClient scanningClient = MongoClients.create(scanningServer.getConnectionString());
    private final String database = UUID.randomUUID().toString();

    MongoCollection<Document> ours() {
        return ourClient.getDatabase(database).getCollection("things");
    }

    MongoCollection<Document> scanning() {
        return scanningClient.getDatabase(database).getCollection("things");
    }

    private static MongoServer serving(MongoBackend backend) {
        MongoServer server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        return server;
    }

    @Override
    public void close() {
        ourClient.close();
        scanningClient.close();
        ourServer.shutdownNow();
        scanningServer.shutdownNow();
    }
}
