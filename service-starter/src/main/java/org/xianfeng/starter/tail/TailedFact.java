package org.xianfeng.starter.tail;

import org.xianfeng.contracts.EventContract;
import org.xianfeng.contracts.EventContracts;
import org.xianfeng.contracts.EventData;
import org.xianfeng.starter.publishing.EventJson;

/** The one kind of fact that is followed on its topic; whatever else lies there is passed over. */
public final class TailedFact<T extends EventData> {
    private final EventContract contract;
    private final Class<T> data;
    private final EventJson json;

    public TailedFact(Class<T> data, EventJson json) {
        this.contract = EventContracts.all().stream()
                .filter(each -> each.data() == data)
                .findFirst()
                .orElseThrow();
        this.data = data;
        this.json = json;
    }

    String topic() {
        return contract.topic();
    }

    String type() {
        return contract.type();
    }

    T in(byte[] body) {
        return json.read(body, data);
    }
}
