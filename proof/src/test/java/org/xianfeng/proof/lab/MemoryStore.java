package org.xianfeng.proof.lab;

import de.bwaldvogel.mongo.MongoServer;
import org.xianfeng.starter.test.TestStore;

/** The embedded store in memory, as a process of its own. */
public final class MemoryStore {
    private MemoryStore() {}

    public static void main(String[] arguments) throws InterruptedException {
        MongoServer server = TestStore.embedded();
        System.out.println("store ready at " + server.getLocalAddress());
        Thread.currentThread().join();
    }
}
