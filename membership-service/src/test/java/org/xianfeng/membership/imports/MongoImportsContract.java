package org.xianfeng.membership.imports;

import java.time.Clock;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.publishing.EventJson;
import org.xianfeng.starter.publishing.WireEvents;
import org.xianfeng.starter.relay.Outbox;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoImportsContract implements ImportsContract {
    private final Imports imports;

    MongoImportsContract(StoreKind store) {
        WireEvents events = new WireEvents("membership", new EventJson());
        imports = new MongoImports(FactCollections.in(store.open(), events, new Outbox(100, 100), Clock.systemUTC()));
    }

    @Override
    public Imports imports() {
        return imports;
    }
}
