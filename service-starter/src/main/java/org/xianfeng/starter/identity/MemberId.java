package org.xianfeng.starter.identity;

import org.xianfeng.contracts.Valid;

/** The opaque id of a member. */
public record MemberId(String value) {
    public MemberId {
        Valid.id("memberId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
