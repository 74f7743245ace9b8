package org.xianfeng.membership.importwork;

/** What tests of rules use keeps what the real one keeps. */
class InMemoryQueueTest implements ImportQueueContract {
    private final ImportQueue queue = new InMemoryQueue();

    @Override
    public ImportQueue queue() {
        return queue;
    }
}
