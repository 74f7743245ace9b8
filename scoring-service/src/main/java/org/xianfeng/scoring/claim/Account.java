package org.xianfeng.scoring.claim;

import org.xianfeng.contracts.Valid;
import org.xianfeng.contracts.scoring.LedgerKind;

/** Whose points: a member or a branch. */
public record Account(LedgerKind kind, String id) {
    public Account {
        Valid.present("kind", kind);
        Valid.id("accountId", id);
    }

    /** The account of a member. */
    public static Account member(String id) {
        return new Account(LedgerKind.MEMBER, id);
    }

    /** The account of a branch. */
    public static Account branch(String id) {
        return new Account(LedgerKind.BRANCH, id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
