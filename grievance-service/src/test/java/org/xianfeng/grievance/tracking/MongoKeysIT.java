package org.xianfeng.grievance.tracking;

import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoKeysIT implements KeysContract {
    private final Keys keys;

    MongoKeysIT(StoreKind store) {
        keys = new MongoKeys(store.open().getCollection("need_keys"));
    }

    @Override
    public Keys keys() {
        return keys;
    }
}
