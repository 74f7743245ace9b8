package org.xianfeng.scoring.ledger;

/** A stored page, or a closed part of its journal, does not match its checksum or its page. */
public final class DamagedPage extends RuntimeException {
    private final String id;

    DamagedPage(String id) {
        super("ledger page " + id + " is damaged");
        this.id = id;
    }

    /** The page, or the part of one. */
    public String id() {
        return id;
    }
}
