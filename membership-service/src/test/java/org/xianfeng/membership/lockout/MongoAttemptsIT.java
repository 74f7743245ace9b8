package org.xianfeng.membership.lockout;

import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoAttemptsIT implements AttemptsContract {
    private final Attempts attempts;

    MongoAttemptsIT(StoreKind store) {
        attempts = new MongoAttempts(store.open());
    }

    @Override
    public Attempts attempts() {
        return attempts;
    }
}
