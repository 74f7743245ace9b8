package org.xianfeng.membership.importwork;

import java.util.UUID;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoImportQueueContract implements ImportQueueContract {
    private final ImportQueue queue;

    MongoImportQueueContract(StoreKind store) {
        queue = new MongoImportQueue(
                store.open().getCollection("import_queue"),
                () -> UUID.randomUUID().toString());
    }

    @Override
    public ImportQueue queue() {
        return queue;
    }
}
