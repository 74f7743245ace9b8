package org.xianfeng.grievance.need;

import org.xianfeng.contracts.Valid;

/** The opaque id of a need; not the tracking number. */
public record NeedId(String value) {
    public NeedId {
        Valid.id("needId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
