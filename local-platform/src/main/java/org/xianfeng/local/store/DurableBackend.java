package org.xianfeng.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.xianfeng.embedded.EmbeddedBackend;

/** Answers a command only after what it changed is in the file. */
final class DurableBackend extends EmbeddedBackend {
    private final MVStore file;
    private final Consumer<MVStoreException> unwritable;
    private final ReentrantLock commands = new ReentrantLock();

    /** @param unwritable is told once the file cannot be written, such as on a full disk: from then on it is closed for good */
    DurableBackend(MVStore file, Consumer<MVStoreException> unwritable) {
        super(file);
        this.file = file;
        this.unwritable = unwritable;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        commands.lock();
        try {
            return answerAndCommit(message);
        } finally {
            commands.unlock();
        }
    }

    private Document answerAndCommit(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } finally {
            commit();
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
        } catch (MVStoreException failure) {
            unwritable.accept(failure);
            throw failure;
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
        if (file.isClosed() || !file.hasUnsavedChanges()) {
            return;
        }
        try {
            file.commit();
        } catch (MVStoreException failure) {
            unwritable.accept(failure);
            throw failure;
        }
    }
}
