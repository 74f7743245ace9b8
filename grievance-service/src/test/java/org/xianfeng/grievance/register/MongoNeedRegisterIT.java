package org.xianfeng.grievance.register;

import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoNeedRegisterIT implements NeedRegisterContract {
    private final NeedRegister register;

    MongoNeedRegisterIT(StoreKind store) {
        register = new MongoNeedRegister(store.open().getCollection("need_registers"));
    }

    @Override
    public NeedRegister register() {
        return register;
    }
}
