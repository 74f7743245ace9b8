package org.xianfeng.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.xianfeng.embedded.EmbeddedBackend;

/** Answers a command only after what it changed is in the file. */
final class DurableBackend extends EmbeddedBackend {
    private final MVStore file;
    private final ReentrantLock commands = new ReentrantLock();

    DurableBackend(MVStore file) {
        super(file);
        this.file = file;
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
