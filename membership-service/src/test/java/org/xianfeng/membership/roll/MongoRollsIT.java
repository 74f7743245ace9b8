package org.xianfeng.membership.roll;

import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoRollsIT implements RollsContract {
    private final Rolls rolls;

    MongoRollsIT(StoreKind store) {
        rolls = new MongoRolls(store.open());
    }

    @Override
    public Rolls rolls() {
        return rolls;
    }
}
