package org.xianfeng.grievance.agenda;

import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoAgendaIT implements AgendaContract {
    private final Agenda agenda;

    MongoAgendaIT(StoreKind store) {
        agenda = new MongoAgenda(store.open().getCollection("agenda"));
    }

    @Override
    public Agenda agenda() {
        return agenda;
    }
}
