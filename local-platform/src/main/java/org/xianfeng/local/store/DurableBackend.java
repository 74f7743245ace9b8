package org.xianfeng.local.store;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/** Answers a command only after what it changed is in the file. */
final class DurableBackend extends H2Backend {
    private final MVStore file;
    private final ReentrantLock commands = new ReentrantLock();

    DurableBackend(MVStore file) {
        super(file);
        this.file = file;
        version(ServerVersion.MONGO_5_0);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        commands.lock();
        try {
            return super.handleMessage(message);
        } finally {
            commit();
            commands.unlock();
        }
    }

    /** Drivers and health checks say {@code hello}, which the library does not know: it is today's {@code isMaster}. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) {
            Document answer = super.handleCommand(channel, database, "isMaster", query);
            answer.put("isWritablePrimary", true);
            return answer;
        }
        return super.handleCommand(channel, database, command, query);
    }

    /**
     * Gives back a bounded amount of space taken by superseded data, between two commands.
     *
     * @return whether there was something to give back
     */
    boolean tidy(int fillRateInPercent, int bytesToRewrite) {
        commands.lock();
        try {
            return !file.isClosed() && file.compact(fillRateInPercent, bytesToRewrite);
        } finally {
            commands.unlock();
        }
    }

    /** Closes the file between two commands, so that none is cut in half. */
    void closeFile() {
        commands.lock();
        try {
            commit();
            StoreFile.closeCompacted(file);
        } finally {
            commands.unlock();
        }
    }

    @Override
    public void commit() {
        if (!file.isClosed() && file.hasUnsavedChanges()) {
            file.commit();
        }
    }
}
