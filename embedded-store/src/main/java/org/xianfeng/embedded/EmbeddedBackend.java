package org.xianfeng.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** The store behind the wire protocol, the same on disk and in memory. */
public class EmbeddedBackend extends H2Backend {
    public EmbeddedBackend(MVStore file) {
        super(file);
        version(ServerVersion.MONGO_5_0);
    }

    /** Keeps nothing once it is closed. */
    public static EmbeddedBackend inMemory() {
        MVStore memory = new MVStore.Builder().open();
        memory.setVersionsToKeep(0);
        return new EmbeddedBackend(memory);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new EmbeddedDatabase(name, getMvStore(), getCursorRegistry());
    }

    /** Drivers and health checks say {@code hello}, which the library does not know: it is today's {@code isMaster}. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            Document answer = super.handleCommand(channel, database, "isMaster", query);
            answer.put("isWritablePrimary", true);
            return answer;
        }
        return super.handleCommand(channel, database, command, query);
    }
}
