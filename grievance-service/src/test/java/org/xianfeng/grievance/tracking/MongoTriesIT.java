package org.xianfeng.grievance.tracking;

import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoTriesIT implements TriesContract {
    private final Tries tries;

    MongoTriesIT(StoreKind store) {
        tries = new MongoTries(store.open().getCollection("tries"));
    }

    @Override
    public Tries tries() {
        return tries;
    }
}
