package org.xianfeng.activity.checkin;

import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoCheckInsIT implements CheckInsContract {
    private final CheckIns checkIns;

    MongoCheckInsIT(StoreKind store) {
        checkIns = new MongoCheckIns(store.open().getCollection("checkIns"));
    }

    @Override
    public CheckIns checkIns() {
        return checkIns;
    }
}
