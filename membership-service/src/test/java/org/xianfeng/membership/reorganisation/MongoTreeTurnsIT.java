package org.xianfeng.membership.reorganisation;

import org.xianfeng.membership.CountedIds;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoTreeTurnsIT implements TreeTurnsContract {
    private final TreeTurns turns;

    MongoTreeTurnsIT(StoreKind store) {
        turns = new MongoTreeTurns(store.open(), new CountedIds());
    }

    @Override
    public TreeTurns turns() {
        return turns;
    }
}
