package org.xianfeng.activity.closing;

import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoClosingsIT implements ClosingsContract {
    private final Closings closings;

    MongoClosingsIT(StoreKind store) {
        closings = new MongoClosings(store.open().getCollection("closings"));
    }

    @Override
    public Closings closings() {
        return closings;
    }
}
